import { z } from 'zod'
import { type BallotForm, ballotForms } from '#domain/consensus/ballot.ts'
import { type Checked, type FileFault, fileFault } from '#domain/consensus/file-fault.ts'
import type { GateFile, GateFileRound } from '#domain/consensus/gate-file.ts'
import type { Votes } from '#domain/consensus/gate-file-check.ts'
import { denominators, poolSources, rests, tieCriteria, tieRules } from '#domain/consensus/gate-rule.ts'
import { kinds, perspectives } from '#domain/consensus/proposal.ts'
import { highestRating, lowestRating } from '#domain/consensus/rating.ts'
import { decimalText } from '#domain/consensus/ratio.ts'
import { parseStrict } from './strict-parse.ts'

const kind = z.enum(kinds)
const name = z.string().min(1)
const count = z.int().min(0)

const item = z.strictObject({ id: name, kind, perspective: z.enum(perspectives).nullable().exactOptional() })

/** The gate rule as files write it; recount files hold the same with `to`. */
export const gateFields = {
  advance: z.union([count, z.strictObject({ process: count, effect: count })]).exactOptional(),
  score: z.literal('median').exactOptional(),
  denominator: z.enum(denominators),
  tie: z.enum(tieRules),
  tieFirst: z.array(z.enum(tieCriteria)).exactOptional(),
  quorum: z
    .strictObject({ basis: z.literal('electorate'), num: count, den: count, min: count })
    .exactOptional(),
  consensus: z.strictObject({ share: z.string(), voters: count.exactOptional() }).exactOptional(),
}

const rule = z.strictObject({
  ...gateFields,
  dropBelow: z.union([z.string(), z.number().min(0).max(9)]).exactOptional(),
  rest: z.enum(rests).default('remains'),
  seed: z.string().min(1).exactOptional(),
})

export const chooseNumbers = z.strictObject({ process: count.exactOptional(), effect: count.exactOptional() })

const round = z.strictObject({
  id: name,
  pool: z.strictObject({ kind: kind.exactOptional(), from: z.enum(poolSources).default('all') }),
  electorate: count,
  form: z.enum(ballotForms),
  choose: chooseNumbers.exactOptional(),
  places: count.exactOptional(),
  ballots: z.array(z.array(z.string())).exactOptional(),
  /** Of the form `rate9`: what each ballot gave the items that it rated. */
  ratings: z.array(z.record(z.string(), z.int().min(lowestRating).max(highestRating))).exactOptional(),
  tally: z.record(z.string(), count).exactOptional(),
  rule,
})

const gateFile = z.strictObject({ items: z.array(item), rounds: z.array(round) })

type WrittenRound = z.infer<typeof round>

const votesOf = ({ form, ballots, ratings, tally }: WrittenRound, index: number): Votes | FileFault => {
  const at = ['rounds', index]
  if (form === 'rate9') {
    if (ballots || tally) return fileFault([...at, ballots ? 'ballots' : 'tally'], 'votes-of-another-form')
    return ratings
      ? { ratings: ratings.map((each) => new Map(Object.entries(each))) }
      : fileFault(at, 'no-votes')
  }
  if (ratings) return fileFault([...at, 'ratings'], 'votes-of-another-form')
  if (form === 'rank' && tally) return fileFault([...at, 'tally'], 'tally-for-scores')
  if (ballots && tally) return fileFault([...at, 'tally'], 'ballots-and-tally')
  if (ballots) return { ballots }
  if (tally) return { tally: new Map(Object.entries(tally)) }
  return fileFault(at, 'no-votes')
}

const ballotIn = ({ form, choose, places }: WrittenRound, index: number): BallotForm | FileFault => {
  const at = ['rounds', index]
  if (choose && form !== 'choose') return fileFault([...at, 'choose'], 'choose-not-used')
  if (places !== undefined && form !== 'rank') return fileFault([...at, 'places'], 'places-not-used')
  if (form === 'choose') return choose ? { form, choose } : fileFault([...at, 'choose'], 'missing')
  if (form === 'rank')
    return places === undefined ? fileFault([...at, 'places'], 'missing') : { form, places }
  return { form }
}

const isFault = (read: object): read is FileFault => 'pointer' in read

function roundOf(written: WrittenRound, index: number): GateFileRound | readonly FileFault[] {
  const { id, pool, electorate } = written
  const { seed, dropBelow, ...gate } = written.rule
  const votes = votesOf(written, index)
  const ballot = ballotIn(written, index)
  if (isFault(votes) || isFault(ballot)) return [votes, ballot].filter(isFault)
  return {
    ...{ id, pool, electorate, ballot, votes },
    rule: {
      ...gate,
      ...(dropBelow === undefined
        ? {}
        : { dropBelow: typeof dropBelow === 'number' ? decimalText(dropBelow) : dropBelow }),
    },
    ...(seed === undefined ? {} : { seed }),
  }
}

const isRefused = (read: GateFileRound | readonly FileFault[]): read is readonly FileFault[] =>
  Array.isArray(read)

/** A gate file's text, read strictly: every fault with its place, and no guess about what was meant. */
export function parseGateFile(text: string): Checked<GateFile> {
  const parsed = parseStrict(gateFile, text)
  if (!parsed.ok) return parsed
  const { items } = parsed.value
  const rounds = parsed.value.rounds.map(roundOf)
  const faults = [
    ...(items.length === 0 ? [fileFault(['items'], 'empty')] : []),
    ...(rounds.length === 0 ? [fileFault(['rounds'], 'empty')] : []),
    ...rounds.filter(isRefused).flat(),
  ]
  if (faults.length > 0) return { ok: false, faults }
  return {
    ok: true,
    value: {
      items: items.map(({ perspective, ...rest }) => (perspective ? { ...rest, perspective } : rest)),
      rounds: rounds.flatMap((read) => (isRefused(read) ? [] : [read])),
    },
  }
}
