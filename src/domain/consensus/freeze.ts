import { type CanonicalValue, canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { BallotForm } from './ballot.ts'
import type { Rule, TieCriterion } from './gate-rule.ts'
import { bytesOfHex, type HexHash, type Sha256 } from './hash.ts'
import type { Kind, Perspective } from './proposal.ts'
import type { RoundPlan } from './round.ts'
import type { Reveal } from './slot.ts'
import type { Stratum } from './stratum.ts'
import type { TicketFreeze, TicketWay } from './ticket.ts'
import type { Entries } from './tie.ts'

/** 2 *skilda kuvert*, 3 *kort ur skål* or *blind biljett*. Level 1, *öppen räkning*, is practice: no round has it. */
export type AnonymityLevel = 2 | 3

/** `ballots` publishes whole rows; `columns` shuffles each item by itself, so that no row can be known again. */
export const recountScopes = ['ballots', 'columns'] as const
export type RecountScope = (typeof recountScopes)[number]

/** How late somebody may still be given a seat in the round. */
export const seatingRules = ['until-open', 'until-close'] as const
export type SeatingRule = (typeof seatingRules)[number]

export type FrozenItem = Readonly<{
  id: string
  kind: Kind
  /** SHA-256 of the wording that is voted on. */
  wording: HexHash
  /** Present where a tie criterion may need it. */
  perspective?: Perspective
  previousYes?: number
}>

/** Everything about a round that could change its outcome, fixed before it opens (CO13, K3). */
export type Freeze = Readonly<{
  format: 'samsyn-freeze-1'
  conference: string
  round: string
  mode: 'self-paced' | 'plenary'
  reveal: Reveal
  form: BallotForm['form']
  /** Only with the form `choose`. */
  choose?: Readonly<Partial<Record<Kind, number>>>
  /** Places to rank; only with the form `rank`. */
  places?: number
  level: AnonymityLevel
  /** Only at level 3. */
  ticket?: TicketFreeze
  pseudonym: 'none' | 'device'
  kOpen: number
  electorate: SeatingRule
  scope: RecountScope
  /** Only where ballots carry the voter's background: what is told as one group, none expected below five. */
  strata?: readonly (readonly Stratum[])[]
  rule: Rule
  items: readonly FrozenItem[]
  /** SHA-256 of the lot's nonce, which is shown after the count; only with the tie rule `lot`. */
  nonceHash?: HexHash
  /** Entries per perspective in the protocol before the round; only with the tie criterion `perspective`. */
  entries?: Readonly<Record<Perspective, number>>
}>

/** The form of a ballot from the fields in which files, plans and pages hold it. */
export function ballotOf({
  form,
  choose = {},
  places = 0,
}: Pick<Freeze, 'form' | 'choose' | 'places'>): BallotForm {
  if (form === 'choose') return { form, choose }
  return form === 'rank' ? { form, places } : { form }
}

/** The same the other way: the form's name, and the one field that some forms have. */
export function ballotFields(ballot: BallotForm): Pick<Freeze, 'form' | 'choose' | 'places'> {
  return ballot
}

/** What a freeze is made of: the plan, the wordings, and facts that only some rules need. */
export type FreezeFacts = Readonly<{
  conference: string
  round: string
  plan: Omit<RoundPlan, 'name' | 'minutes' | 'pool'>
  level: AnonymityLevel
  ticket?: TicketFreeze
  pseudonym: 'none' | 'device'
  kOpen: number
  /** The groups that the plan's strata make as things stand; nothing where it has none. */
  strata?: readonly (readonly Stratum[])[]
  items: readonly Readonly<{
    id: string
    kind: Kind
    wording: HexHash
    perspective: Perspective | null
    /** In the latest round that was about the item. */
    previousYes: number | null
  }>[]
  nonceHash: HexHash | null
  entries: Entries
}>

/** The freeze of a round. A fact is in it only where the rule may ask for it, so that it says no more than it must. */
export function freezeOf({ plan, items, nonceHash, entries, ...facts }: FreezeFacts): Freeze {
  const { ballot, rule, mode, reveal, electorate } = plan
  const asks = (criterion: TieCriterion) => rule.tieFirst?.includes(criterion) === true
  return {
    format: 'samsyn-freeze-1',
    ...facts,
    ...{ mode, reveal, electorate, rule },
    ...ballotFields(ballot),
    // Item by item each box is shuffled by itself: there are no whole rows to publish. With backgrounds there must be
    // none: the sums of each group would tell which rows are whose.
    scope: mode === 'plenary' || facts.strata ? 'columns' : plan.scope,
    items: items.map(({ id, kind, wording, perspective, previousYes }) => ({
      ...{ id, kind, wording },
      ...(asks('perspective') && perspective ? { perspective } : {}),
      ...(asks('prevRound') && previousYes !== null ? { previousYes } : {}),
    })),
    ...(rule.tie === 'lot' && nonceHash ? { nonceHash } : {}),
    ...(asks('perspective') ? { entries } : {}),
  }
}

/** What the participants were promised before the first vote; its hash is the head of the chain. */
export type Charter = Readonly<{
  format: 'samsyn-charter-1'
  conference: string
  name: string
  level: AnonymityLevel
  /** Only at level 3. */
  ticket?: TicketWay
  pseudonym: 'none' | 'device'
  kOpen: number
  rounds: readonly Readonly<{ name: string; ballot: BallotForm; rule: Rule }>[]
}>

/** The text that is hashed; also what is stored and published, so that nobody needs our serializer. */
export const canonicalText = (object: CanonicalValue): string => canonicalJson(object)

export const hashOf = (object: CanonicalValue, sha256: Sha256): HexHash => sha256(canonicalText(object))

/** head_i = SHA-256(head_{i-1} ‖ freezeHash_i ‖ resultHash_i) over raw bytes; head_0 is the charter's hash. */
export const nextHead = (
  links: Readonly<{ previousHead: HexHash; freezeHash: HexHash; resultHash: HexHash }>,
  sha256: Sha256,
): HexHash => sha256(bytesOfHex(links.previousHead + links.freezeHash + links.resultHash))
