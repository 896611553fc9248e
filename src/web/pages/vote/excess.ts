import type { Draft } from './draft.ts'

type Excess = Readonly<{ kind: string; chosen: number; most: number }>

/** How many are chosen of each kind that the paper asks for, in the order of the paper. */
export const chosenByKind = (
  draft: Draft,
  kinds: readonly string[],
  choose: Readonly<Record<string, number | undefined>>,
): readonly Excess[] =>
  Object.entries(choose).flatMap(([kind, most]) =>
    most === undefined
      ? []
      : [
          {
            kind,
            most,
            chosen: kinds.filter((one, position) => one === kind && draft[position] === '1').length,
          },
        ],
  )

/** The kinds of which too many are chosen: the phone says so, and the server refuses. */
export const tooMany = (counts: readonly Excess[]): readonly Excess[] =>
  counts.filter(({ chosen, most }) => chosen > most)
