import type { RoundPapers } from '#contract/consensus/paper.ts'
import { useText } from '../../ui/text.tsx'

/** What a paper and its keyer call an item. */
export function usePaperItem(): (
  item: Pick<RoundPapers['items'][number], 'pos' | 'name' | 'text'>,
) => string {
  const { t } = useText()
  return ({ pos, name, text }) => name ?? text ?? t('vote.itemUnpublished', { x: `${pos}` })
}
