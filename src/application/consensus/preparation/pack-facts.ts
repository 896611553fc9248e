import type { ReadTx } from '#application/ports.ts'
import type { PackFacts } from '#contract/consensus/pack-facts.ts'
import { draftPack, type Pack } from '#domain/consensus/preparation/pack.ts'
import { nameOf } from '#domain/consensus/proposal.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import type { BankStore } from '../bank-ports.ts'
import { isPlanned } from '../conference-detail.ts'
import type { ConferenceRecord } from '../conference-ports.ts'
import { type ConferenceStores, findConference } from '../load-conference.ts'
import { ruleInput } from '../round-plan.ts'
import type { RoundRecord } from '../round-ports.ts'
import type { PackStore } from './preparation-ports.ts'

export type PackFactPorts = ConferenceStores &
  Readonly<{
    packs: PackStore
    bank: BankStore
    nameOf: (tx: ReadTx) => Promise<Readonly<{ name: string; isExample: boolean }>>
  }>

export type LoadedPack = Readonly<{ record: ConferenceRecord; pack: Pack; facts: PackFacts }>

const roundOf = ({ round, printed }: RoundRecord): PackFacts['rounds'][number] => ({
  no: round.number,
  name: round.plan.name,
  mode: round.plan.mode,
  form: round.plan.ballot.form,
  places: round.plan.ballot.form === 'rank' ? round.plan.ballot.places : null,
  reveal: round.plan.reveal,
  rule: ruleInput(round.plan.rule),
  // Before the vote nobody knows how many will be there.
  denominator: null,
  imported: printed ? { source: printed.source, isDerived: printed.isDerived ?? false } : null,
})

/** Everything that a pack of the conference would hold now. */
export async function loadPack(
  ports: PackFactPorts,
  tx: ReadTx,
  conference: ConferenceId,
  held?: Pack,
): Promise<LoadedPack> {
  const record = await findConference(ports, tx, conference)
  const pack = held ?? (await ports.packs.find(tx, conference)) ?? draftPack(conference)
  const rounds = (await ports.rounds.list(tx, conference)).filter(isPlanned)
  const candidates = await ports.rounds.candidates(tx, record.conference.bank)
  const seats = await ports.roster.seats(tx, conference)
  const sources = (await ports.bank.list(tx)).flatMap((proposal) =>
    proposal.sources.flatMap(({ party }) => (party ? [party] : [])),
  )
  const { id, name, level, kOpen } = record.conference
  return {
    record,
    pack,
    facts: {
      association: (await ports.nameOf(tx)).name,
      conference: {
        ...{ id, name, level, kOpen },
        ticket: record.conference.ticket ?? null,
        place: record.place,
        beginsOn: record.beginsOn,
        isInvented: record.isInvented,
      },
      texts: pack.texts,
      rounds: rounds.map(roundOf),
      proposals: candidates.map((candidate, at) => ({
        id: candidate.proposal,
        no: candidate.originalNo ?? at + 1,
        kind: candidate.kind,
        name: candidate.text === null ? nameOf(candidate) : candidate.shortName,
        text: candidate.text,
        explanation: candidate.explanation,
      })),
      sources: [...new Set(sources)].toSorted((a, b) => a.localeCompare(b, 'sv')),
      experts: seats.flatMap(({ expert }) =>
        expert && expert.invitation !== 'declined'
          ? [{ name: expert.name, organisation: expert.organisation, background: expert.background }]
          : [],
      ),
    },
  }
}

export const contentOf = ({ proposals, experts }: PackFacts) => ({
  proposals: proposals.length,
  experts: experts.length,
})
