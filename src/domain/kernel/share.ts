/** Whole percent, half up, in integers: floor((200·yes + n) / 2n). Null when n is 0: no votes are no share. */
export const sharePercent = (yes: number, n: number): number | null =>
  n === 0 ? null : Math.floor((200 * yes + n) / (2 * n))
