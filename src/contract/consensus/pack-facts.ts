import type { AnonymityLevel } from '#domain/consensus/freeze.ts'
import type { PackTexts } from '#domain/consensus/preparation/pack.ts'
import type { Kind } from '#domain/consensus/proposal.ts'
import type { TicketWay } from '#domain/consensus/ticket.ts'
import type { ReportedRound } from './report-facts.ts'

/** Everything a pack is made from. Names of experts are in it: they are told to each other, and to nobody else. */
export type PackFacts = Readonly<{
  association: string
  conference: Readonly<{
    id: string
    name: string
    place: string | null
    beginsOn: string | null
    level: AnonymityLevel
    ticket: TicketWay | null
    kOpen: number
    isInvented: boolean
  }>
  texts: PackTexts
  rounds: readonly Readonly<
    Pick<
      ReportedRound,
      'no' | 'name' | 'mode' | 'form' | 'places' | 'reveal' | 'rule' | 'denominator' | 'imported'
    >
  >[]
  proposals: readonly Readonly<{
    id: string
    /** Its number in the lists: the one it came with, else its place. */
    no: number
    kind: Kind
    name: string | null
    text: string | null
    explanation: string | null
  }>[]
  /** Named parties behind the proposals, each once. */
  sources: readonly string[]
  experts: readonly Readonly<{
    name: string
    organisation: string | null
    background: 'user' | 'official' | 'manager' | 'politician' | 'other'
  }>[]
}>
