import { authorise } from '#application/authorise.ts'
import type { Read } from '#application/ports.ts'
import type { Adoption, protocolEndpoints } from '#contract/consensus/protocol.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { shareOf } from '#domain/consensus/bank-standing.ts'
import { nameOf } from '#domain/consensus/proposal.ts'
import type { ProtocolEntry } from '#domain/consensus/protocol.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { adoptsByConference, inForce, isConcluded } from './adopt-protocols.ts'
import type { ConferenceStore } from './conference-ports.ts'
import { draftedProtocols, itemKey, loadVerdicts, type Verdicts } from './drafted-protocols.ts'
import type { ProtocolStore } from './protocol-ports.ts'
import { summariseProtocol } from './protocol-summary.ts'
import type { RoundStore } from './round-ports.ts'

type Input = InputOf<typeof protocolEndpoints.previewAdoption>

type Ports = Readonly<{
  read: Read
  conferences: ConferenceStore
  rounds: RoundStore
  protocols: ProtocolStore
}>

const lineOf =
  (verdicts: Verdicts, core: ReadonlySet<string>) =>
  ({ no, proposal, proposalVersion, kind, round }: ProtocolEntry): Adoption['list'][number] => {
    const item = verdicts.items.get(itemKey(proposal, proposalVersion))
    const vote = verdicts.outcomes.find((outcome) => outcome.round === round && outcome.proposal === proposal)
    const counts = { yes: vote?.yes ?? null, n: vote?.denom ?? null }
    return {
      ...{ no, proposal, kind },
      level: core.has(proposal) ? 'core' : 'extended',
      name: item ? nameOf(item) : null,
      ...counts,
      share: shareOf(counts),
      form: verdicts.rounds.find((record) => record.round.id === round)?.round.plan.ballot.form ?? 'yes-no',
    }
  }

/** What adopting would make of a conference, before anybody does it. */
export const previewAdoption =
  ({ read, conferences, rounds, protocols }: Ports) =>
  async (actor: Actor, input: Input): Promise<Adoption> => {
    authorise(actor, 'protocol.adopt', input)
    return read(input.association, async (tx) => {
      const record = await conferences.find(tx, input.conference)
      if (!record) throw new DomainError('not-found')
      const verdicts = await loadVerdicts(rounds, tx, input.conference)
      const { core, extended } = draftedProtocols(verdicts)
      const inCore = new Map(core.map((entry) => [entry.proposal, entry]))
      const known = await protocols.list(tx)
      return {
        conference: {
          id: record.conference.id,
          name: record.conference.name,
          isInvented: record.isInvented,
        },
        isConcluded: isConcluded(record),
        isAdopted: known.some(({ conference }) => conference?.id === input.conference),
        // The core's own vote is what is told of a core indicator.
        list: extended
          .map((entry) => ({ ...entry, round: inCore.get(entry.proposal)?.round ?? entry.round }))
          .map(lineOf(verdicts, new Set(inCore.keys()))),
        current: inForce(known, record).map(summariseProtocol),
        byConference: adoptsByConference(actor, input),
      }
    })
  }
