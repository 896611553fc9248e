import { type FileFault, fileFault, type Step } from './file-fault.ts'
import type { GateFileItem, GateFileRound } from './gate-file.ts'
import { type Kind, kinds } from './proposal.ts'
import { ballotFaults, gateFaults, scoreFaults } from './rule-check.ts'

/**
 * The items each voter said yes to, chose, or ranked with the best first; what each voter gave the items they rated;
 * or only how many said yes to each.
 */
export type Votes =
  | Readonly<{ ballots: readonly (readonly string[])[] }>
  | Readonly<{ ratings: readonly ReadonlyMap<string, number>[] }>
  | Readonly<{ tally: ReadonlyMap<string, number> }>

const perKind = (pool: readonly GateFileItem[]): Readonly<Record<Kind, number>> => ({
  process: pool.filter(({ kind }) => kind === 'process').length,
  effect: pool.filter(({ kind }) => kind === 'effect').length,
})

function ruleProblems(
  at: readonly Step[],
  index: number,
  round: GateFileRound,
  pool: readonly GateFileItem[],
) {
  const facts = {
    // A pool that earlier votes decided may be smaller than the places: that is a shortfall, not a fault.
    items: round.pool.from === 'all' ? perKind(pool) : null,
    // A quorum that the electorate cannot fill is not reached, which is an answer.
    electorate: null,
    somePerspectiveKnown: pool.length === 0 || pool.some(({ perspective }) => perspective !== undefined),
    someEarlierVoteKnown: index > 0,
    hasNonce: round.seed !== undefined,
  }
  return [
    ...gateFaults(round.rule, facts).map(({ path, reason, detail }) =>
      fileFault([...at, 'rule', ...path], reason, detail),
    ),
    ...scoreFaults(round.rule, round.ballot).map(({ path, reason, detail }) =>
      fileFault([...at, 'rule', ...path], reason, detail),
    ),
    ...ballotFaults(round.ballot, perKind(pool)).map(({ path, reason, detail }) =>
      fileFault([...at, ...path], reason, detail),
    ),
  ]
}

type Names = Readonly<{ pool: ReadonlyMap<string, Kind>; known: ReadonlySet<string> }>

const nameProblem = (steps: readonly Step[], id: string, { pool, known }: Names): readonly FileFault[] => {
  if (pool.has(id)) return []
  return [fileFault(steps, known.has(id) ? 'not-in-pool' : 'unknown-item', { name: id })]
}

function ballotProblems(
  at: readonly Step[],
  ballot: readonly string[],
  form: GateFileRound['ballot'],
  names: Names,
): readonly FileFault[] {
  const marks = ballot.flatMap((id, position) =>
    ballot.indexOf(id) < position
      ? [fileFault([...at, position], 'doubled', { name: id })]
      : nameProblem([...at, position], id, names),
  )
  if (form.form === 'rank' && ballot.length > form.places) {
    const detail = { chosen: ballot.length, most: form.places }
    return [...marks, fileFault(at, 'too-many-ranked', detail)]
  }
  if (form.form !== 'choose') return marks
  const excess = kinds.flatMap((kind) => {
    const chosen = ballot.filter((id) => names.pool.get(id) === kind).length
    const most = form.choose[kind] ?? 0
    return chosen > most ? [fileFault(at, 'too-many-chosen', { kind, chosen, most })] : []
  })
  return [...marks, ...excess]
}

function tallyProblems(
  at: readonly Step[],
  tally: ReadonlyMap<string, number>,
  { ballot, electorate }: GateFileRound,
  names: Names,
): readonly FileFault[] {
  const counts = [...tally].flatMap(([id, yes]) => [
    ...nameProblem([...at, id], id, names),
    ...(yes > electorate ? [fileFault([...at, id], 'more-yes-than-electorate', { yes, electorate })] : []),
  ])
  // An item without a number is unknown, and unknown is never read as nought.
  const missing = [...names.pool.keys()]
    .filter((id) => !tally.has(id))
    .map((id) => fileFault(at, 'tally-lacks-item', { name: id }))
  if (ballot.form !== 'choose') return [...counts, ...missing]
  const excess = kinds.flatMap((kind) => {
    const yes = [...tally].reduce((sum, [id, votes]) => sum + (names.pool.get(id) === kind ? votes : 0), 0)
    const most = (ballot.choose[kind] ?? 0) * electorate
    return yes > most ? [fileFault(at, 'tally-over-choose', { kind, yes, most })] : []
  })
  return [...counts, ...missing, ...excess]
}

function voteProblems(at: readonly Step[], round: GateFileRound, names: Names): readonly FileFault[] {
  const { votes, electorate, ballot } = round
  if ('tally' in votes) return tallyProblems([...at, 'tally'], votes.tally, round, names)
  const field = 'ballots' in votes ? 'ballots' : 'ratings'
  const count = 'ballots' in votes ? votes.ballots.length : votes.ratings.length
  const crowd =
    count > electorate
      ? [fileFault([...at, field], 'more-ballots-than-electorate', { ballots: count, electorate })]
      : []
  if ('ratings' in votes) {
    const named = votes.ratings.flatMap((given, position) =>
      [...given.keys()].flatMap((id) => nameProblem([...at, field, position, id], id, names)),
    )
    return [...crowd, ...named]
  }
  return [
    ...crowd,
    ...votes.ballots.flatMap((each, position) =>
      ballotProblems([...at, 'ballots', position], each, ballot, names),
    ),
  ]
}

/** What makes one round of a gate file contradictory or impossible, once its pool is known. */
export function gateFileRoundFaults(
  index: number,
  round: GateFileRound,
  pool: readonly GateFileItem[],
  known: ReadonlySet<string>,
): readonly FileFault[] {
  const at = ['rounds', index]
  if (pool.length === 0 && round.pool.from === 'all') return [fileFault([...at, 'pool'], 'empty-pool')]
  const names = { pool: new Map(pool.map(({ id, kind }) => [id, kind])), known }
  return [...ruleProblems(at, index, round, pool), ...voteProblems(at, round, names)]
}
