const first = 500
/** With its spread the longest wait is ten seconds. */
const most = 5_880
const spread = 0.7

/**
 * Milliseconds until the next attempt: doubling from half a second to ten, spread by `random` (0 up to 1),
 * so that a room of phones does not come back in the same instant.
 */
export const backoff = (failures: number, random: number): number =>
  Math.round(Math.min(most, first * 2 ** Math.min(failures, 10)) * (1 + spread * random))
