import type { ReportedItem, ReportedProposal, ReportedRound } from '#contract/consensus/report-facts.ts'
import type { Fate } from '#domain/consensus/proposal.ts'
import type { ChosenWord } from '#domain/consensus/sensitivity/consensus-word.ts'
import { count, type Figure, numberOf, type Ref, shareOf, unknown } from '#domain/kernel/figure.ts'
import { formatInstant } from '#web/i18n/date.ts'
import type { Making } from './make.ts'

export const roundRef = ({ id }: Pick<ReportedRound, 'id'>): Ref => ({ type: 'round', id, version: 1 })

export const conferenceRef = ({ facts: { conference } }: Making): Ref => ({
  type: 'conference',
  id: conference.id,
  version: conference.version,
})

export function roundName(
  { t }: Making,
  { no, name, runOffOf, replaces }: Pick<ReportedRound, 'no' | 'name' | 'runOffOf' | 'replaces'>,
): string {
  const called = t('conferenceReport.roundName', { no: `${no}`, name })
  if (runOffOf !== null) return `${called} (${t('round.runOffOf')})`
  return replaces === null ? called : `${called} (${t('conferenceReport.again')})`
}

/** What a place in the list of rounds is called. */
export const roundAt = (making: Making, place: number | null): string => {
  const found = making.facts.rounds.find((round) => round.place === place)
  return found ? roundName(making, found) : making.t('conferenceReport.whole')
}

export function proposalName(
  { t }: Making,
  { originalNo, name }: Pick<ReportedItem | ReportedProposal, 'originalNo' | 'name'>,
): string {
  const called = name ?? t('conferenceReport.proposalUnnamed')
  return originalNo === null
    ? called
    : t('conferenceReport.proposalNo', { no: `${originalNo}`, name: called })
}

type Source = ReportedProposal['sources'][number]

const sourceName = ({ party, citation }: Source): string =>
  party === null ? citation : `${party}: ${citation}`

/** Every source once, in the order in which proposals bring them up: its place in this list is its number. */
export const sourceNames = ({ facts }: Making): readonly string[] => [
  ...new Set(facts.proposals.flatMap(({ sources }) => sources.map(sourceName))),
]

export const hasSource =
  (name: string) =>
  ({ sources }: ReportedProposal): boolean =>
    sources.some((source) => sourceName(source) === name)

/** The source by its number among all, and the page. */
export const sourceMark = (making: Making, names: readonly string[], source: Source): string => {
  const no = `${names.indexOf(sourceName(source)) + 1}`
  return source.page === null
    ? making.t('conferenceReport.sourceNo', { no })
    : making.t('conferenceReport.sourceNoPage', { no, page: source.page })
}

export const actText = ({ t, language }: Making, act: Readonly<{ at: string; by: string }>): string =>
  t('conferenceReport.actBy', { time: formatInstant(language, act.at), by: act.by })

const outcomeRef = (round: Pick<ReportedRound, 'id'>, { proposal, v }: ReportedItem): Ref => ({
  type: 'round-outcome',
  id: `${round.id}.${proposal}`,
  version: v,
})

/** Yes of n; never a bare share, and never a zero for what nobody has told. */
export function yesFigure(round: ReportedRound, item: ReportedItem): Figure {
  const ref = outcomeRef(round, item)
  if (item.yes !== null) return shareOf(item.yes, item.n, ref)
  if (item.withdrawn !== null) return unknown('notApplicable', 'percentOf', ref)
  return unknown(round.imported ? 'unpublished' : 'missing', 'percentOf', ref)
}

export function medianFigure(round: ReportedRound, item: ReportedItem): Figure {
  const ref = outcomeRef(round, item)
  if (item.median === null) return unknown('notApplicable', 'number', ref)
  if (item.median === 'too-few') return unknown('suppressed', 'number', ref)
  return numberOf(item.median, Number.isInteger(item.median) ? 0 : 1, ref)
}

/** Points of those it could have been given. */
export function pointsFigure(round: ReportedRound, item: ReportedItem): Figure {
  const ref = outcomeRef(round, item)
  if (item.points === null) return unknown('notApplicable', 'percentOf', ref)
  return shareOf(item.points.points, item.points.of, ref)
}

export function countFigure(round: ReportedRound, item: ReportedItem, value: number | null): Figure {
  const ref = outcomeRef(round, item)
  if (value !== null) return count(value, ref)
  if (item.withdrawn !== null) return unknown('notApplicable', 'count', ref)
  return unknown(round.imported ? 'unpublished' : 'missing', 'count', ref)
}

/** A number that a round has, or has not told. */
export const roundCount = (round: ReportedRound, value: number | null): Figure =>
  value === null ? unknown('missing', 'count', roundRef(round)) : count(value, roundRef(round))

export function fateText(
  { t }: Making,
  {
    fate,
    tied,
    withdrawn,
    word = null,
  }: Readonly<{ fate: Fate; tied: boolean; withdrawn?: string | null; word?: ChosenWord | null }>,
): string {
  if (withdrawn) return t('conferenceReport.fateWithdrawn', { reason: withdrawn })
  const way = t(`conferenceReport.fate.${fate}`)
  const said = word ? `${way}, ${t(`sensitivity.word.${word}`)}` : way
  return tied ? t('conferenceReport.fateTied', { fate: said }) : said
}
