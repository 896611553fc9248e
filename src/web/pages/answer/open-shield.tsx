import type { ShieldFacts } from '#domain/measurement/wave/shield.ts'
import { type Language, languageNames } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { renderShieldPage } from './shield-page.tsx'

type Props = Readonly<{ locale: Language; facts: ShieldFacts; address: string }>

/** The same page by itself, from a receipt or a poster. */
export function renderOpenShield({ locale, facts, address }: Props): string {
  const t = translator(locale)
  const other = locale === 'en' ? 'sv' : 'en'
  return renderShieldPage({
    asking: { locale, variant: 'std', assetAddress: null },
    facts,
    ways: (
      <ul>
        <li>
          <a href={`${address}?sprak=${other}`} lang={other}>
            {languageNames[other]}
          </a>
        </li>
      </ul>
    ),
    back: (
      <p>
        <a href="/svara">{t('answer.title')}</a>
      </p>
    ),
  })
}
