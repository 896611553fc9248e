import { type Language, languages } from '#web/i18n/language.ts'
import { CodeField } from '../code-field.tsx'
import { renderAnswerPage } from './answer-frame.tsx'
import { answerSheet } from './answer-sheet.ts'
import { aroundOf } from './asking.ts'
import { LanguageWays } from './language-ways.tsx'
import { EnterGoes, formId } from './step-button.tsx'

export type CodeFault = 'codeMissing' | 'codeWrong' | 'codeAway' | 'codeOften'

type Props = Readonly<{
  language: Language
  typed?: string
  fault?: CodeFault | null
  /** Fills the field from the address of a scanned slip. */
  script: string | null
}>

/** The way in: the code that stands on a slip. */
export function renderCodePage({ language, typed = '', fault = null, script }: Props): string {
  const asking = { locale: language, variant: 'std', assetAddress: null } as const
  const { t } = aroundOf(asking)
  return renderAnswerPage({
    asking,
    title: t('answering.codeTitle'),
    css: answerSheet,
    hasFault: fault !== null,
    script,
    first: <EnterGoes to="in" />,
    ways: <LanguageWays locales={languages} current={language} />,
    children: (
      <>
        <h1 className="title">{t('answering.codeTitle')}</h1>
        {fault ? (
          <div className="note bad" role="alert">
            <a href="#_kod">{t(`answering.${fault}`)}</a>
          </div>
        ) : null}
        <form id={formId} method="post" action="/svara" autoComplete="off">
          <input type="hidden" name="_sprak" value={language} />
          <div className="code">
            <CodeField
              name="_kod"
              label={t('answering.code')}
              typed={typed}
              fault={fault ? t(`answering.${fault}`) : null}
              most={30}
            />
          </div>
          <p className="quiet">{t('answering.codeHint')}</p>
          <div className="foot">
            <button type="submit" className="button primary">
              {t('answering.continue')}
            </button>
          </div>
        </form>
      </>
    ),
  })
}
