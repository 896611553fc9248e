import type { Roster } from '#contract/consensus/roster.ts'

export type Background = NonNullable<Roster['seats'][number]['expert']>['background']

const words: Readonly<Record<string, Background>> = {
  '': 'other',
  brukare: 'user',
  'egen erfarenhet': 'user',
  user: 'user',
  tjänsteman: 'official',
  tjänsteperson: 'official',
  official: 'official',
  chef: 'manager',
  manager: 'manager',
  politiker: 'politician',
  politician: 'politician',
  annan: 'other',
  other: 'other',
}

/** The background that a word on a list means, in Swedish or English; null where it means none. */
export const backgroundOf = (word: string): Background | null =>
  words[word.trim().toLocaleLowerCase('sv')] ?? null
