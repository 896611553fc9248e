import { authorise } from '#application/authorise.ts'
import type { Read, ReadTx } from '#application/ports.ts'
import type { RoundResult } from '#contract/consensus/round-result.ts'
import type { ProtocolSensitivity, sensitivityEndpoints } from '#contract/consensus/sensitivity.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { ProtocolEntry } from '#domain/consensus/protocol.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { compareItems, type Decided } from './compare-items.ts'
import { type ResultStores, resultOfRound } from './get-round-result.ts'
import { type RoundStrata, type StrataStores, strataOfRound } from './load-strata.ts'
import type { ProtocolRecord, ProtocolStore } from './protocol-ports.ts'

type Input = InputOf<typeof sensitivityEndpoints.getProtocolSensitivity>
export type ProtocolSensitivityPorts = ResultStores &
  StrataStores &
  Readonly<{ read: Read; protocols: ProtocolStore }>

type Results = ReadonlyMap<string, RoundResult & Readonly<{ told: RoundStrata | null }>>

/** The results of every round that let something into the protocol, as far as they are known. */
async function resultsOf(
  ports: ResultStores & StrataStores,
  tx: ReadTx,
  { version, conference }: ProtocolRecord,
): Promise<Results> {
  const results = new Map<string, RoundResult & Readonly<{ told: RoundStrata | null }>>()
  for (const round of new Set(version.entries.map((entry) => entry.round))) {
    const found = round && conference ? await resultOfRound(ports, tx, conference.id, round) : null
    if (found) results.set(found.round.id, { ...found, told: await strataOfRound(ports, tx, found.round.id) })
  }
  return results
}

/** What let an entry in. In a protocol it stands, whatever its round called it. */
const decidedBy =
  (results: Results) =>
  ({ no, round, proposal }: ProtocolEntry): readonly Decided[] => {
    const result = round === null ? undefined : results.get(round)
    const item = result?.items.find((one) => one.proposal === proposal)
    if (!result || !item) return []
    const { rule, denominator, belowQuorum } = result
    return [
      {
        item: { ...item, fate: 'advanced' },
        decision: {
          gate: rule,
          form: result.round.form,
          n: denominator,
          isApplied: denominator > 0 && !belowQuorum,
        },
        no,
        before: null,
        strata: result.told?.items.get(proposal) ?? null,
      },
    ]
  }

/** What would stand in an adopted protocol by the rules of others. Reads, and changes nothing. */
export const getProtocolSensitivity =
  (ports: ProtocolSensitivityPorts) =>
  async (actor: Actor, { association, protocol, v }: Input): Promise<ProtocolSensitivity> => {
    authorise(actor, 'protocol.read', { association })
    return ports.read(association, async (tx) => {
      const record = await ports.protocols.get(tx, protocol, v)
      if (!record) throw new DomainError('not-found')
      const { version, conference } = record
      const results = await resultsOf(ports, tx, record)
      const held = conference ? await ports.rounds.list(tx, conference.id) : []
      return {
        protocol: version.protocol,
        v: version.v,
        level: version.level,
        isInvented: conference?.isInvented ?? false,
        isDerived: held.some(({ round, printed }) => results.has(round.id) && printed?.isDerived === true),
        ...compareItems(version.entries.flatMap(decidedBy(results))),
      }
    })
  }
