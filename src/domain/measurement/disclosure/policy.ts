/** Fewest valid answers for a share or a mean, for a distribution or missing counts, and for free text. */
export type DisclosurePolicy = Readonly<{ kMean: number; kDist: number; kText: number }>
export type Threshold = keyof DisclosurePolicy

/** No official Swedish minimum was found: these are ours. An association may raise them and never lower them. */
export const floor: DisclosurePolicy = { kMean: 5, kDist: 8, kText: 10 }

export const thresholds = ['kMean', 'kDist', 'kText'] as const satisfies readonly Threshold[]

/**
 * The thresholds that somebody wants lower than they may be (the floor, or what an association has raised it to), or
 * that are no whole number; none: it may be kept.
 */
export const belowFloor = (asked: DisclosurePolicy, lowest = floor): readonly Threshold[] =>
  thresholds.filter((name) => !Number.isInteger(asked[name]) || asked[name] < lowest[name])

/** The stricter of two, threshold by threshold. */
export const stricter = (a: DisclosurePolicy, b: DisclosurePolicy): DisclosurePolicy => ({
  kMean: Math.max(a.kMean, b.kMean),
  kDist: Math.max(a.kDist, b.kDist),
  kText: Math.max(a.kText, b.kText),
})
