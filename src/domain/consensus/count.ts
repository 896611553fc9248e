import type { CanonicalValue } from '#domain/kernel/canonical-json.ts'
import { ballotOf, type Freeze, hashOf, nextHead } from './freeze.ts'
import { type Count, decideGate, type GateOutcome, roundResult } from './gate.ts'
import type { HexHash, Sha256 } from './hash.ts'
import type { Draw } from './lot.ts'
import type { RoundResult } from './round-result.ts'
import { scoreOf } from './score.ts'
import { type Tally, tallyCells } from './tally.ts'

/** What an opened box says, item by item in ballot order. */
export type Box = Readonly<{
  electorate: number
  /** Voters who cast: in a plenary those who did for at least one item, the others answering "-". */
  cast: number
  tallies: readonly Tally[]
  /** Positions of items taken out of the round after it was frozen: n is unchanged, they get no fate. */
  withdrawn: ReadonlySet<number>
  draw: Draw | null
}>

export type Verdict = Readonly<{ outcome: GateOutcome; result: RoundResult }>

/** Counts a frozen round. The server and `samsyn recount` both come this way, so they cannot differ. */
export function countFrozen(freeze: Freeze, { electorate, cast, tallies, withdrawn, draw }: Box): Verdict {
  const form = ballotOf(freeze)
  const items = freeze.items.flatMap((item, position) => {
    if (withdrawn.has(position)) return []
    const tally = tallies[position] ?? tallyCells(form, [])
    const scored = scoreOf(form, freeze.rule, tally, { electorate, cast })
    return [{ ...item, yes: tally.yes, ...(scored ? { scored } : {}) }]
  })
  const count: Count = {
    ...{ items, electorate, cast },
    ...(freeze.entries ? { entries: freeze.entries } : {}),
    ...(draw ? { draw } : {}),
  }
  const outcome = decideGate(freeze.rule, count)
  return { outcome, result: roundResult({ id: freeze.round, cast, gate: freeze.rule }, outcome) }
}

/** The result's hash, and the head of the chain that it makes. */
export function sealResult(
  result: RoundResult,
  links: Readonly<{ previousHead: HexHash; freezeHash: HexHash }>,
  sha256: Sha256,
): Readonly<{ resultHash: HexHash; head: HexHash }> {
  const published: CanonicalValue = result
  const resultHash = hashOf(published, sha256)
  return { resultHash, head: nextHead({ ...links, resultHash }, sha256) }
}
