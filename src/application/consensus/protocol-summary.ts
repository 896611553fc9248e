import type { ProtocolSummary } from '#contract/consensus/protocol.ts'
import type { AdoptionDecision } from '#domain/consensus/protocol.ts'
import type { ProtocolRecord } from './protocol-ports.ts'

export const decisionOutput = (decision: AdoptionDecision): ProtocolSummary['decision'] =>
  decision.by === 'conference' ? { by: 'conference' } : { ...decision }

/** A day; or what is known of it, where a document tells of an adoption without its date. */
export const adoptedOn = ({ adoptedAt, conference }: ProtocolRecord): string | null =>
  adoptedAt?.toISOString().slice(0, 10) ?? conference?.beginsOn ?? null

export const summariseProtocol = (record: ProtocolRecord): ProtocolSummary => {
  const { version, conference } = record
  const ofKind = (kind: 'process' | 'effect') => version.entries.filter((entry) => entry.kind === kind).length
  return {
    protocol: version.protocol,
    v: version.v,
    level: version.level,
    name: version.name,
    state: version.state,
    entries: version.entries.length,
    process: ofKind('process'),
    effect: ofKind('effect'),
    adopted: adoptedOn(record),
    conference: conference && { id: conference.id, name: conference.name },
    isInvented: conference?.isInvented ?? false,
    decision: decisionOutput(version.decision),
  }
}
