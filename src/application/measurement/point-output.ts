import type { PointContentInput } from '#contract/measurement/point.ts'
import type { PointContent } from '#domain/measurement/point/measure-point.ts'

/** The same, in lists that a message may hold. */
export const contentOutput = ({
  source,
  countedOptions,
  caveats,
  ...content
}: PointContent): PointContentInput => ({
  ...content,
  source: source.kind === 'document' ? { ...source, criteria: [...source.criteria] } : source,
  countedOptions: [...countedOptions],
  caveats: [...caveats],
})
