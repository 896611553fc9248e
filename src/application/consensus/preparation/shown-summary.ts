import type { ReadingSummaryOutput } from '#contract/consensus/pack.ts'
import type { PackFacts } from '#contract/consensus/pack-facts.ts'
import type { ReadingSummary } from '#domain/consensus/preparation/reading-summary.ts'

/** In the order of the lists, with names; a proposal that is no longer there is left out. */
export const shownSummary = (
  { n, sums }: ReadingSummary,
  { proposals }: Pick<PackFacts, 'proposals'>,
): ReadingSummaryOutput => ({
  n,
  sums: proposals.flatMap(({ id, no, kind, name, text }) => {
    const sum = sums.find(({ proposal }) => proposal === id)
    if (!sum) return []
    return [
      {
        ...{ no, kind },
        name: name ?? text,
        for: sum.for,
        against: sum.against,
        unsure: sum.unsure,
        high: sum.high,
      },
    ]
  }),
})
