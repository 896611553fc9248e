import { shortNameMost } from '#domain/consensus/wording.ts'
import type { FieldFault } from '../../ui/error-summary.tsx'
import { useText } from '../../ui/text.tsx'
import { type Faults, faultsOf, type PlacingDraft, type WordsDraft } from './proposal-draft.ts'

/** Faults of a form in the person's words, once somebody has tried to send it. */
export function useFaults() {
  const { t } = useText()
  const words = {
    textMissing: t('proposal.textMissing'),
    shortNameLong: (n: number) => t('proposal.shortNameLong', { n, most: shortNameMost }),
    kindMissing: t('proposal.kindMissing'),
  }
  return {
    inWords: (draft: WordsDraft & Partial<PlacingDraft>): Faults => faultsOf(draft, words),
    inReason: (reason: string): Faults =>
      reason.trim() === '' ? { reason: t('proposal.reasonMissing') } : {},
  }
}

/** For the summary on top of the page: one line a field. */
export const listed = (faults: Faults, prefix = ''): readonly FieldFault[] =>
  Object.entries(faults).map(([field, words]) => ({ field: prefix + field, words }))
