import type { ReactNode } from 'react'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { renderDocument } from '../document.tsx'
import { LanguageSwitch } from '../language-switch.tsx'
import { openSheet } from './open-sheet.ts'

type Props = Readonly<{
  language: Language
  title: string
  association: string | null
  /** The address of this page, to come back to. */
  path: string
  /** Whether the address is promised to last. */
  isLasting: boolean
  children: ReactNode
}>

/** Whose page it is, in which language, and the page. */
export function renderOpenPage({ language, title, association, path, isLasting, children }: Props): string {
  const t = translator(language)
  return renderDocument({
    language,
    title,
    css: openSheet,
    lasting: isLasting ? path : null,
    children: (
      <body>
        <header className="bar">
          <div>
            <p className="strong">{t('protocol.openSite')}</p>
            {association ? <p className="quiet small">{association}</p> : null}
            <LanguageSwitch language={language} action="/oppet/sprak" back={path} />
          </div>
        </header>
        <main>{children}</main>
      </body>
    ),
  })
}
