import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId, ProposalId, ProtocolId, RoundId } from '#domain/kernel/id.ts'
import { hashOf } from './freeze.ts'
import type { ProtocolLevel } from './gate-rule.ts'
import type { HexHash, Sha256 } from './hash.ts'
import { type Kind, kinds } from './proposal.ts'

/**
 * One adopted wording. A place in it makes a proposal *prioriterad*: 13 of 23 brought two indicators into the core of
 * 2014. *Konsensus* is said of the vote, where a threshold declared before it was met.
 */
export type ProtocolEntry = Readonly<{
  no: number
  proposal: ProposalId
  proposalVersion: number
  kind: Kind
  wording: HexHash
  /** The round that let it in; null where a document does not tell which. */
  round: RoundId | null
}>

/** Who made it binding: the conference itself, or a body that decided on its proposal. */
export type AdoptionDecision =
  | Readonly<{ by: 'conference'; conference: ConferenceId }>
  | Readonly<{ by: 'body'; body: string; date: string; paragraph: string | null }>

type Core = Readonly<{
  protocol: ProtocolId
  v: number
  level: ProtocolLevel
  name: string
  conference: ConferenceId | null
  /** The version it takes the place of. */
  supersedes: number | null
  entries: readonly ProtocolEntry[]
}>
type Adopted = Core & Readonly<{ hash: HexHash; decision: AdoptionDecision }>

export type DraftProtocol = Core & Readonly<{ state: 'draft' }>
export type AdoptedProtocol = Adopted & Readonly<{ state: 'adopted' | 'inUse' | 'superseded' }>

/** draft > adopted > inUse > superseded. Entries change in a draft only; a new list is a new version (K5). */
export type ProtocolVersion = DraftProtocol | AdoptedProtocol

export type Admitted = Omit<ProtocolEntry, 'no'> & Readonly<{ originalNo: number | null }>

/**
 * Numbers the entries as the report of 2014 does (S0 p. 8-14): the core first, then the others, process before
 * effect, by original number; what has none comes last, in the order given. The core then has the same numbers
 * in both protocols.
 */
export function numberEntries(
  admitted: readonly Admitted[],
  core: ReadonlySet<ProposalId>,
): readonly ProtocolEntry[] {
  const rank = ({ proposal, kind, originalNo }: Admitted): readonly number[] => [
    core.has(proposal) ? 0 : 1,
    kinds.indexOf(kind),
    originalNo ?? Number.MAX_SAFE_INTEGER,
  ]
  const compare = (a: readonly number[], b: readonly number[]): number =>
    a.map((part, at) => part - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0
  return admitted
    .toSorted((a, b) => compare(rank(a), rank(b)))
    .map(({ originalNo: _order, ...entry }, index) => ({ ...entry, no: index + 1 }))
}

/** The text of a version: two versions have the same hash only where they say the same. */
export const protocolHash = (
  { protocol, v, level, name, supersedes, entries }: Core,
  sha256: Sha256,
): HexHash =>
  hashOf(
    {
      format: 'samsyn-protocol-1',
      ...{ protocol, v, level, name, supersedes },
      entries: entries.map(({ no, proposal, proposalVersion, kind, wording }) => ({
        ...{ no, proposal, proposalVersion, kind, wording },
      })),
    },
    sha256,
  )

export const draftProtocol = (core: Core): DraftProtocol => ({ ...core, state: 'draft' })

/** A draft's list, as often as anyone likes. Errors: `protocol-adopted` once it is binding. */
export function reviseProtocol(version: ProtocolVersion, entries: readonly ProtocolEntry[]): DraftProtocol {
  if (version.state !== 'draft') throw new DomainError('consensus.protocol-adopted', { v: version.v })
  return { ...version, entries }
}

/** Entries of the core that the extended protocol lacks, or has in another wording. */
export function outsideExtended(
  core: Pick<Core, 'entries'>,
  extended: Pick<Core, 'entries'>,
): readonly ProtocolEntry[] {
  const has = new Set(
    extended.entries.map(({ proposal, proposalVersion }) => `${proposal}@${proposalVersion}`),
  )
  return core.entries.filter(({ proposal, proposalVersion }) => !has.has(`${proposal}@${proposalVersion}`))
}

/**
 * Makes a draft binding and immutable. A core is adopted inside an extended protocol that is already adopted.
 * Errors: `protocol-adopted`, `protocol-empty`, `protocol-core-outside` with the entry numbers.
 */
export function adoptProtocol(
  version: ProtocolVersion,
  decision: AdoptionDecision,
  extended: AdoptedProtocol | null,
  sha256: Sha256,
): AdoptedProtocol {
  if (version.state !== 'draft') throw new DomainError('consensus.protocol-adopted', { v: version.v })
  if (version.entries.length === 0) throw new DomainError('consensus.protocol-empty')
  if (version.level === 'core') {
    const outside = outsideExtended(version, extended ?? { entries: [] })
    if (outside.length > 0) {
      throw new DomainError('consensus.protocol-core-outside', { entries: outside.map(({ no }) => `${no}`) })
    }
  }
  return { ...version, state: 'adopted', decision, hash: protocolHash(version, sha256) }
}

/** The first measurement that pins it: from here nobody may even wish to edit it. */
export function putInUse(version: AdoptedProtocol): AdoptedProtocol {
  if (version.state === 'superseded') throw new DomainError('consensus.protocol-adopted', { v: version.v })
  return { ...version, state: 'inUse' }
}

/** A newer version took its place. It stays readable, with its hash. */
export const supersede = (version: AdoptedProtocol): AdoptedProtocol => ({ ...version, state: 'superseded' })

/** The next version, beginning as a copy of the one it will supersede. */
export const nextVersion = (version: AdoptedProtocol): DraftProtocol =>
  draftProtocol({
    protocol: version.protocol,
    v: version.v + 1,
    level: version.level,
    name: version.name,
    conference: null,
    supersedes: version.v,
    entries: version.entries,
  })
