import { authorise } from '#application/authorise.ts'
import type {
  AuditTrail,
  Clock,
  Hashing,
  Randomness,
  TraceWriter,
  Write,
  WriteTx,
} from '#application/ports.ts'
import type { protocolEndpoints } from '#contract/consensus/protocol.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { ProtocolLevel } from '#domain/consensus/gate-rule.ts'
import {
  type AdoptedProtocol,
  type AdoptionDecision,
  adoptProtocol,
  draftProtocol,
  type ProtocolEntry,
  supersede,
} from '#domain/consensus/protocol.ts'
import { type Actor, actingRole, rolesAt } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ProtocolId } from '#domain/kernel/id.ts'
import type { ConferenceRecord, ConferenceStore } from './conference-ports.ts'
import { draftedProtocols, loadVerdicts } from './drafted-protocols.ts'
import { adoptionLinks } from './protocol-links.ts'
import type { ProtocolRecord, ProtocolStore } from './protocol-ports.ts'
import type { RoundStore } from './round-ports.ts'
import { textHash } from './text-hash.ts'

type Row = typeof protocolEndpoints.adoptProtocols
type Input = InputOf<Row>

type Ports = Readonly<{
  write: Write
  conferences: ConferenceStore
  rounds: RoundStore
  protocols: ProtocolStore
  audit: AuditTrail
  trace: TraceWriter
  clock: Clock
  hashing: Hashing
  randomness: Randomness
}>

export const isConcluded = ({ conference }: ConferenceRecord): boolean =>
  ['concluded', 'published', 'archived'].includes(conference.state)

/** In force: not superseded, and of the same kind as the conference, so that practice never replaces the real. */
export const inForce = (
  all: readonly ProtocolRecord[],
  { isInvented }: Pick<ConferenceRecord, 'isInvented'>,
): readonly ProtocolRecord[] =>
  all.filter(
    ({ version, conference }) =>
      version.state !== 'superseded' && (conference?.isInvented ?? false) === isInvented,
  )

/** A facilitator adopts for the conference; anybody else only records what a body has decided. */
export const adoptsByConference = (actor: Actor, input: Pick<Input, 'association' | 'conference'>): boolean =>
  rolesAt(actor, input).includes('facilitator')

function decisionOf(actor: Actor, input: Input): AdoptionDecision {
  if (input.decision) return { by: 'body', ...input.decision }
  if (!adoptsByConference(actor, input)) throw new DomainError('consensus.decision-missing')
  return { by: 'conference', conference: input.conference }
}

/** The protocols become binding: numbered, hashed and never changed again. */
export const adoptProtocols =
  (ports: Ports) =>
  async (actor: Actor, input: Input): Promise<OutputOf<Row>> => {
    authorise(actor, 'protocol.adopt', input)
    const decision = decisionOf(actor, input)
    const sha256 = textHash(ports.hashing)
    return ports.write(input.association, input.commandId, async (tx) => {
      await ports.protocols.lockAdoption(tx)
      const record = await ports.conferences.lock(tx, input.conference)
      if (!record) throw new DomainError('not-found')
      if (!isConcluded(record)) {
        throw new DomainError('consensus.conference-wrong-state', {
          state: record.conference.state,
          wanted: ['concluded'],
        })
      }
      const known = await ports.protocols.list(tx)
      if (known.some(({ conference }) => conference?.id === input.conference)) {
        throw new DomainError('consensus.protocol-adopted', { v: 1 })
      }
      const verdicts = await loadVerdicts(ports.rounds, tx, input.conference)
      const drafted = draftedProtocols(verdicts)
      const current = input.replace ? inForce(known, record) : []
      const draft = (level: ProtocolLevel, entries: readonly ProtocolEntry[]) => {
        const before = current.find(({ version }) => version.level === level)?.version
        return draftProtocol({
          protocol: before?.protocol ?? (ports.randomness.uuid() as ProtocolId),
          v: (before?.v ?? 0) + 1,
          level,
          name: input.name,
          conference: input.conference,
          supersedes: before?.v ?? null,
          entries,
        })
      }
      const extended = adoptProtocol(draft('extended', drafted.extended), decision, null, sha256)
      const core =
        drafted.core.length > 0
          ? adoptProtocol(draft('core', drafted.core), decision, extended, sha256)
          : null
      const adopted = core ? [extended, core] : [extended]
      await replaceWith(ports, tx, adopted, current)
      await ports.trace.link(
        tx,
        adoptionLinks(
          adopted,
          current.map(({ version }) => version),
        ),
      )
      await ports.audit.record(tx, {
        actor,
        role: actingRole(actor, 'protocol.adopt', input),
        action: 'protocol.adopt',
        subject: { type: 'protocol', id: (core ?? extended).protocol, version: (core ?? extended).v },
        within: input.conference,
        detail: { extended: extended.entries.length, core: core?.entries.length ?? 0, by: decision.by },
      })
      return { protocols: adopted.map(({ protocol, v, level }) => ({ protocol, v, level })) }
    })
  }

async function replaceWith(
  { protocols, clock }: Ports,
  tx: WriteTx,
  adopted: readonly AdoptedProtocol[],
  current: readonly ProtocolRecord[],
): Promise<void> {
  for (const version of adopted) {
    await protocols.add(tx, { version, adoptedAt: clock() })
    const before = current.find(
      (one) => one.version.protocol === version.protocol && one.version.v === version.supersedes,
    )
    if (before) await protocols.save(tx, supersede(before.version))
  }
}
