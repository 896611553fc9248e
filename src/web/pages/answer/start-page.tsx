import { type Help, helps } from '#domain/measurement/instrument/answer-set.ts'
import { holdsDrafts, itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { directionOf, wordsOf } from '#domain/measurement/instrument/text.ts'
import { Shape } from '#web/charts/shape.tsx'
import { formatLongDay } from '#web/i18n/date.ts'
import type { Translate } from '#web/i18n/translate.ts'
import { renderAnswerPage } from './answer-frame.tsx'
import { answerSheet } from './answer-sheet.ts'
import { aroundOf, inLanguage } from './asking.ts'
import { languageFor, ownName, type Way } from './asking-wave.ts'
import { Consent, consentField } from './consent.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { LanguageWays } from './language-ways.tsx'
import { Pick } from './pick.tsx'
import { EnterGoes, formId, StepButton, stepField } from './step-button.tsx'
import { Words } from './words.tsx'

type Props = Way &
  Readonly<{
    help: Help
    unit: string | null
    lacksUnit: boolean
    agreed: boolean
    lacksConsent: boolean
  }>

const variantWords = { std: 'wordingStd', easy: 'wordingEasy', symbols: 'wordingSymbols' } as const

/** Before the first question: who asks, about what, how much, that nothing must be answered, and how to answer. */
export function renderStartPage({
  asking,
  wave,
  action,
  hidden,
  kiosk,
  help,
  unit,
  lacksUnit,
  agreed,
  lacksConsent,
}: Props): string {
  const { t, locale } = aroundOf(asking)
  const language = inLanguage(locale, asking.locale)
  const { instrument, variants, units } = wave
  return renderAnswerPage({
    asking,
    title: wordsOf(instrument.title, asking.locale, 'std').words,
    css: answerSheet,
    hasFault: lacksUnit || lacksConsent,
    kiosk,
    first: <EnterGoes to="next" />,
    ways: <LanguageWays locales={instrument.locales} current={asking.locale} />,
    children: (
      <>
        {lacksUnit ? (
          <div className="note bad" role="alert" {...language}>
            <a href="#_enhet">{t('answering.unitMissing')}</a>
          </div>
        ) : null}
        {lacksConsent ? (
          <div className="note bad" role="alert" {...language}>
            <a href={`#${consentField}`}>{t('panel.consentMissing')}</a>
          </div>
        ) : null}
        <h1 className="title">
          <Words text={instrument.title} asking={asking} />
        </h1>
        <div className="lead" {...language}>
          <About wave={wave} day={formatLongDay(languageFor(locale), wave.closesOn)} t={t} />
        </div>
        <form id={formId} method="post" action={action} autoComplete="off">
          <HiddenFields fields={hidden} />
          <div className="picks" {...language}>
            {units.length > 0 ? (
              <Pick
                name="_enhet"
                legend={t('answering.unit')}
                choices={units.map(({ id, name }) => ({ value: id, words: name }))}
                chosen={unit}
                fault={lacksUnit ? <UnitMissing words={t('answering.unitMissing')} /> : null}
              />
            ) : null}
            {instrument.locales.length > 1 ? (
              <Pick
                name="_sprak"
                legend={t('answering.language')}
                choices={instrument.locales.map((one) => ({
                  value: one,
                  words: ownName(one),
                  lang: { lang: one, dir: directionOf(one) },
                }))}
                chosen={asking.locale}
              />
            ) : null}
            {variants.length > 1 ? (
              <Pick
                name="_text"
                legend={t('answering.wording')}
                choices={variants.map((value) => ({ value, words: t(`answering.${variantWords[value]}`) }))}
                chosen={asking.variant}
              />
            ) : null}
            <Pick
              name="_hjalp"
              legend={t('answering.help')}
              hint={t('answering.helpHint')}
              choices={helps.map((value) => ({ value, words: t(`answering.help.${value}`) }))}
              chosen={help}
            />
            {wave.panel ? (
              <Consent panel={wave.panel} isGiven={agreed} isLacking={lacksConsent} t={t} />
            ) : null}
          </div>
          <div className="foot" {...language}>
            <button type="submit" name={stepField} value="next" className="button primary">
              {t('answering.begin')}
            </button>
          </div>
        </form>
      </>
    ),
  })
}

const UnitMissing = ({ words }: Readonly<{ words: string }>) => (
  <p className="fault">
    <Shape of="error" />
    {words}
  </p>
)

function About({ wave, day, t }: Readonly<{ wave: Way['wave']; day: string; t: Translate }>) {
  const items = itemsOf(wave.instrument)
  return (
    <>
      <p>
        {t('answering.askedBy', { who: wave.asker })}{' '}
        {t('answering.count', { n: items.filter(({ kind }) => kind !== 'info').length })}{' '}
        {items.some(({ relevance }) => relevance) ? t('answering.someDepend') : null}
      </p>
      <p>{t('answering.free')}</p>
      <p>{t(wave.panel ? 'panel.promise' : 'answering.promise')}</p>
      <p>
        <StepButton to="skydd">{t('answering.protection')}</StepButton>
      </p>
      <p className="quiet">{t('answering.closes', { date: day })}</p>
      {holdsDrafts(wave.instrument) ? <p className="note">{t('form.banner')}</p> : null}
    </>
  )
}
