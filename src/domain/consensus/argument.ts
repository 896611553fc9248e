import type { ArgumentId, ProposalId, RoundId } from '../kernel/id.ts'

export const stances = ['for', 'against', 'reword', 'unclear'] as const
/** What a table says of an item: for it, against it, that it should be worded otherwise, or that it is unclear. */
export type Stance = (typeof stances)[number]

/** What was said at a table about an item in one wording. Nothing of who said it, wrote it down, or when. */
export type Argument = Readonly<{
  id: ArgumentId
  round: RoundId
  /** From 1; null where it was said in plenary. */
  table: number | null
  proposal: ProposalId
  v: number
  stance: Stance
  text: string
}>

/** A wording that an argument had, and why it no longer has it. Numbered from 1. */
export type EarlierArgument = Argument & Readonly<{ edit: number; reason: string; isWithdrawn: boolean }>
