import type { LiveResult } from '#contract/consensus/live.ts'

type Counts = Pick<LiveResult, 'y' | 'f' | 'o'>

/** A advanced, T tied, R remains, D dropped, W withdrawn: the order in which people want to know. */
export const fateLetters = ['A', 'T', 'R', 'D', 'W'] as const
export type FateLetter = (typeof fateLetters)[number]

export type ResultGroup = Readonly<{ fate: FateLetter; positions: readonly number[] }>

/** Items by what became of them, best first, then in the order of the paper. Empty groups are left out. */
export const resultGroups = ({ y, f, o }: Counts): readonly ResultGroup[] =>
  fateLetters.flatMap((fate) => {
    const positions = f
      .split('')
      .flatMap((letter, position) => (letter === fate ? [position] : []))
      .sort((a, b) => (o ? (o[a] ?? 0) - (o[b] ?? 0) : (y[b] ?? 0) - (y[a] ?? 0)) || a - b)
    return positions.length ? [{ fate, positions }] : []
  })
