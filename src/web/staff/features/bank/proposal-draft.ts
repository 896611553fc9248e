import { z } from 'zod'
import type { ProposalDetail } from '#contract/consensus/proposal.ts'
import { shortNameMost } from '#domain/consensus/wording.ts'

/** What a form about one proposal holds while somebody types. */
export const wordsDraft = z.object({
  text: z.string(),
  shortName: z.string(),
  explanation: z.string(),
  easyText: z.string(),
})
export type WordsDraft = z.infer<typeof wordsDraft>

export const placingDraft = z.object({
  kind: z.enum(['process', 'effect']).nullable(),
  perspective: z.enum(['participant', 'staff', 'organisation', 'society']).nullable(),
  category: z.string(),
})
export type PlacingDraft = z.infer<typeof placingDraft>

export const noWords: WordsDraft = { text: '', shortName: '', explanation: '', easyText: '' }
export const noPlacing: PlacingDraft = { kind: null, perspective: null, category: '' }

export const wordsOf = ({ text, shortName, explanation, easyText }: ProposalDetail): WordsDraft => ({
  text: text ?? '',
  shortName: shortName ?? '',
  explanation: explanation ?? '',
  easyText: easyText ?? '',
})

export const placingOf = ({ kind, perspective, category }: ProposalDetail): PlacingDraft => ({
  kind,
  perspective,
  category: category ?? '',
})

export type Faults = Readonly<Partial<Record<'text' | 'shortName' | 'kind' | 'reason', string>>>

type Words = Readonly<{
  textMissing: string
  shortNameLong: (n: number) => string
  kindMissing: string
}>

/** What stops the words and the placing from being sent, in the person's language. */
export function faultsOf(draft: WordsDraft & Partial<PlacingDraft>, words: Words): Faults {
  const { length } = draft.shortName.trim()
  return {
    ...(draft.text.trim() === '' ? { text: words.textMissing } : {}),
    ...(length > shortNameMost ? { shortName: words.shortNameLong(length) } : {}),
    ...(draft.kind === null ? { kind: words.kindMissing } : {}),
  }
}
