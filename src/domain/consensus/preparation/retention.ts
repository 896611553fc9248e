/** Days after the end of the conference that private reading is kept (brief, CO6). */
export const keptDays = 30

const day = 24 * 3600 * 1000

/** Whether what experts wrote for themselves is to go: thirty whole days have passed since the conference ended. */
export const isSpent = (endedAt: Date, now: Date): boolean =>
  now.getTime() - endedAt.getTime() >= keptDays * day
