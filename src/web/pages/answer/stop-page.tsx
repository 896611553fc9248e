import { type Language, languages } from '#web/i18n/language.ts'
import { CodeField } from '../code-field.tsx'
import { renderAnswerPage } from './answer-frame.tsx'
import { answerSheet } from './answer-sheet.ts'
import { aroundOf } from './asking.ts'
import { LanguageWays } from './language-ways.tsx'
import { EnterGoes, formId } from './step-button.tsx'
import { renderToldPage } from './told-page.tsx'

export type StopFault = 'codeMissing' | 'codeWrong' | 'codeAway' | 'codeOften'

type Props = Readonly<{ language: Language; typed?: string; fault?: StopFault | null }>

const plain = (locale: Language) => ({ locale, variant: 'std', assetAddress: null }) as const

/** How somebody with a card stops taking part: by the card alone. */
export function renderStopPage({ language, typed = '', fault = null }: Props): string {
  const asking = plain(language)
  const { t } = aroundOf(asking)
  const said = { codeMissing: t('panel.cardMissing'), codeWrong: t('panel.cardWrong') } as const
  const words = (of: StopFault) => (of === 'codeMissing' || of === 'codeWrong' ? said[of] : t('panel.away'))
  return renderAnswerPage({
    asking,
    title: t('panel.stopTitle'),
    css: answerSheet,
    hasFault: fault !== null,
    first: <EnterGoes to="stop" />,
    ways: <LanguageWays locales={languages} current={language} />,
    children: (
      <div className="text">
        <h1 className="title">{t('panel.stopTitle')}</h1>
        {fault ? (
          <div className="note bad" role="alert">
            <a href="#_kod">{words(fault)}</a>
          </div>
        ) : null}
        <ul>
          <li>{t('panel.stopCard')}</li>
          <li>{t('panel.stopSealed')}</li>
          <li>{t('panel.stays')}</li>
        </ul>
        <form id={formId} method="post" action="/svara/avsluta" autoComplete="off">
          <input type="hidden" name="_sprak" value={language} />
          <div className="code">
            <CodeField
              name="_kod"
              label={t('panel.card')}
              typed={typed}
              fault={fault ? words(fault) : null}
              most={30}
            />
          </div>
          <p className="quiet">{t('panel.stopFinal')}</p>
          <div className="foot">
            <button type="submit" name="_steg" value="stop" className="button primary">
              {t('panel.stopTitle')}
            </button>
          </div>
        </form>
      </div>
    ),
  })
}

/** That the part is ended, or had been before. */
export function renderStoppedPage({
  language,
  isRepeat,
}: Readonly<{ language: Language; isRepeat: boolean }>) {
  const asking = plain(language)
  const { t } = aroundOf(asking)
  return renderToldPage({
    asking,
    shape: 'received',
    title: t(isRepeat ? 'panel.stoppedBefore' : 'panel.stopped'),
    children: (
      <>
        <p>{t('panel.stopSealed')}</p>
        <p>{t('panel.stays')}</p>
        <p>{t('panel.throwCard')}</p>
      </>
    ),
  })
}
