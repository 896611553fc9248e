import type { Stratum, StratumGroup } from '#domain/consensus/stratum.ts'
import type { Language } from './language.ts'
import { translator } from './translate.ts'

const listed = (language: Language, names: readonly string[]): string => {
  const last = names.at(-1) ?? ''
  const first = names.slice(0, -1).join(', ')
  return first === '' ? last : translator(language)('strata.and', { first, last })
}

/** "chefer och politiker" */
export const stratumWords = (language: Language, of: readonly Stratum[]): string =>
  listed(
    language,
    of.map((one) => translator(language)(`strata.of.${one}`)),
  )

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`

/** "Chefer och politiker (5)", as a column is headed. */
export const stratumHeading = (language: Language, { of, n }: Pick<StratumGroup, 'of' | 'n'>): string =>
  translator(language)('strata.column', { group: capital(stratumWords(language, of)), n })

/** "personer med egen erfarenhet: 6; chefer och politiker: 5" */
export const stratumSizes = (language: Language, groups: readonly StratumGroup[]): string =>
  groups
    .map(({ of, n }) => translator(language)('strata.sized', { group: stratumWords(language, of), n }))
    .join('; ')
