import { authorise } from '#application/authorise.ts'
import type { Read, ReadTx } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { RoundResult } from '#contract/consensus/round-result.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { placesFor } from '#domain/consensus/gate-rule.ts'
import { dropsAtMost } from '#domain/consensus/gate-words.ts'
import { kinds } from '#domain/consensus/proposal.ts'
import type { Round } from '#domain/consensus/round.ts'
import type { Cut } from '#domain/consensus/round-result.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId, RoundId } from '#domain/kernel/id.ts'
import { sharePercent } from '#domain/kernel/share.ts'
import { wilsonInterval } from '#domain/kernel/statistics/interval.ts'
import { type ConferenceStores, findConference } from './load-conference.ts'
import { ruleInput } from './round-plan.ts'
import type { Outcome, RoundItem, Tally } from './round-ports.ts'
import { summariseRound } from './round-summary.ts'

type Input = InputOf<(typeof conferenceEndpoints)['getRoundResult']>
/** All that a result is read from. */
export type ResultStores = Pick<ConferenceStores, 'conferences' | 'rounds'>
type Ports = ResultStores & Readonly<{ read: Read }>
type Held = Extract<Round, { present: number; cast: number }>
type Item = RoundResult['items'][number]

const isHeld = (round: Round): round is Held => round.state === 'imported' || 'result' in round

const denominatorOf = ({ plan, present, cast }: Held): number =>
  plan.rule.denominator === 'electorate' ? present : cast

function cutsOf(round: Held): RoundResult['cut'] {
  if (!('result' in round)) return []
  const { cut } = round.result
  const { advance } = round.plan.rule
  if (cut === null || advance === undefined) return []
  const places = (kind: 'process' | 'effect' | null) => placesFor(advance, kind)
  const shown = ({ yes, share, score = null }: Cut) => ({ yes, share, score })
  if ('yes' in cut) return [{ kind: null, ...shown(cut), places: places(null) }]
  return kinds.flatMap((kind) => {
    const last = cut[kind]
    return last ? [{ kind, ...shown(last), places: places(kind) }] : []
  })
}

type Counts = Readonly<{ tally: Tally | undefined; outcome: Outcome | undefined; n: number }>

function presentItem(item: RoundItem, { tally, outcome, n }: Counts): Item {
  const isShown = item.withdrawn === null
  // A published outcome may have a count without the rest of the tally, or no count at all.
  const yes = isShown ? (tally?.yes ?? outcome?.yes ?? null) : null
  const denom = outcome?.denom ?? n
  const interval = yes === null ? null : wilsonInterval(yes, denom)
  return {
    proposal: item.proposal,
    v: item.v,
    pos: item.pos,
    originalNo: item.originalNo,
    kind: item.kind,
    perspective: item.perspective,
    shortName: item.shortName,
    text: item.text,
    yes,
    no: isShown ? (tally?.no ?? null) : null,
    abstain: isShown ? (tally?.abstain ?? null) : null,
    n: denom,
    score: isShown ? (outcome?.score ?? null) : null,
    counts: isShown && tally?.counts ? [...tally.counts] : null,
    share: yes === null ? null : sharePercent(yes, denom),
    interval,
    rank: outcome?.rank ?? null,
    tied: outcome?.tied ?? false,
    fate: outcome?.fate ?? 'unknown',
    withdrawn: item.withdrawn,
  }
}

/** Most votes first; what has no rank keeps the order of the ballot, last. */
const byRank = (a: Item, b: Item): number => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.pos - b.pos

async function presentItems(
  { rounds }: ResultStores,
  tx: ReadTx,
  { conference, id }: Pick<Round, 'conference' | 'id'>,
  n: number,
): Promise<Item[]> {
  const tallies = new Map((await rounds.tallies(tx, id)).map((tally) => [tally.pos, tally]))
  const outcomes = new Map(
    (await rounds.outcomes(tx, conference))
      .filter(({ round }) => round === id)
      .map((outcome) => [outcome.proposal, outcome]),
  )
  const items = await rounds.items(tx, id)
  return items
    .map((item) =>
      presentItem(item, { tally: tallies.get(item.pos), outcome: outcomes.get(item.proposal), n }),
    )
    .toSorted(byRank)
}

/** The whole result; null where there is no such round in the conference, or it is not counted. */
export async function resultOfRound(
  ports: ResultStores,
  tx: ReadTx,
  conference: ConferenceId,
  id: RoundId,
): Promise<RoundResult | null> {
  const record = await ports.rounds.find(tx, id)
  if (record?.round.conference !== conference || !isHeld(record.round)) return null
  const { round } = record
  const { isInvented } = await findConference(ports, tx, conference)
  const n = denominatorOf(round)
  const items = await presentItems(ports, tx, round, n)
  const summary = summariseRound(record, items.length)
  return {
    round: summary,
    rule: ruleInput(round.plan.rule),
    cast: round.cast,
    electorate: round.present,
    denominator: n,
    belowQuorum: 'result' in round && round.result.belowQuorum === true,
    extraVotes: await ports.rounds.extraVotes(tx, id),
    channels: [...(await ports.rounds.channelTotals(tx, id))],
    cut: cutsOf(round),
    dropAtMost: dropsAtMost(
      round.plan.rule,
      round.plan.ballot.form === 'rank' ? round.plan.ballot.places * n : n,
    ),
    items,
    freezeCode: summary.freezeCode,
    headCode: summary.headCode,
    isInvented,
  }
}

/** The whole result of a round that has been counted, or that a document tells of. */
export const getRoundResult =
  (ports: Ports) =>
  async (actor: Actor, input: Input): Promise<RoundResult> => {
    const { association, conference } = input
    authorise(actor, 'conference.read', { association, conference })
    return ports.read(association, async (tx) => {
      const found = await resultOfRound(ports, tx, conference, input.round)
      if (!found) throw new DomainError('not-found')
      return found
    })
  }
