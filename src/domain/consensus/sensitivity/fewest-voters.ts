/** Spread, agreement and consensus are not told of fewer: one person more or less would turn them over. */
export const fewestVoters = 5
