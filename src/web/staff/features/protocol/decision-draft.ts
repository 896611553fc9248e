import { z } from 'zod'

/** A body's decision as it is being written. */
export const decisionDraft = z.object({ body: z.string(), date: z.string(), paragraph: z.string() })
export type DecisionDraft = z.infer<typeof decisionDraft>

export const noDecision: DecisionDraft = { body: '', date: '', paragraph: '' }

export type DecisionFaults = Readonly<{ body?: string; date?: string }>

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success

/** What is missing, in the words given. */
export const faultsOfDecision = (
  { body, date }: DecisionDraft,
  words: Readonly<{ bodyMissing: string; dateMissing: string }>,
): DecisionFaults => ({
  ...(body.trim() === '' ? { body: words.bodyMissing } : {}),
  ...(isDay(date) ? {} : { date: words.dateMissing }),
})
