import type { Stance } from '#domain/consensus/argument.ts'
import type { BallotForm } from '#domain/consensus/ballot.ts'
import type { ConferenceState } from '#domain/consensus/conference.ts'
import type { AnonymityLevel } from '#domain/consensus/freeze.ts'
import type { ProtocolLevel } from '#domain/consensus/gate-rule.ts'
import type { ChannelTotal } from '#domain/consensus/paper.ts'
import type { Progress } from '#domain/consensus/preparation/progress.ts'
import type { Fate, Kind, ProposalOperation, WordingBasis } from '#domain/consensus/proposal.ts'
import type { RoundState } from '#domain/consensus/round.ts'
import type { Score } from '#domain/consensus/score.ts'
import type { ChosenWord } from '#domain/consensus/sensitivity/consensus-word.ts'
import type { ComparedRule } from '#domain/consensus/sensitivity/criterion.ts'
import type { Fit } from '#domain/consensus/sensitivity/fit.ts'
import type { RatingSpread } from '#domain/consensus/sensitivity/rating-spread.ts'
import type { ToldMedian } from '#domain/consensus/sensitivity/told-median.ts'
import type { ToldStrata } from '#domain/consensus/sensitivity/told-strata.ts'
import type { Stratum, StratumGroup } from '#domain/consensus/stratum.ts'
import type { Interval } from '#domain/kernel/statistics/interval.ts'
import type { RoundAgreementOutput } from './agreement.ts'
import type { EvaluationTable } from './evaluation.ts'
import type { HistoryStep, SourceNote } from './proposal.ts'
import type { HandFields } from './report.ts'
import type { RuleInput } from './rule.ts'

type Background = 'user' | 'official' | 'manager' | 'politician' | 'other'

/** Who did something, and when, as the audit trail has it. */
export type Act = Readonly<{ at: string; by: string }>

export type ReportedItem = Readonly<{
  proposal: string
  v: number
  originalNo: number | null
  name: string | null
  kind: Kind
  yes: number | null
  no: number | null
  abstain: number | null
  /** What the share is of. */
  n: number
  /** Wilson's, of the share; null for a ranking, and where nothing was published. */
  interval: Interval | null
  /** A ranking's, of those it could have been given. */
  points: Score | null
  /** Of an item that was rated: its median and its spread, where enough rated it. */
  median: ToldMedian | null
  spread: RatingSpread | null
  /** What may be said of it; null where it did not go on. */
  word: ChosenWord | null
  fate: Fate
  tied: boolean
  withdrawn: string | null
}>

export type ReportedRound = Readonly<{
  id: string
  /** Its place in the report, from 1: a run-off and a round held again have the number of the one they come from. */
  place: number
  no: number
  name: string
  state: RoundState
  mode: 'self-paced' | 'plenary'
  form: BallotForm['form']
  choose: Readonly<Partial<Record<Kind, number>>> | null
  /** How many may be ranked, where the form is a ranking. */
  places: number | null
  reveal: 'round' | 'item'
  seating: 'until-open' | 'until-close'
  scope: 'ballots' | 'columns'
  /** Backgrounds that its ballots carry, in the groups that were frozen; null where they carry none. */
  strata: readonly (readonly Stratum[])[] | null
  rule: RuleInput
  /** The number of the round whose tie it decides, or that it was held instead of. */
  runOffOf: number | null
  replaces: number | null
  voided: string | null
  /** The document it was taken over from. */
  imported: Readonly<{ source: string; isDerived: boolean }> | null
  input: number | null
  fates: Readonly<{ advanced: number; dropped: number; remaining: number }> | null
  present: number | null
  cast: number | null
  denominator: number | null
  belowQuorum: boolean
  frozen: (Act & Readonly<{ hash: string }>) | null
  openedAt: string | null
  closedAt: string | null
  earlierFreezes: readonly string[]
  resultHash: string | null
  head: string | null
  items: readonly ReportedItem[]
  /** Null where its ballots were not counted here. */
  agreement: RoundAgreementOutput | null
  /** How a tie at the cut was settled: by whom, or by which round. */
  tie: Readonly<{ act: Act | null; round: number | null }> | null
  /** How many votes came which way; empty where no paper was on the table. */
  channels: readonly ChannelTotal[]
  /** Papers that were read in, of those handed out; null where a channel is too small to be told apart. */
  papers: Readonly<{ read: number; handedOut: number }> | null
}>

/** `isOwn`: a vote of the conference that is reported on, whatever others are called. */
export type ReportedStep =
  | Exclude<HistoryStep, { step: 'vote' }>
  | (Extract<HistoryStep, { step: 'vote' }> & Readonly<{ isOwn: boolean }>)

export type ReportedProposal = Readonly<{
  id: string
  originalNo: number | null
  kind: Kind
  text: string | null
  name: string | null
  basis: WordingBasis
  sources: readonly Readonly<{ party: string | null; citation: string; page: string | null }>[]
  history: readonly ReportedStep[]
}>

export const deviations = [
  'voided',
  'thawed',
  'reopened',
  'withdrawn',
  'extended',
  'paused',
  'card-replaced',
  'cards-renewed',
  'ticket-replaced',
  'replanned',
  'roster-changed',
  'cancelled',
  'keying-stopped',
  'evaluation-reopened',
  'evaluation-discarded',
] as const
export type Deviation = Readonly<{
  what: (typeof deviations)[number]
  act: Act
  /** The place of the round it happened in. */
  round: number | null
  reason: string | null
}>

type Named = Readonly<{ originalNo: number | null; name: string | null }>

/** What experts were given before the doors opened. Who has read is told as numbers only, and near none or all as bounds. */
export type ReportedPreparation = Readonly<{
  /** Newest first. */
  editions: readonly Readonly<{ v: number; hash: string; frozen: Act; thawed: string | null }>[]
  /** Personal links that are there now: they are deleted a month after the end. */
  links: number
  opened: Progress
  ready: Progress
  questions: Readonly<{ asked: number; answered: number }>
  /** How many private lists the summary was made of; null where none was made. */
  summary: number | null
}>

/** The talk before a round: at how many tables, with how many people. Null tables where nobody was placed. */
export type ReportedTalk = Readonly<{
  place: number
  tables: number | null
  people: number | null
  said: Readonly<Record<Stance, number>>
}>

/** What was said of a proposal before a round. Neither table nor person: the report is for anybody to read. */
export type ReportedArgument = Readonly<{
  place: number
  proposal: string
  originalNo: number | null
  name: string | null
  stance: Stance
  text: string
}>

/** A counted round by the rules of others; `chosen` is null where a rule cannot be used on its ballots. */
export type ReportedSensitivity = Readonly<{
  place: number
  /** The round. */
  id: string
  chosen: number
  rules: readonly Readonly<{
    rule: ComparedRule
    fit: Fit['fit']
    chosen: number | null
    enters: readonly Named[]
    leaves: readonly Named[]
  }>[]
  /** How each group voted, as far as it may be told; null where ballots carry no backgrounds. */
  strata: Readonly<{
    groups: readonly StratumGroup[]
    items: readonly (Named & Readonly<{ told: ToldStrata }>)[]
  }> | null
}>

/** Everything that Samsyn knows of a conference and may tell. No ballot, no seat, no name of an expert. */
export type ConferenceFacts = Readonly<{
  association: string
  conference: Readonly<{
    id: string
    name: string
    place: string | null
    beginsOn: string | null
    state: ConferenceState
    level: AnonymityLevel
    kOpen: number
    version: number
    isInvented: boolean
    /** Every round was taken over from a document. */
    isImported: boolean
    /** One that is known to have begun before this voted on proposals of the bank. */
    hasForerunner: boolean
    charterHash: string | null
    chainHead: string | null
    created: Act | null
    begun: Act | null
  }>
  fields: HandFields
  panel: Readonly<{
    invited: number
    accepted: number
    declined: number
    seats: number
    organisations: readonly string[]
    backgrounds: readonly Readonly<{ background: Background; n: number }>[]
  }>
  /** Null for what was held without Samsyn. */
  preparation: ReportedPreparation | null
  talks: readonly ReportedTalk[]
  arguments: readonly ReportedArgument[]
  /** How many times the room practised; nothing of it counts. */
  practices: number
  rounds: readonly ReportedRound[]
  proposals: readonly ReportedProposal[]
  rewordings: readonly Readonly<{
    operation: Exclude<ProposalOperation, 'add' | 'import'>
    act: Act
    reason: string
    proposals: readonly string[]
  }>[]
  protocols: readonly Readonly<{
    id: string
    level: ProtocolLevel
    name: string
    v: number
    hash: string
    adoptedAt: string | null
    entries: number
    body: string | null
    path: string
  }>[]
  deviations: readonly Deviation[]
  sensitivity: readonly ReportedSensitivity[]
  /** Null where none was counted: none was held, or it was ended unopened. */
  evaluation: EvaluationTable | null
  notes: readonly SourceNote[]
}>
