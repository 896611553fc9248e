import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { PackFacts } from '#contract/consensus/pack-facts.ts'
import type { Pack, PackTexts } from '#domain/consensus/preparation/pack.ts'
import type { Contribution, ReadingSummary } from '#domain/consensus/preparation/reading-summary.ts'
import type { ClarificationId, ConferenceId, ExpertId, ProposalId } from '#domain/kernel/id.ts'
import type { Report } from '#domain/kernel/report/report.ts'

export type PackEdition = Readonly<{
  v: number
  treeHash: string
  frozenBy: string
  frozenAt: Date
  thawed: string | null
}>

export type PackStore = Readonly<{
  find(tx: ReadTx, conference: ConferenceId): Promise<Pack | null>
  lock(tx: WriteTx, conference: ConferenceId): Promise<Pack | null>
  save(tx: WriteTx, pack: Pack): Promise<void>
  /** Newest first. */
  editions(tx: ReadTx, conference: ConferenceId): Promise<readonly PackEdition[]>
  tree(tx: ReadTx, conference: ConferenceId, v: number): Promise<Report | null>
  addEdition(tx: WriteTx, conference: ConferenceId, edition: PackEdition, tree: string): Promise<void>
  markThawed(tx: WriteTx, conference: ConferenceId, v: number, reason: string): Promise<void>
}>

/** Puts words to the facts of a pack; pure, and the same facts always give the same tree. */
export type WritePack = (facts: PackFacts, edition: Readonly<{ version: number; date: string }>) => Report
/** Texts to begin from. */
export type ProposePack = (facts: PackFacts) => PackTexts

/** An expert's personal link. `opened` and `ready` are only ever told as numbers. */
export type AccessRecord = Readonly<{
  expert: ExpertId
  link: number
  secret: Uint8Array
  opened: boolean
  ready: boolean
}>

export type AccessStore = Readonly<{
  list(tx: ReadTx, conference: ConferenceId): Promise<readonly AccessRecord[]>
  bySecret(tx: ReadTx, conference: ConferenceId, secret: Uint8Array): Promise<AccessRecord | null>
  /** New, or with another link: what was opened and who is ready stays as it was. */
  saveLinks(
    tx: WriteTx,
    conference: ConferenceId,
    links: readonly Pick<AccessRecord, 'expert' | 'link' | 'secret'>[],
  ): Promise<void>
  markOpened(tx: WriteTx, expert: ExpertId): Promise<void>
  markReady(tx: WriteTx, expert: ExpertId, isReady: boolean): Promise<void>
}>

/** Sealed lists by the hash of their owner's code. */
export type ReadingListStore = Readonly<{
  find(tx: ReadTx, conference: ConferenceId, hash: Uint8Array): Promise<Uint8Array | null>
  /** Held for whoever saves: two devices with one code come one after the other. */
  lock(tx: WriteTx, conference: ConferenceId, hash: Uint8Array): Promise<Uint8Array | null>
  put(tx: WriteTx, conference: ConferenceId, hash: Uint8Array, sealed: Uint8Array): Promise<void>
  remove(tx: WriteTx, conference: ConferenceId, hash: Uint8Array): Promise<void>
}>

/** Seals a text under its owner's code, every text equally long up to a step; null where the code does not open it. */
export type ReadingSeal = Readonly<{
  seal(code: string, conference: ConferenceId, text: string): Uint8Array
  open(code: string, conference: ConferenceId, sealed: Uint8Array): string | null
}>

export type Answer = Readonly<{ answer: string; by: string; at: Date }>
export type Clarification = Readonly<{
  id: ClarificationId
  proposal: ProposalId
  v: number
  question: string
  withdrawn: string | null
  /** The last one holds. */
  answers: readonly Answer[]
}>

export type ClarificationStore = Readonly<{
  /** In no order that tells anything. */
  list(tx: ReadTx, conference: ConferenceId): Promise<readonly Clarification[]>
  lock(tx: WriteTx, conference: ConferenceId, id: ClarificationId): Promise<Clarification | null>
  ask(
    tx: WriteTx,
    conference: ConferenceId,
    asked: Pick<Clarification, 'id' | 'proposal' | 'v' | 'question'>,
  ): Promise<void>
  addAnswer(tx: WriteTx, id: ClarificationId, no: number, answer: Answer): Promise<void>
  withdraw(tx: WriteTx, id: ClarificationId, reason: string): Promise<void>
}>

export type ContributionStore = Readonly<{
  put(tx: WriteTx, conference: ConferenceId, key: Uint8Array, readings: Contribution): Promise<void>
  remove(tx: WriteTx, conference: ConferenceId, key: Uint8Array): Promise<void>
  all(tx: ReadTx, conference: ConferenceId): Promise<readonly Contribution[]>
  summary(tx: ReadTx, conference: ConferenceId): Promise<ReadingSummary | null>
  /** Keeps the sums and deletes what they were made of. */
  close(tx: WriteTx, conference: ConferenceId, summary: ReadingSummary): Promise<void>
}>

export type PreparationEnds = Readonly<{
  /** Conferences that are over and still hold something private, and when they ended. */
  ended(tx: ReadTx): Promise<readonly Readonly<{ conference: ConferenceId; at: Date }>[]>
  /** Private lists, what was handed over and not added up, and every personal link. */
  forget(tx: WriteTx, conference: ConferenceId): Promise<void>
}>
