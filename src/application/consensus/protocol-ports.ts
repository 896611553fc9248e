import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { ProposalVersion } from '#domain/consensus/proposal.ts'
import type { AdoptedProtocol } from '#domain/consensus/protocol.ts'
import type { ConferenceId, ProtocolId } from '#domain/kernel/id.ts'

/** A protocol version with what belongs to it but decides nothing. */
export type ProtocolRecord = Readonly<{
  version: AdoptedProtocol
  adoptedAt: Date | null
  conference: Readonly<{
    id: ConferenceId
    name: string
    isInvented: boolean
    beginsOn: string | null
  }> | null
}>

/** The wording of an entry, as it was when adopted. */
export type EntryWording = Readonly<{
  no: number
  version: ProposalVersion
  originalNo: number | null
  source: Readonly<{ citation: string; page: string | null }> | null
}>

export type ProtocolStore = Readonly<{
  /** The latest adopted first, the core before its extended protocol. */
  list(tx: ReadTx): Promise<readonly ProtocolRecord[]>
  get(tx: ReadTx, protocol: ProtocolId, v: number): Promise<ProtocolRecord | null>
  wordings(tx: ReadTx, protocol: ProtocolId, v: number): Promise<readonly EntryWording[]>
  /** Holds back every other adoption in the association until the transaction ends. */
  lockAdoption(tx: WriteTx): Promise<void>
  add(tx: WriteTx, record: Omit<ProtocolRecord, 'conference'>): Promise<void>
  /** State and decision; nothing else of an adopted version ever changes. */
  save(tx: WriteTx, version: AdoptedProtocol): Promise<void>
}>
