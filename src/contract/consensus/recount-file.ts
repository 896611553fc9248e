import { z } from 'zod'
import { ballotForms } from '#domain/consensus/ballot.ts'
import { type Checked, type FileFault, fileFault } from '#domain/consensus/file-fault.ts'
import { type Freeze, recountScopes, seatingRules } from '#domain/consensus/freeze.ts'
import { protocolLevels, rests } from '#domain/consensus/gate-rule.ts'
import { channels } from '#domain/consensus/paper.ts'
import { kinds, perspectives } from '#domain/consensus/proposal.ts'
import type { RecountFile } from '#domain/consensus/recount-file.ts'
import { reveals } from '#domain/consensus/slot.ts'
import { strata } from '#domain/consensus/stratum.ts'
import { chooseNumbers, gateFields } from './gate-file.ts'
import { parseStrict } from './strict-parse.ts'

const name = z.string().min(1)
const count = z.int().min(0)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const share = z.int().min(0).max(100)

export const freeze = z.strictObject({
  format: z.literal('samsyn-freeze-1'),
  conference: name,
  round: name,
  mode: z.enum(['self-paced', 'plenary']),
  reveal: z.enum(reveals),
  form: z.enum(ballotForms),
  choose: chooseNumbers.exactOptional(),
  places: count.exactOptional(),
  level: z.union([z.literal(2), z.literal(3)]),
  ticket: z
    .discriminatedUnion('way', [
      z.strictObject({ way: z.literal('blind'), modulus: z.string().regex(/^[0-9a-f]{512}$/) }),
      z.strictObject({ way: z.literal('card') }),
    ])
    .exactOptional(),
  pseudonym: z.enum(['none', 'device']),
  kOpen: count,
  electorate: z.enum(seatingRules),
  scope: z.enum(recountScopes),
  strata: z
    .array(z.array(z.enum(strata)).min(1))
    .min(2)
    .exactOptional(),
  rule: z.strictObject({
    ...gateFields,
    dropBelow: z.string().exactOptional(),
    rest: z.enum(rests),
    to: z.enum(protocolLevels),
  }),
  items: z
    .array(
      z.strictObject({
        id: name,
        kind: z.enum(kinds),
        wording: hash,
        perspective: z.enum(perspectives).exactOptional(),
        previousYes: count.exactOptional(),
      }),
    )
    .min(1),
  nonceHash: hash.exactOptional(),
  entries: z
    .strictObject({ participant: count, staff: count, organisation: count, society: count })
    .exactOptional(),
})

/** Only with the forms that have a score of their own. */
const ownScore = {
  n: count.exactOptional(),
  score: z
    .strictObject({ points: count, of: z.int().min(1) })
    .nullable()
    .exactOptional(),
}
const cut = z.strictObject({ yes: count, share, ...ownScore }).nullable()
const names = z.array(name)

export const result = z.strictObject({
  id: name,
  cast: count.nullable(),
  advanced: names,
  dropped: names,
  remaining: names,
  tied: names,
  cut: z.union([cut, z.strictObject({ process: cut, effect: cut })]),
  results: z.array(z.strictObject({ id: name, yes: count, share: share.nullable(), ...ownScore })),
  belowQuorum: z.literal(true).exactOptional(),
  consensus: names.exactOptional(),
})

export const recountFile = z.strictObject({
  format: z.literal('samsyn-recount-1'),
  conference: name,
  round: name,
  freeze,
  freezeHash: hash,
  previousHead: hash,
  electorate: count,
  scope: z.enum(recountScopes),
  ballots: z
    .array(z.strictObject({ a: z.string(), receipt: z.string().length(10).exactOptional() }))
    .exactOptional(),
  columns: z.array(z.string()).exactOptional(),
  withdrawn: z.array(z.strictObject({ id: name, reason: z.string() })).exactOptional(),
  nonce: hash.exactOptional(),
  channels: z.array(z.strictObject({ channel: z.enum(channels), n: count })).exactOptional(),
  result,
  resultHash: hash,
  head: hash,
})

type Written = z.infer<typeof recountFile>

/** Exactly the votes that the scope promises, and no others. */
function withVotes({ scope, ballots, columns, ...rest }: Written): RecountFile | FileFault {
  if (scope === 'ballots') {
    if (columns) return fileFault(['columns'], 'scope-differs')
    return ballots ? { ...rest, scope, ballots } : fileFault(['ballots'], 'missing')
  }
  if (ballots) return fileFault(['ballots'], 'scope-differs')
  return columns ? { ...rest, scope, columns } : fileFault(['columns'], 'missing')
}

const formFaults = ({ form, choose, places }: Freeze): readonly FileFault[] => [
  ...(form === 'choose' && !choose ? [fileFault(['freeze', 'choose'], 'missing')] : []),
  ...(form !== 'choose' && choose ? [fileFault(['freeze', 'choose'], 'choose-not-used')] : []),
  ...(form === 'rank' && places === undefined ? [fileFault(['freeze', 'places'], 'missing')] : []),
  ...(form !== 'rank' && places !== undefined ? [fileFault(['freeze', 'places'], 'places-not-used')] : []),
]

/** A recount file's text, read strictly: every fault with its place. Whether it adds up is `recount`'s to say. */
export function parseRecountFile(text: string): Checked<RecountFile> {
  const parsed = parseStrict(recountFile, text)
  if (!parsed.ok) return parsed
  const file = withVotes(parsed.value)
  const faults = [...('pointer' in file ? [file] : []), ...formFaults(parsed.value.freeze)]
  if ('pointer' in file || faults.length > 0) return { ok: false, faults }
  return { ok: true, value: file }
}
