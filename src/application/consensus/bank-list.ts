import type { BankFilter } from '#contract/consensus/bank.ts'
import type { ProposalRow } from '#contract/consensus/proposal.ts'
import { type Standing, shareOf } from '#domain/consensus/bank-standing.ts'
import { nameOf, type Proposal } from '#domain/consensus/proposal.ts'
import type { ProposalId } from '#domain/kernel/id.ts'

export const toRow = (proposal: Proposal, { place, entryNo, latest }: Standing): ProposalRow => ({
  id: proposal.id,
  v: proposal.current.v,
  originalNo: proposal.originalNo,
  kind: proposal.kind,
  state: proposal.state,
  category: proposal.category,
  perspective: proposal.current.claim.perspective,
  perspectiveCandidates: [...proposal.current.claim.candidates],
  shortName: proposal.current.shortName,
  text: proposal.current.text,
  basis: proposal.current.basis,
  flags: [...proposal.current.flags],
  place,
  entryNo,
  latest: latest && {
    conference: latest.conferenceName,
    roundNo: latest.roundNo,
    yes: latest.yes,
    n: latest.n,
    share: shareOf(latest),
    derived: latest.isDerived,
    invented: latest.isInvented,
  },
})

export type Listed = Readonly<{ proposal: Proposal; row: ProposalRow }>

export const listed = (
  proposals: readonly Proposal[],
  standingOf: (proposal: ProposalId) => Standing,
): readonly Listed[] =>
  proposals.map((proposal) => ({ proposal, row: toRow(proposal, standingOf(proposal.id)) }))

const folded = (text: string): string => text.normalize('NFC').toLowerCase()

/** Each word somewhere in the texts, the sources or the numbers. */
const holds = ({ proposal, row }: Listed, words: string): boolean => {
  const { text, shortName, explanation, easyText } = proposal.current
  const sources = proposal.sources.flatMap(({ citation, party }) => [citation, party])
  const all = folded([text, shortName, explanation, easyText, proposal.category, ...sources].join('\n'))
  const numbers = [row.originalNo, row.entryNo].map((number) => `${number}`)
  return folded(words)
    .split(/\s+/)
    .every((word) => all.includes(word) || numbers.includes(word))
}

export const narrowed = (all: readonly Listed[], filter: BankFilter): readonly Listed[] =>
  all.filter(
    (one) =>
      (filter.state === 'any' || one.row.state === (filter.state ?? 'active')) &&
      (!filter.kind || one.row.kind === filter.kind) &&
      (!filter.perspective || (one.row.perspective ?? 'none') === filter.perspective) &&
      (!filter.protocol || filter.protocol === 'all' || isIn(one.row, filter.protocol)) &&
      (!filter.flag || one.row.flags.includes(filter.flag)) &&
      (!filter.q || holds(one, filter.q)),
  )

/** The core is part of the extended protocol. */
const isIn = ({ place }: ProposalRow, wanted: ProposalRow['place']): boolean =>
  place === wanted || (wanted === 'extended' && place === 'core')

const swedish = new Intl.Collator('sv', { numeric: true })

type Sort = NonNullable<BankFilter['sort']>

const sortValues: Readonly<Record<Sort, (row: ProposalRow) => string | number | null>> = {
  entry: (row) => row.entryNo,
  original: (row) => row.originalNo,
  name: (row) => nameOf(row),
  kind: (row) => row.kind,
  perspective: (row) => row.perspective,
  votes: (row) => row.latest?.yes ?? null,
}

/** What is not known comes last, both rising and falling; equals keep the order of the protocol. */
export function sorted(
  all: readonly Listed[],
  { sort = 'entry', order = 'rising' }: BankFilter,
): readonly Listed[] {
  const by = (key: Sort, turn: 1 | -1) => (a: Listed, b: Listed) => {
    const one = sortValues[key](a.row)
    const other = sortValues[key](b.row)
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return turn * swedish.compare(`${one}`, `${other}`)
  }
  return all
    .toSorted(by('original', 1))
    .toSorted(by('entry', 1))
    .toSorted(by(sort, order === 'falling' ? -1 : 1))
}
