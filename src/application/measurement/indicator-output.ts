import type { Indicator } from '#application/consensus/index.ts'
import type { IndicatorOutput } from '#contract/measurement/point.ts'

export const describeIndicator = ({ comparativePhrases, ...indicator }: Indicator): IndicatorOutput => ({
  ...indicator,
  comparativePhrases: [...comparativePhrases],
})
