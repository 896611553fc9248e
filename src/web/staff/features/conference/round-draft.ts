import { z } from 'zod'
import type { RoundPlanInput, RuleInput } from '#contract/consensus/rule.ts'
import { ballotForms } from '#domain/consensus/ballot.ts'
import { isMedianText } from '#domain/consensus/ratio.ts'
import type { Round } from './round-words.ts'

/** A round as the form holds it: texts and nulls where the contract leaves fields out. */
export const roundDraft = z.object({
  key: z.string(),
  id: z.string().nullable(),
  name: z.string(),
  kind: z.enum(['process', 'effect', 'both']),
  from: z.enum(['all', 'remaining', 'advanced', 'tied']),
  mode: z.enum(['self-paced', 'plenary']),
  form: z.enum(ballotForms),
  chooseProcess: z.number().nullable(),
  chooseEffect: z.number().nullable(),
  rankPlaces: z.number().nullable(),
  isByMedian: z.boolean(),
  advance: z.enum(['none', 'total', 'per-kind']),
  places: z.number().nullable(),
  placesProcess: z.number().nullable(),
  placesEffect: z.number().nullable(),
  /** Percent as typed, with decimal comma. */
  drop: z.string(),
  denominator: z.enum(['cast', 'electorate']),
  tie: z.enum(['run-off', 'include', 'exclude', 'lot']),
  tieFirst: z.array(z.enum(['perspective', 'prevRound'])),
  rest: z.enum(['remains', 'dropped']),
  to: z.enum(['extended', 'core']),
  minutes: z.number().nullable(),
  reveal: z.enum(['round', 'item']),
  quorum: z
    .object({ num: z.number().nullable(), den: z.number().nullable(), min: z.number().nullable() })
    .nullable(),
  /** Percent as typed: what may be called consensus. Empty: nothing may. */
  consensus: z.string().default(''),
  consensusVoters: z.number().nullable().default(null),
  electorate: z.enum(['until-open', 'until-close']).nullable(),
  scope: z.enum(['ballots', 'columns']).nullable(),
  /** Ballots carry the voter's background. */
  strata: z.boolean().default(false),
})
export type RoundDraft = z.infer<typeof roundDraft>

let made = 0

export const newRound = (name: string): RoundDraft => ({
  key: `new-${Date.now()}-${made++}`,
  id: null,
  name,
  kind: 'process',
  from: 'all',
  mode: 'self-paced',
  form: 'yes-no',
  chooseProcess: null,
  chooseEffect: null,
  rankPlaces: 3,
  isByMedian: false,
  advance: 'total',
  places: 10,
  placesProcess: null,
  placesEffect: null,
  drop: '',
  denominator: 'cast',
  tie: 'run-off',
  tieFirst: [],
  rest: 'remains',
  to: 'extended',
  minutes: null,
  reveal: 'round',
  quorum: null,
  consensus: '',
  consensusVoters: null,
  electorate: null,
  scope: null,
  strata: false,
})

const percentText = (dropBelow: string | undefined): string =>
  dropBelow === undefined ? '' : `${Math.round(Number(dropBelow) * 10_000) / 100}`.replace('.', ',')

/** "50" or "62,5" as the decimal text the rule keeps; null where it is no share. Made from digits, not from a float. */
export function shareText(percent: string): string | null {
  const found = /^(\d{1,3})(?:[,.](\d{1,2}))?$/.exec(percent.trim().replace(/\s*%$/, ''))
  if (!found) return null
  const hundredths = Number(`${found[1]}${(found[2] ?? '').padEnd(2, '0')}`)
  if (hundredths > 10_000) return null
  if (hundredths === 10_000) return '1'
  const digits = `${hundredths}`.padStart(4, '0').replace(/0+$/, '')
  return digits === '' ? '0' : `0.${digits}`
}

export const isRatedByMedian = ({ form, isByMedian }: Pick<RoundDraft, 'form' | 'isByMedian'>): boolean =>
  form === 'rate9' && isByMedian

/** "6,5" as the decimal text of a median; null where it is none. */
export function medianText(typed: string): string | null {
  const text = typed.trim().replace(',', '.')
  return isMedianText(text) ? text : null
}

/** The line as the rule keeps it: a share typed in percent, or a median. Null where it is neither. */
export const lineText = (draft: RoundDraft): string | null =>
  isRatedByMedian(draft) ? medianText(draft.drop) : shareText(draft.drop)

export function draftOf({ id, name, plan, mode, form, minutes }: Round): RoundDraft {
  const { rule, pool, choose, places } = plan
  const perKind = typeof rule.advance === 'object' ? rule.advance : null
  return {
    key: id,
    id,
    name,
    kind: pool.kind ?? 'both',
    from: pool.from,
    mode,
    form,
    chooseProcess: choose?.process ?? null,
    chooseEffect: choose?.effect ?? null,
    rankPlaces: places ?? null,
    isByMedian: rule.score === 'median',
    advance: rule.advance === undefined ? 'none' : perKind ? 'per-kind' : 'total',
    places: typeof rule.advance === 'number' ? rule.advance : null,
    placesProcess: perKind?.process ?? null,
    placesEffect: perKind?.effect ?? null,
    drop: rule.score === 'median' ? (rule.dropBelow ?? '').replace('.', ',') : percentText(rule.dropBelow),
    denominator: rule.denominator,
    tie: rule.tie,
    tieFirst: rule.tieFirst ?? [],
    rest: rule.rest,
    to: rule.to,
    minutes,
    reveal: plan.reveal,
    quorum: rule.quorum ? { num: rule.quorum.num, den: rule.quorum.den, min: rule.quorum.min } : null,
    consensus: percentText(rule.consensus?.share),
    consensusVoters: rule.consensus?.voters ?? null,
    electorate: plan.electorate ?? null,
    scope: plan.scope ?? null,
    strata: plan.strata === true,
  }
}

/** A kind that is not on the ballot has no places. */
const advanceOf = ({
  advance,
  kind,
  places,
  placesProcess,
  placesEffect,
}: RoundDraft): NonNullable<RuleInput['advance']> =>
  advance === 'total'
    ? (places ?? 1)
    : {
        process: kind === 'effect' ? 0 : (placesProcess ?? 0),
        effect: kind === 'process' ? 0 : (placesEffect ?? 0),
      }

const quorumOf = ({ quorum }: RoundDraft): Pick<RuleInput, 'quorum'> =>
  quorum && quorum.num !== null && quorum.den !== null && quorum.min !== null
    ? { quorum: { basis: 'electorate', num: quorum.num, den: quorum.den, min: quorum.min } }
    : {}

/** In a plenary each proposal has its own box, and its own groups; among limited places some counts give the others. */
export const mayCarryStrata = ({ mode, form }: Pick<RoundDraft, 'mode' | 'form'>): boolean =>
  mode === 'self-paced' && (form === 'yes-no' || form === 'rate9')

/** Only where each proposal is judged by itself. */
export const mayBeConsensus = ({ form }: Pick<RoundDraft, 'form'>): boolean =>
  form === 'yes-no' || form === 'rate9'

function consensusOf(draft: RoundDraft): Pick<RuleInput, 'consensus'> {
  const share = mayBeConsensus(draft) ? shareText(draft.consensus) : null
  if (share === null) return {}
  const { consensusVoters: voters } = draft
  return { consensus: { share, ...(voters === null || voters < 1 ? {} : { voters }) } }
}

export function planOf(draft: RoundDraft): RoundPlanInput {
  const dropBelow = draft.drop.trim() === '' ? null : lineText(draft)
  return {
    pool: { from: draft.from, ...(draft.kind === 'both' ? {} : { kind: draft.kind }) },
    rule: {
      ...(draft.advance === 'none' ? {} : { advance: advanceOf(draft) }),
      ...(isRatedByMedian(draft) ? { score: 'median' } : {}),
      ...(dropBelow === null ? {} : { dropBelow }),
      denominator: draft.denominator,
      tie: draft.tie,
      ...(draft.tieFirst.length > 0 ? { tieFirst: draft.tieFirst } : {}),
      rest: draft.rest,
      ...quorumOf(draft),
      ...consensusOf(draft),
      to: draft.to,
    },
    ...(draft.form === 'choose' ? { choose: chooseOf(draft) } : {}),
    ...(draft.form === 'rank' ? { places: draft.rankPlaces ?? 1 } : {}),
    reveal: draft.reveal,
    ...(draft.electorate ? { electorate: draft.electorate } : {}),
    ...(draft.scope ? { scope: draft.scope } : {}),
    ...(mayCarryStrata(draft) && draft.strata ? { strata: true } : {}),
  }
}

const chooseOf = ({
  kind,
  chooseProcess,
  chooseEffect,
}: RoundDraft): NonNullable<RoundPlanInput['choose']> => ({
  ...(kind !== 'effect' && chooseProcess !== null ? { process: chooseProcess } : {}),
  ...(kind !== 'process' && chooseEffect !== null ? { effect: chooseEffect } : {}),
})
