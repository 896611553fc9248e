import type { ExampleSeed } from '#contract/consensus/example-seed.ts'
import type { Conference } from '#domain/consensus/conference.ts'
import type { HexHash } from '#domain/consensus/hash.ts'
import { sundbyholm2014 } from '#domain/consensus/preset.ts'
import type { Proposal } from '#domain/consensus/proposal.ts'
import type { RoundPlan } from '#domain/consensus/round.ts'
import type { BankId, ConferenceId, RoundId } from '#domain/kernel/id.ts'
import type { ConferenceRecord } from '../conference-ports.ts'
import type { Imported, Outcome, RoundItem, RoundRecord } from '../round-ports.ts'

export type ExampleRound = Readonly<{
  record: RoundRecord
  items: readonly RoundItem[]
  outcomes: readonly Outcome[]
}>

type SeedRound = ExampleSeed['process']['rounds'][number]

/**
 * What was printed of a round. Vote 5 is printed with 15 in and none left; the 26 others stayed in the
 * extended protocol, which is what "remaining" means where nothing falls (K1: the parts make the whole).
 */
const printedOf = ({ input, advance, dropped = 0, source }: SeedRound, isLast: boolean): Imported => ({
  input,
  advanced: advance,
  dropped,
  remaining: input - advance - dropped,
  source: `${source.replace('p.', 's.').replace('-', '–')}`,
  ...(isLast ? { isDerived: true } : {}),
})

/** The room voted on each item together, and saw each result at once (S0 p. 7). */
const asHeld = (plan: RoundPlan): RoundPlan => ({
  ...plan,
  mode: 'plenary',
  reveal: 'item',
  scope: 'columns',
})

/**
 * Which items a round was about. All of a kind, or the 41 of the last; which items came to the second vote
 * on each kind was never published.
 */
function itemsOf(
  { round, kind }: SeedRound,
  bank: readonly Proposal[],
  isLast: boolean,
): readonly Proposal[] {
  if (isLast) return bank.filter(({ current }) => current.text !== null)
  return round === 1 || round === 3 ? bank.filter((proposal) => proposal.kind === kind) : []
}

type Ids = Readonly<{
  bank: BankId
  conference: ConferenceId
  round: (no: number) => RoundId
  yes: (proposal: Proposal) => number | null
  attended: number
  wording: (proposal: Proposal) => HexHash
}>

const itemOf = (proposal: Proposal, pos: number, { wording }: Ids): RoundItem => {
  const { v, shortName, text, explanation, claim } = proposal.current
  return {
    ...{ pos, v, shortName, text, explanation },
    proposal: proposal.id,
    kind: proposal.kind,
    originalNo: proposal.originalNo,
    perspective: claim.perspective,
    wording: wording(proposal),
    withdrawn: null,
  }
}

function outcomeOf(proposal: Proposal, round: RoundId, isLast: boolean, { yes, attended }: Ids): Outcome {
  const votes = isLast ? yes(proposal) : null
  const fate = votes === null ? 'remains' : 'advanced'
  return {
    round,
    proposal: proposal.id,
    v: proposal.current.v,
    yes: votes,
    denom: attended,
    score: null,
    rank: null,
    tied: false,
    fate: isLast ? fate : 'unknown',
  }
}

/** The conference of April 2014 as it stands in the report: five votes, counted elsewhere, never frozen here. */
export function exampleConference(
  { process }: ExampleSeed,
  bank: readonly Proposal[],
  ids: Ids,
  charter: HexHash,
): Readonly<{ record: ConferenceRecord; rounds: readonly ExampleRound[] }> {
  const conference: Conference = {
    id: ids.conference,
    bank: ids.bank,
    name: 'Konsensuskonferens 2014, Sundbyholm',
    version: 1,
    level: 2,
    pseudonym: 'none',
    kOpen: 5,
    state: 'archived',
    // It pins what was imported; the votes themselves were never in a chain.
    charterHash: charter,
    chainHead: charter,
  }
  const rounds = process.rounds.flatMap((seedRound, index): readonly ExampleRound[] => {
    const plan = sundbyholm2014[index]
    if (!plan) return []
    const isLast = index === process.rounds.length - 1
    const id = ids.round(seedRound.round)
    const items = itemsOf(seedRound, bank, isLast)
    return [
      {
        record: {
          round: {
            id,
            conference: ids.conference,
            number: seedRound.round,
            version: 1,
            plan: asHeld(plan),
            earlierFreezes: [],
            runOffOf: null,
            replaces: null,
            state: 'imported',
            present: process.expertsAttended,
            cast: process.expertsAttended,
          },
          currentSlot: null,
          slots: [],
          openedAt: null,
          closesAt: null,
          closedAt: null,
          keyNode: null,
          lotNonce: null,
          previousHead: null,
          printed: printedOf(seedRound, isLast),
        },
        items: items.map((proposal, at) => itemOf(proposal, at + 1, ids)),
        outcomes: items.map((proposal) => outcomeOf(proposal, id, isLast, ids)),
      },
    ]
  })
  return {
    record: {
      conference,
      place: 'Sundbyholms slott, Eskilstuna',
      // The days are lost in the source: "den april".
      beginsOn: '2014-04',
      freeSeats: false,
      code: '',
      cardsReplaced: 0,
      isInvented: false,
    },
    rounds,
  }
}
