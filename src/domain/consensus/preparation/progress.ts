import { lowestFloor } from '../conference.ts'

/**
 * How many of n, as it may be told. `hidden`: too few people for any number. `few` and `most`: near none and near all
 * a number would tell about each of them, so a bound is told instead.
 */
export type Progress =
  | Readonly<{ is: 'hidden'; fewest: number }>
  | Readonly<{ is: 'few'; below: number; n: number }>
  | Readonly<{ is: 'most'; atLeast: number; n: number }>
  | Readonly<{ is: 'count'; x: number; n: number }>

const fewest = 2 * lowestFloor

/** People, not ballots: x of n who have done something, told so that neither none nor all can be read out of it. */
export function progressOf(x: number, n: number): Progress {
  if (n < fewest) return { is: 'hidden', fewest }
  if (x < lowestFloor) return { is: 'few', below: lowestFloor, n }
  if (n - x < lowestFloor) return { is: 'most', atLeast: n - lowestFloor + 1, n }
  return { is: 'count', x, n }
}
