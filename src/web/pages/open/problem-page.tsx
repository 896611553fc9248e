import type { ErrorDetail } from '#domain/kernel/error.ts'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import { errorText } from '#web/i18n/error-text.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { renderOpenPage } from './open-frame.tsx'

type Props = Readonly<{ language: Language; path: string; code: ErrorCode; detail: ErrorDetail }>

/** An address that leads nowhere, or a server that cannot answer now. */
export function renderOpenProblem({ language, path, code, detail }: Props): string {
  const t = translator(language)
  const isLost = code === 'not-found'
  const title = t(isLost ? 'protocol.openGoneTitle' : 'protocol.openWrongTitle')
  return renderOpenPage({
    language,
    title,
    association: null,
    path,
    isLasting: false,
    children: (
      <>
        <h1>{title}</h1>
        <p>{isLost ? t('protocol.openGone') : errorText(language, code, detail)}</p>
        <p className="links">
          {isLost ? <a href="/">{t('protocol.openFront')}</a> : <a href={path}>{t('common.tryAgain')}</a>}
        </p>
      </>
    ),
  })
}
