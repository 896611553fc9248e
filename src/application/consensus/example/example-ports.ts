import type { ReportStore } from '#application/kernel/index.ts'
import type {
  Announcer,
  AuditTrail,
  Clock,
  Hashing,
  Read,
  ReadTx,
  TraceWriter,
  Write,
  WriteTx,
} from '#application/ports.ts'
import type { ExampleSeed } from '#contract/consensus/example-seed.ts'
import type { BankId, WaveId } from '#domain/kernel/id.ts'
import type { BankStore } from '../bank-ports.ts'
import type { ConferenceStore } from '../conference-ports.ts'
import type { EvaluationStore } from '../evaluation-ports.ts'
import type { BoxOwner, KeyStore } from '../key-ports.ts'
import type { NoteStore } from '../note-ports.ts'
import type { PackFactPorts } from '../preparation/pack-facts.ts'
import type { PackStore, WritePack } from '../preparation/preparation-ports.ts'
import type { ProtocolStore } from '../protocol-ports.ts'
import type { RosterStore } from '../roster-ports.ts'
import type { RoundStore } from '../round-ports.ts'

export type ExampleStore = Readonly<{
  /** Whether the transaction's association is there and is the example. */
  isThere(tx: ReadTx): Promise<boolean>
  /** One at a time, on any node. */
  lock(tx: WriteTx): Promise<void>
  /** Makes the transaction's association, as the example. */
  addAssociation(tx: WriteTx, name: string): Promise<void>
  addBank(tx: WriteTx, bank: Readonly<{ id: BankId; name: string; source: string }>): Promise<void>
  /**
   * Removes everything that people have done in the example, but not who they are and what the audit trail
   * says. Answers the rounds, evaluations and waves that may have keys lying about.
   */
  clear(tx: WriteTx): Promise<Readonly<{ boxes: readonly BoxOwner[]; waves: readonly WaveId[] }>>
}>

export type ExamplePorts = Readonly<{
  read: Read
  write: Write
  audit: AuditTrail
  announcer: Announcer
  trace: TraceWriter
  hashing: Hashing
  example: ExampleStore
  bank: BankStore
  conferences: ConferenceStore
  rounds: RoundStore
  evaluations: EvaluationStore
  protocols: ProtocolStore
  packs: PackStore
  reports: Pick<ReportStore, 'add'>
  roster: RosterStore
  nameOf: PackFactPorts['nameOf']
  writePack: WritePack
  clock: Clock
  notes: NoteStore
  keys: Pick<KeyStore, 'destroy'>
  waveKeys: Readonly<{ destroy(wave: WaveId): Promise<void> }>
  seed: () => Promise<ExampleSeed>
  /** What later contexts put in once the protocols are there. */
  fillLater: (tx: WriteTx) => Promise<void>
}>
