/**
 * A bucket that every attempt fills by one and that leaks with time. While it is full, attempts wait.
 * Nobody is locked out: the longest wait is one leak.
 */
export type Bucket = Readonly<{ capacity: number; secondsPerLeak: number }>

/** One person guessing at one account. */
export const accountFromHere: Bucket = { capacity: 5, secondsPerLeak: 30 }

/** Many computers guessing at one account; whoever has signed in before is not counted here. */
export const accountFromAnywhere: Bucket = { capacity: 20, secondsPerLeak: 30 }

/** One address trying many accounts. Wide, because a whole room may sit behind one address. */
export const connection: Bucket = { capacity: 100, secondsPerLeak: 6 }

/** Codes of the second factor: few digits, so few guesses. */
export const secondFactor: Bucket = { capacity: 5, secondsPerLeak: 120 }

/** Mail that anybody can ask us to send to somebody. */
export const resetMail: Bucket = { capacity: 3, secondsPerLeak: 600 }

/** How full a bucket is after `seconds` without attempts. */
export const levelAfter = ({ secondsPerLeak }: Bucket, level: number, seconds: number): number =>
  Math.max(0, level - seconds / secondsPerLeak)

/** Whole seconds until one more attempt fits; 0 when it does now. */
export const waitSeconds = ({ capacity, secondsPerLeak }: Bucket, level: number): number =>
  level + 1 <= capacity ? 0 : Math.ceil((level + 1 - capacity) * secondsPerLeak)
