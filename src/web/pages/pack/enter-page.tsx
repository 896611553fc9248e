import type { ErrorDetail } from '#domain/kernel/error.ts'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import { errorText } from '#web/i18n/error-text.ts'
import { translator } from '#web/i18n/translate.ts'
import { CodeField } from '../code-field.tsx'
import { type PackSetting, renderPackPage } from './pack-frame.tsx'

export type EnterFault = 'missing' | 'unknown' | 'left' | null

/** Before anybody has come in: the module posts the code out of the link; without script it is typed. */
export function renderEnter({
  fault,
  typed = '',
  ...setting
}: PackSetting & Readonly<{ fault: EnterFault; typed?: string }>): string {
  const { language, k } = setting
  const t = translator(language)
  const wrong = fault === 'missing' || fault === 'unknown'
  return renderPackPage({
    ...setting,
    page: t('prep.enter'),
    at: null,
    children: (
      <>
        <h1>{t('prep.enter')}</h1>
        {fault === 'left' ? (
          <p className="note" role="status">
            {t('prep.left')}
          </p>
        ) : null}
        <p>{t('prep.enterText')}</p>
        <form method="post" action={`/utskick/${k}`} id="enter">
          <CodeField
            name="kod"
            label={t('prep.code')}
            typed={typed}
            fault={wrong ? t(fault === 'missing' ? 'prep.codeMissing' : 'prep.codeUnknown') : null}
            most={30}
          />
          <button type="submit" className="button primary">
            {t('prep.goOn')}
          </button>
        </form>
      </>
    ),
  })
}

/** What went wrong, what is safe, what to do. */
export function renderPackProblem({
  code,
  detail,
  ...setting
}: PackSetting & Readonly<{ code: ErrorCode; detail: ErrorDetail }>): string {
  const { language, k } = setting
  const t = translator(language)
  const isLost = code === 'not-found'
  const title = t(isLost ? 'prep.noConference' : 'prep.wrong')
  return renderPackPage({
    ...setting,
    script: null,
    page: title,
    at: null,
    children: (
      <>
        <h1>{title}</h1>
        <p>{isLost ? t('prep.noConferenceText') : errorText(language, code, detail)}</p>
        {isLost ? null : (
          <p>
            <a href={`/utskick/${k}`}>{t('prep.tryAgain')}</a>
          </p>
        )}
      </>
    ),
  })
}
