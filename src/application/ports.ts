import type { Actor } from '#domain/kernel/actor.ts'
import type { AssociationId, CommandId } from '#domain/kernel/id.ts'
import type { Role } from '#domain/kernel/role.ts'
import type { TraceLink, TraceNode, TraceRelation } from '#domain/kernel/trace.ts'
import type { TraceDirection } from '#domain/kernel/trace-walk.ts'

declare const readable: unique symbol
declare const writable: unique symbol

/** A snapshot of one association. Stores take the association from here and from nowhere else. */
export type ReadTx = { readonly association: AssociationId; readonly [readable]: true }

/** A transaction that may change one association. A reader cannot be given where this is asked for. */
export type WriteTx = ReadTx & { readonly [writable]: true }

export type Read = <T>(association: AssociationId, work: (tx: ReadTx) => Promise<T>) => Promise<T>

/**
 * Runs `work` in one transaction. It must leave exactly one audit row, or nothing is kept.
 * A command that was already carried out returns its first answer without running again.
 */
export type Write = <T>(
  association: AssociationId,
  command: CommandId | null,
  work: (tx: WriteTx) => Promise<T>,
) => Promise<T>

/** As `Write`, for acts that are never audited: a voter's or respondent's own, and housekeeping of secrets. */
export type WriteUnaudited = <T>(association: AssociationId, work: (tx: WriteTx) => Promise<T>) => Promise<T>

/** The thing an audit row or a trace edge is about. */
export type Subject = Readonly<{ type: string; id: string; version?: number }>

export type AuditEntry = Readonly<{
  actor: Actor
  role: Role
  action: string
  subject: Subject
  /** What the row is grouped under, so that a console can list what happened in its conference. */
  within?: string
  reason?: string
  detail?: Readonly<Record<string, string | number>>
}>

export type AuditTrail = Readonly<{ record(tx: WriteTx, entry: AuditEntry): Promise<void> }>

export type TraceEdge = Readonly<{ from: Subject; relation: string; to: Subject }>

export type TraceWriter = Readonly<{ link(tx: WriteTx, edges: readonly TraceEdge[]): Promise<void> }>

/**
 * Tells every node, on commit, that something changed; each then reads it once for all its listeners. `boxes`: keys
 * of the round with the id are gone, and with them whatever a node keeps in memory for it.
 */
export type Announcement = Readonly<{
  kind: 'conference' | 'turnout' | 'boxes'
  id: string
  version: number
}>

export type Announcer = Readonly<{ announce(tx: WriteTx, announcement: Announcement): Promise<void> }>

export type Clock = () => Date

export type Randomness = Readonly<{
  uuid(): string
  bytes(length: number): Uint8Array
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number
}>

export type Hashing = Readonly<{
  sha256(bytes: Uint8Array): Uint8Array
  hmacSha256(key: Uint8Array, bytes: Uint8Array): Uint8Array
}>

/** Which way the red thread is followed: to what something comes from, or to what it led to. */
export type TraceReader = Readonly<{
  /** Every edge on the way from a node, however far it goes. */
  edges(tx: ReadTx, node: TraceNode, direction: TraceDirection): Promise<readonly TraceLink[]>
  /** Every edge of one kind: what has led to something, and to what. */
  ofRelation(tx: ReadTx, relation: TraceRelation): Promise<readonly TraceLink[]>
}>
