export type ChangeVerdict = 'increase' | 'decrease' | 'uncertain'

/** What may be said of a change: a direction only where the p that Holm adjusted is under 0.05. */
export const changeVerdict = (difference: number, adjustedP: number): ChangeVerdict =>
  adjustedP >= 0.05 || difference === 0 ? 'uncertain' : difference > 0 ? 'increase' : 'decrease'
