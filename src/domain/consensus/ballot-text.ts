import type { BallotFault, BallotItem, Choose, Reading } from './ballot.ts'
import { markOf } from './mark.ts'
import { kinds } from './proposal.ts'
import { ratingOf } from './rating.ts'

const wrongLength = (text: string, items: readonly BallotItem[]): readonly BallotFault[] =>
  text.length === items.length
    ? []
    : [{ reason: 'wrong-length', length: text.length, expected: items.length }]

const unreadable = (read: readonly unknown[]): readonly BallotFault[] =>
  read.flatMap((one, position) => (one === undefined ? [{ reason: 'unknown-mark', position }] : []))

export function readMarks(items: readonly BallotItem[], text: string): Reading {
  const faults = wrongLength(text, items)
  if (faults.length > 0) return { answers: { form: 'yes-no', marks: [] }, faults }
  const read = Array.from(text, markOf)
  return {
    answers: { form: 'yes-no', marks: read.map((mark) => mark ?? 'cannot-judge') },
    faults: unreadable(read),
  }
}

export function readRatings(items: readonly BallotItem[], text: string): Reading {
  const faults = wrongLength(text, items)
  if (faults.length > 0) return { answers: { form: 'rate9', ratings: [] }, faults }
  const read = Array.from(text, ratingOf)
  return {
    answers: { form: 'rate9', ratings: read.map((rating) => rating ?? null) },
    faults: unreadable(read),
  }
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
