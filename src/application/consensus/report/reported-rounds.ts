import type { ReadTx } from '#application/ports.ts'
import type { Act, ReportedItem, ReportedRound } from '#contract/consensus/report-facts.ts'
import type { Happening } from '#contract/kernel.ts'

import type { ChannelTotal } from '#domain/consensus/paper.ts'
import { type Fate, nameOf } from '#domain/consensus/proposal.ts'
import type { Score } from '#domain/consensus/score.ts'
import { chosenWord } from '#domain/consensus/sensitivity/consensus-word.ts'
import { ratingSpread } from '#domain/consensus/sensitivity/rating-spread.ts'
import { toldMedian } from '#domain/consensus/sensitivity/told-median.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import { wilsonInterval } from '#domain/kernel/statistics/interval.ts'
import { type AgreementStores, agreementOfRound } from '../load-agreement.ts'
import { ruleInput } from '../round-plan.ts'
import type { Outcome, RoundItem, RoundRecord, RoundStore, Tally } from '../round-ports.ts'

const actOf = ({ at, actor }: Happening): Act => ({ at, by: actor })

type Known = Readonly<{
  items: readonly RoundItem[]
  tallies: readonly Tally[]
  outcomes: readonly Outcome[]
  channels: readonly ChannelTotal[]
  agreement: ReportedRound['agreement']
}>

/** What the form of the ballot tells of an item beside yes and share. */
function measuresOf(
  { ballot, rule }: RoundRecord['round']['plan'],
  tally: Tally | undefined,
  { yes, n, score, fate }: Readonly<{ yes: number | null; n: number; score: Score | null; fate: Fate }>,
): Pick<ReportedItem, 'interval' | 'points' | 'median' | 'spread' | 'word'> {
  const ratings = ballot.form === 'rate9' ? (tally?.counts ?? null) : null
  const spread = ratingSpread(ratings ?? [])
  return {
    interval: ballot.form === 'rank' || yes === null ? null : wilsonInterval(yes, n),
    points: ballot.form === 'rank' ? score : null,
    median: ratings && toldMedian(ratings),
    spread: spread.known ? spread.value : null,
    word: chosenWord({ isAdvanced: fate === 'advanced', yes, n }, rule.consensus),
  }
}

function itemOf(
  item: RoundItem,
  { tallies, outcomes }: Known,
  plan: RoundRecord['round']['plan'],
  cast: number,
): ReportedItem {
  const outcome = outcomes.find(({ proposal }) => proposal === item.proposal)
  const tally = tallies.find(({ pos }) => pos === item.pos)
  const isShown = item.withdrawn === null
  const yes = isShown ? (tally?.yes ?? outcome?.yes ?? null) : null
  const n = outcome?.denom ?? cast
  const fate = outcome?.fate ?? 'unknown'
  return {
    proposal: item.proposal,
    v: item.v,
    originalNo: item.originalNo,
    name: nameOf(item),
    kind: item.kind,
    yes,
    no: isShown ? (tally?.no ?? null) : null,
    abstain: isShown ? (tally?.abstain ?? null) : null,
    n,
    ...measuresOf(plan, isShown ? tally : undefined, { yes, n, fate, score: outcome?.score ?? null }),
    fate,
    tied: outcome?.tied ?? false,
    withdrawn: item.withdrawn,
  }
}

const rankIn = ({ outcomes }: Known, { proposal }: RoundItem): number =>
  outcomes.find((outcome) => outcome.proposal === proposal)?.rank ?? Number.MAX_SAFE_INTEGER

function fatesOf({ round, printed }: RoundRecord): ReportedRound['fates'] {
  if (printed) {
    const { advanced, dropped, remaining } = printed
    return { advanced, dropped, remaining }
  }
  if (!('result' in round)) return null
  const { advanced, dropped, remaining } = round.result
  return { advanced: advanced.length, dropped: dropped.length, remaining: remaining.length }
}

/** What was read in when the round was counted; told only where the paper channel is. */
function papersOf(
  events: readonly Happening[],
  round: string,
  channels: readonly ChannelTotal[],
): ReportedRound['papers'] {
  if (!channels.some(({ channel }) => channel === 'paper')) return null
  const { papers, handedOut } =
    events.find(({ action, subject }) => action === 'paper.start-keying' && subject.id === round)?.detail ??
    {}
  return typeof papers === 'number' && typeof handedOut === 'number' ? { read: papers, handedOut } : null
}

/** The latest act of its kind on the round: a freeze that was taken back is among the deviations. */
const lastAct = (events: readonly Happening[], action: string, round: string): Act | null => {
  const found = events.find((event) => event.action === action && event.subject.id === round)
  return found ? actOf(found) : null
}

function tieOf(record: RoundRecord, all: readonly RoundRecord[], events: readonly Happening[]) {
  const { round } = record
  if (!('result' in round) || round.result.tied.length === 0) return null
  const decider = 'runOff' in round && 'round' in round.runOff ? round.runOff.round : null
  return {
    act: lastAct(events, 'round.resolve-tie', round.id),
    round: all.findIndex((other) => other.round.id === decider) + 1 || null,
  }
}

function presentRound(
  record: RoundRecord,
  all: readonly RoundRecord[],
  events: readonly Happening[],
  known: Known,
): ReportedRound {
  const { round, printed } = record
  const { plan } = round
  const noOf = (id: string | null) => all.find((other) => other.round.id === id)?.round.number ?? null
  const turnout = 'cast' in round ? round : null
  const { denominator: of } = plan.rule
  const n = turnout === null ? null : of === 'electorate' ? turnout.present : turnout.cast
  const freeze = 'freezeHash' in round && round.freezeHash ? round.freezeHash : null
  const froze = lastAct(events, 'round.freeze', round.id)
  return {
    id: round.id,
    place: all.indexOf(record) + 1,
    no: round.number,
    name: plan.name,
    state: round.state,
    mode: plan.mode,
    form: plan.ballot.form,
    choose: plan.ballot.form === 'choose' ? plan.ballot.choose : null,
    places: plan.ballot.form === 'rank' ? plan.ballot.places : null,
    reveal: plan.reveal,
    seating: plan.electorate,
    scope: plan.scope,
    strata: 'freeze' in round ? (round.freeze.strata ?? null) : null,
    rule: ruleInput(plan.rule),
    runOffOf: noOf(round.runOffOf),
    replaces: noOf(round.replaces),
    voided: round.state === 'voided' ? round.reason : null,
    imported: printed ? { source: printed.source, isDerived: printed.isDerived === true } : null,
    input: printed?.input ?? ('freeze' in round ? round.freeze.items.length : null),
    fates: fatesOf(record),
    present: 'present' in round ? round.present : null,
    cast: turnout?.cast ?? null,
    denominator: n,
    belowQuorum: 'result' in round && round.result.belowQuorum === true,
    frozen: freeze && froze ? { ...froze, hash: freeze } : null,
    openedAt: record.openedAt?.toISOString() ?? null,
    closedAt: record.closedAt?.toISOString() ?? null,
    earlierFreezes: round.earlierFreezes,
    resultHash: 'resultHash' in round ? round.resultHash : null,
    head: 'head' in round ? round.head : null,
    items: known.items
      .toSorted((a, b) => rankIn(known, a) - rankIn(known, b) || a.pos - b.pos)
      .map((item) => itemOf(item, known, plan, n ?? 0)),
    agreement: known.agreement,
    tie: tieOf(record, all, events),
    channels: known.channels,
    papers: papersOf(events, round.id, known.channels),
  }
}

/** Every round with each item's result, the voided and the taken over among them. */
export async function reportedRounds(
  { rounds, ballots }: Readonly<{ rounds: RoundStore; ballots: AgreementStores['ballots'] }>,
  tx: ReadTx,
  conference: ConferenceId,
  events: readonly Happening[],
): Promise<readonly ReportedRound[]> {
  const all = await rounds.list(tx, conference)
  const outcomes = await rounds.outcomes(tx, conference)
  const reported: ReportedRound[] = []
  for (const record of all) {
    const { id } = record.round
    reported.push(
      presentRound(record, all, events, {
        items: await rounds.items(tx, id),
        tallies: await rounds.tallies(tx, id),
        channels: await rounds.channelTotals(tx, id),
        agreement: await agreementOfRound({ rounds, ballots }, tx, id),
        outcomes: outcomes.filter(({ round }) => round === id),
      }),
    )
  }
  return reported
}
