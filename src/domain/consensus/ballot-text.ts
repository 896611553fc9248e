import type { BallotFault, BallotItem, Choose, Reading } from './ballot.ts'
import { type Mark, markOf } from './mark.ts'
import { kinds } from './proposal.ts'
import { type Rating, ratingOf } from './rating.ts'

const wrongLength = (text: string, items: readonly BallotItem[]): readonly BallotFault[] =>
  text.length === items.length
    ? []
    : [{ reason: 'wrong-length', length: text.length, expected: items.length }]

type Characters<T> = Readonly<{ read: readonly T[]; faults: readonly BallotFault[] }>

/**
 * One character an item. Plain loops: a room's ballots are read while it waits for their acknowledgement, and all of
 * them once more when they are counted.
 */
function readCharacters<T>(
  items: readonly BallotItem[],
  text: string,
  meaning: (character: string) => T | undefined,
  missing: T,
): Characters<T> {
  const wrong = wrongLength(text, items)
  if (wrong.length > 0) return { read: [], faults: wrong }
  const [read, faults]: [T[], BallotFault[]] = [[], []]
  for (let position = 0; position < text.length; position += 1) {
    const value = meaning(text.charAt(position))
    if (value === undefined) faults.push({ reason: 'unknown-mark', position })
    read.push(value ?? missing)
  }
  return { read, faults }
}

export function readMarks(items: readonly BallotItem[], text: string): Reading {
  const { read, faults } = readCharacters<Mark>(items, text, markOf, 'cannot-judge')
  return { answers: { form: 'yes-no', marks: read }, faults }
}

export function readRatings(items: readonly BallotItem[], text: string): Reading {
  const { read, faults } = readCharacters<Rating>(items, text, ratingOf, null)
  return { answers: { form: 'rate9', ratings: read }, faults }
}

type Positions = Readonly<{ positions: readonly number[]; faults: readonly BallotFault[] }>

/** Positions in the order they were sent, each once; what is no position, or stands twice, is at fault. */
function readPositions(items: readonly BallotItem[], text: string): Positions {
  const written = text === '' ? [] : text.split(',')
  const sent = written.map((part) => (/^[1-9]\d{0,3}$/.test(part) ? Number(part) - 1 : -1))
  const positions = [...new Set(sent)]
  const unknown = positions.filter((position) => items[position] === undefined)
  const doubled = positions.filter((position) => sent.indexOf(position) !== sent.lastIndexOf(position))
  const faultsOf = (reason: 'unknown-position' | 'doubled', at: readonly number[]) =>
    at.toSorted((a, b) => a - b).map((position) => ({ reason, position }))
  return { positions, faults: [...faultsOf('unknown-position', unknown), ...faultsOf('doubled', doubled)] }
}

export function readChosen(items: readonly BallotItem[], text: string, choose: Choose): Reading {
  const { positions, faults } = readPositions(items, text)
  const excess = kinds.flatMap((kind): readonly BallotFault[] => {
    const chosen = positions.filter((position) => items[position]?.kind === kind).length
    const most = choose[kind] ?? 0
    return chosen > most ? [{ reason: 'too-many', kind, chosen, most }] : []
  })
  return {
    answers: { form: 'choose', chosen: positions.toSorted((a, b) => a - b) },
    faults: [...faults, ...excess],
  }
}

export function readRanking(items: readonly BallotItem[], text: string, places: number): Reading {
  const { positions, faults } = readPositions(items, text)
  const excess: readonly BallotFault[] =
    positions.length > places ? [{ reason: 'too-many', chosen: positions.length, most: places }] : []
  return { answers: { form: 'rank', ranking: positions }, faults: [...faults, ...excess] }
}
