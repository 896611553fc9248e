import { directionOf, type Locale } from '#domain/measurement/instrument/text.ts'
import { ownName } from './asking-wave.ts'
import { StepButton } from './step-button.tsx'

type Props = Readonly<{ locales: readonly Locale[]; current: Locale }>

/** The other languages, each named in itself; what has been answered goes along. */
export function LanguageWays({ locales, current }: Props) {
  const others = locales.filter((locale) => locale !== current)
  if (others.length === 0) return null
  return (
    <ul>
      {others.map((locale) => (
        <li key={locale}>
          <StepButton to={`sprak-${locale}`} language={{ lang: locale, dir: directionOf(locale) }}>
            {ownName(locale)}
          </StepButton>
        </li>
      ))}
    </ul>
  )
}
