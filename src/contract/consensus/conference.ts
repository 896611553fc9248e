import { z } from 'zod'
import { lowestFloor } from '#domain/consensus/conference.ts'
import { channels } from '#domain/consensus/paper.ts'
import { slotStates } from '#domain/consensus/slot.ts'
import { ticketWays } from '#domain/consensus/ticket.ts'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import { endpoint } from '../endpoint.ts'
import {
  bankId,
  changing,
  conferenceId,
  done,
  expectedVersion,
  expertId,
  happening,
  inAssociation,
  optionalText,
  proposalId,
  roundId,
  seatId,
  written,
} from '../kernel.ts'
import { evaluationAtHand } from './evaluation.ts'
import { recountFile } from './recount-file.ts'
import { fate, form, kind, mode, perspective, roundPlan, rule } from './rule.ts'

export const conferenceState = z.enum([
  'draft',
  'ready',
  'running',
  'paused',
  'concluded',
  'published',
  'archived',
  'cancelled',
])

export const roundState = z.enum([
  'draft',
  'discussing',
  'frozen',
  'open',
  'paused',
  'closing',
  'keying',
  'counting',
  'counted',
  'applied',
  'final',
  'voided',
])

/** 2 separate envelopes, 3 unlinkable: by a blind ticket or a card from a bowl. */
export const anonymityLevel = z.union([z.literal(2), z.literal(3)])
/** Only at level 3. */
export const ticketWay = z.enum(ticketWays).optional()

const inConference = { ...inAssociation, conference: conferenceId }
const changingConference = { ...changing, conference: conferenceId }

const summary = z.object({
  id: conferenceId,
  name: z.string(),
  place: z.string().nullable(),
  beginsOn: z.string().nullable(),
  state: conferenceState,
  isInvented: z.boolean(),
  rounds: z.number().int(),
  roundsDone: z.number().int(),
  experts: z.number().int(),
})

export type ConferenceSummary = z.infer<typeof summary>

const roundSummary = z.object({
  id: roundId,
  no: z.number().int(),
  name: z.string(),
  state: roundState,
  mode,
  form,
  plan: roundPlan,
  /** Items in the round once it is frozen; before that, how many the pool holds as things stand. */
  items: z.number().int(),
  minutes: z.number().int().nullable(),
  parent: roundId.nullable(),
  successor: roundId.nullable(),
  voidedReason: z.string().nullable(),
  presentN: z.number().int().nullable(),
  castN: z.number().int().nullable(),
  fates: z
    .object({
      advanced: z.number().int(),
      dropped: z.number().int(),
      remaining: z.number().int(),
      tied: z.number().int(),
    })
    .nullable(),
  freezeCode: z.string().nullable(),
  headCode: z.string().nullable(),
  version: z.number().int(),
  /** For a round taken over from a document: what was printed and where; null for one held here. */
  imported: z
    .object({
      input: z.number().int(),
      advanced: z.number().int(),
      dropped: z.number().int(),
      remaining: z.number().int(),
      source: z.string(),
    })
    .nullable(),
})

const problem = z.object({
  code: z.string(),
  round: z.number().int().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const conferenceDetail = summary.extend({
  bank: bankId,
  version: z.number().int(),
  level: z.number().int(),
  ticket: z.enum(ticketWays).nullable(),
  kOpen: z.number().int(),
  freeSeats: z.boolean(),
  code: z.string(),
  charterCode: z.string().nullable(),
  roundList: z.array(roundSummary),
  present: z.number().int(),
  /** What stops the conference from starting, or the next round from being frozen. */
  problems: z.array(problem),
  can: z.object({ prepare: z.boolean(), lead: z.boolean(), adopt: z.boolean() }),
})
export type ConferenceDetail = z.infer<typeof conferenceDetail>

export const background = z.enum(['user', 'official', 'manager', 'politician', 'other'])

const seat = z.object({
  id: seatId,
  number: z.number().int(),
  label: z.string(),
  present: z.boolean(),
  /** Somebody has opened the seat with its card; never whether they have voted. */
  joined: z.boolean(),
  /** Has been handed a paper in the round that is open: its phone does not vote there. */
  paper: z.boolean(),
  card: z.number().int(),
  /** No round has been opened for it yet. */
  removable: z.boolean(),
  expert: z
    .object({
      id: expertId,
      name: z.string(),
      organisation: z.string().nullable(),
      background,
      invitation: z.enum(['invited', 'accepted', 'declined']),
    })
    .nullable(),
})

export const roster = z.object({
  invited: z.number().int(),
  accepted: z.number().int(),
  present: z.number().int(),
  /** The open round that papers can be handed out in; null where there is none. */
  paperRound: roundId.nullable(),
  seats: z.array(seat),
})
export type Roster = z.infer<typeof roster>

const expertFields = {
  name: written(120),
  organisation: optionalText(160),
  background,
}

export const card = z.object({
  seat: seatId,
  number: z.number().int(),
  label: z.string(),
  code: z.string(),
  /** Address with the seat code in its fragment: what the card's QR holds. */
  link: z.string(),
})

/** What the console shows beside the live stream. */
export const consoleState = z.object({
  conference: conferenceDetail,
  /** The round that is worked with now: the open one, else the next. Null when all are final. */
  current: roundSummary.nullable(),
  turnout: z.object({ cast: z.number().int(), present: z.number().int() }).nullable(),
  /** Level 3: tickets fetched, or cards made, for the round at hand. */
  tickets: z.number().int().nullable(),
  /** Where the round at hand can take papers: how many are out, and the pile that is being keyed. */
  papers: z
    .object({
      way: z.enum(['roster', 'card']),
      handedOut: z.number().int(),
      pile: z.object({ n: z.number().int(), read: z.number().int() }).nullable(),
    })
    .nullable(),
  slot: z
    .object({
      slot: z.number().int(),
      of: z.number().int(),
      state: z.enum(slotStates),
      proposal: proposalId,
      text: z.string(),
    })
    .nullable(),
  /** One next step; `consequence` tells what it leads to. */
  nextStep: z.enum([
    'prepare',
    'begin',
    'freeze',
    'open',
    'show-item',
    'open-item',
    'close-item',
    'reveal-item',
    'next-item',
    'resume',
    'extend',
    'close',
    'key-papers',
    'count',
    'resolve-tie',
    'finish-round',
    'next-round',
    'open-evaluation',
    'close-evaluation',
    'count-evaluation',
    'reopen-evaluation',
    'practice',
    'conclude',
    'adopt',
    'none',
  ]),
  /** The key lies in another key folder, on another node or one that is not mounted; `keyNode` names it. */
  keyAway: z.boolean(),
  /** This is the folder that the key was put in, and it is not there. */
  keyLost: z.boolean(),
  keyNode: z.string().nullable(),
  /** Null: none has been opened. */
  evaluation: evaluationAtHand.nullable(),
  /** What the house lacks while a round is under way: room on the disk, one time, writes that last. */
  trouble: z
    .object({
      code: z.enum(['fsync-off', 'clock-wrong', 'disk-full']),
      /** `megabytes` that are free, or `minutes` that the clock is wrong by. */
      detail: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
  openedAt: z.string().nullable(),
  closesAt: z.string().nullable(),
  wrongCodes: z.number().int(),
  listeners: z.number().int(),
  events: z.array(happening),
  room: z.object({
    open: z.boolean(),
    address: z.string().nullable(),
    /** This conference opened it; it may be open for another. */
    held: z.boolean(),
  }),
})
export type ConsoleState = z.infer<typeof consoleState>

/** What a rating or a ranking was ordered by; a median is doubled, over 2. Null also where nobody answered. */
const score = z.object({ points: z.number().int(), of: z.number().int() }).nullable()

/** The whole result of a counted round. */
export const roundResult = z.object({
  round: roundSummary,
  rule,
  cast: z.number().int(),
  electorate: z.number().int(),
  denominator: z.number().int(),
  belowQuorum: z.boolean(),
  /** Cards given for lost tickets: so many votes could be one person's second. */
  extraVotes: z.number().int(),
  /** How many votes came which way; empty where all came by phone, one sum where a part is too small to be told. */
  channels: z.array(z.object({ channel: z.enum(channels), n: z.number().int() })),
  cut: z.array(
    z.object({
      kind: kind.nullable(),
      yes: z.number().int(),
      share: z.number().int(),
      places: z.number().int(),
      score,
    }),
  ),
  dropAtMost: z.number().int().nullable(),
  items: z.array(
    z.object({
      proposal: proposalId,
      v: z.number().int(),
      /** From 1, in ballot order. */
      pos: z.number().int(),
      originalNo: z.number().int().nullable(),
      kind,
      perspective: perspective.nullable(),
      shortName: z.string().nullable(),
      text: z.string().nullable(),
      yes: z.number().int().nullable(),
      no: z.number().int().nullable(),
      abstain: z.number().int().nullable(),
      /** The item's own denominator: of a rating, those who rated it. */
      n: z.number().int(),
      score,
      /** rate9: how many gave 1 to 9; rank: how many put it first, second and so on. */
      counts: z.array(z.number().int()).nullable(),
      share: z.number().int().nullable(),
      interval: z.object({ low: z.number(), high: z.number() }).nullable(),
      rank: z.number().int().nullable(),
      tied: z.boolean(),
      fate,
      withdrawn: z.string().nullable(),
    }),
  ),
  freezeCode: z.string().nullable(),
  headCode: z.string().nullable(),
  isInvented: z.boolean(),
})
export type RoundResult = z.infer<typeof roundResult>

const lead = { verb: 'round.lead' } as const
const prepare = { verb: 'conference.prepare' } as const

const roundCommand = <Extra extends z.ZodRawShape = Record<never, never>>(
  path: string,
  title: string,
  extra: Extra,
  ...refusals: readonly ErrorCode[]
) =>
  endpoint({
    method: 'POST',
    path: `/api/a/:association/conferences/:conference/rounds/:round/${path}`,
    summary: title,
    input: z.object({ ...changingConference, round: roundId, expectedVersion, ...extra }),
    output: z.object({ version: z.number().int() }),
    access: lead,
    errors: ['stale-version', 'not-found', 'consensus.round-wrong-state', ...refusals],
  })

const reason = written(500)

export const conferenceEndpoints = {
  listConferences: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences',
    summary: 'The conferences of an association',
    input: z.object(inAssociation),
    output: z.object({ conferences: z.array(summary) }),
    access: { verb: 'conference.read', somewhere: true },
    errors: [],
  }),
  createConference: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences',
    summary: 'Start preparing a conference',
    input: z.object({
      ...changing,
      name: written(200),
      place: optionalText(200),
      beginsOn: z.iso.date().nullable(),
      level: anonymityLevel,
      ticket: ticketWay,
      preset: z.enum(['none', 'sundbyholm-2014']),
      isInvented: z.boolean().default(false),
    }),
    output: z.object({ conference: conferenceId }),
    access: prepare,
    errors: [],
  }),
  getConference: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference',
    summary: 'One conference with its rounds',
    input: z.object(inConference),
    output: conferenceDetail,
    access: { verb: 'conference.read' },
    errors: ['not-found'],
  }),
  editConference: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/edit',
    summary: 'Change what is set before the first round is frozen',
    input: z.object({
      ...changingConference,
      expectedVersion,
      name: written(200),
      place: optionalText(200),
      beginsOn: z.iso.date().nullable(),
      level: anonymityLevel,
      ticket: ticketWay,
      kOpen: z.number().int().min(lowestFloor).max(50),
      freeSeats: z.boolean(),
    }),
    output: z.object({ version: z.number().int() }),
    access: prepare,
    errors: ['stale-version', 'not-found', 'consensus.conference-wrong-state'],
  }),
  planRounds: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/plan',
    summary: 'Set all rounds that are not frozen yet, in order',
    input: z.object({
      ...changingConference,
      expectedVersion,
      rounds: z
        .array(
          z.object({
            id: roundId.nullable(),
            name: written(200),
            mode,
            form,
            minutes: z.number().int().min(1).max(600).nullable(),
            plan: roundPlan,
          }),
        )
        .max(20),
    }),
    output: z.object({ version: z.number().int() }),
    access: prepare,
    errors: [
      'stale-version',
      'not-found',
      'consensus.conference-wrong-state',
      'consensus.round-has-arguments',
      'consensus.rule-impossible',
    ],
  }),
  beginConference: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/begin',
    summary: 'Lock the charter and start',
    input: z.object({ ...changingConference, expectedVersion }),
    output: z.object({ version: z.number().int() }),
    access: lead,
    errors: [
      'stale-version',
      'not-found',
      'consensus.conference-wrong-state',
      'consensus.first-round-not-frozen',
      'consensus.no-seats',
    ],
  }),
  concludeConference: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/conclude',
    summary: 'End the conference; no round may be open',
    input: z.object({ ...changingConference, expectedVersion }),
    output: z.object({ version: z.number().int() }),
    access: lead,
    errors: [
      'stale-version',
      'not-found',
      'consensus.conference-round-open',
      'consensus.conference-wrong-state',
      'consensus.evaluation-open',
    ],
  }),
  cancelConference: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/cancel',
    summary: 'Cancel a conference that is not concluded',
    input: z.object({ ...changingConference, expectedVersion, reason }),
    output: z.object({ version: z.number().int() }),
    access: prepare,
    errors: [
      'stale-version',
      'not-found',
      'consensus.conference-round-open',
      'consensus.conference-wrong-state',
      'consensus.evaluation-open',
    ],
  }),

  getRoster: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/roster',
    summary: 'Experts and seats; never who has voted',
    input: z.object(inConference),
    output: roster,
    access: { verb: 'roster.read' },
    errors: ['not-found'],
  }),
  addExperts: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/experts',
    summary: 'Add experts, each with a seat',
    input: z.object({ ...changingConference, experts: z.array(z.object(expertFields)).min(1).max(1000) }),
    output: z.object({ seats: z.array(seatId) }),
    access: { verb: 'roster.write' },
    errors: ['not-found'],
  }),
  editExpert: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/experts/:expert/edit',
    summary: 'Change an expert',
    input: z.object({
      ...changingConference,
      expert: expertId,
      ...expertFields,
      invitation: z.enum(['invited', 'accepted', 'declined']),
    }),
    output: done,
    access: { verb: 'roster.write' },
    errors: ['not-found'],
  }),
  removeSeat: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/seats/:seat/remove',
    summary:
      'Take a seat, and its expert where it has one, off the list before the first vote it takes part in',
    input: z.object({ ...changingConference, seat: seatId }),
    output: done,
    access: { verb: 'roster.write' },
    errors: ['not-found', 'consensus.expert-in-round'],
  }),
  allowFreeSeats: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/allow-free-seats',
    summary: 'Let whoever has the code on the wall take a seat without a card, or stop it',
    input: z.object({ ...changingConference, allow: z.boolean() }),
    output: done,
    access: { verb: 'roster.write' },
    errors: ['not-found', 'consensus.conference-wrong-state', 'consensus.other-round-open'],
  }),
  addFreeSeats: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/free-seats',
    summary: 'Add seats without a name',
    input: z.object({ ...changingConference, count: z.number().int().min(1).max(5000) }),
    output: z.object({ seats: z.number().int() }),
    access: { verb: 'roster.write' },
    errors: ['not-found'],
  }),
  markPresent: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/present',
    summary: 'Mark seats as present or gone',
    input: z.object({ ...changingConference, seats: z.array(seatId).min(1).max(5000), present: z.boolean() }),
    output: z.object({ present: z.number().int() }),
    access: { verb: 'roster.write' },
    errors: ['not-found'],
  }),
  replaceCard: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/seats/:seat/replace-card',
    summary: 'Give a seat a new code; the old card stops working',
    input: z.object({ ...changingConference, seat: seatId }),
    output: card,
    access: { verb: 'roster.write' },
    errors: ['not-found'],
  }),
  renewCards: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/renew-cards',
    summary: 'New codes for every seat, when the key behind the cards is lost; all old cards stop working',
    input: z.object(changingConference),
    output: z.object({ seats: z.number().int() }),
    access: { verb: 'roster.write' },
    errors: ['not-found'],
  }),
  getCards: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/cards',
    summary: 'The personal cards, to print',
    input: z.object(inConference),
    output: z.object({
      conference: z.string(),
      code: z.string(),
      cards: z.array(card),
      /** Seats whose card has been used: its code is not shown again. */
      used: z.number().int(),
    }),
    access: { verb: 'roster.write' },
    errors: ['not-found', 'consensus.cards-lost', 'consensus.cards-while-voting'],
  }),

  getConsole: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/console',
    summary: 'What the facilitator needs now',
    input: z.object(inConference),
    output: consoleState,
    access: { verb: 'round.lead' },
    errors: ['not-found'],
  }),
  openRoom: endpoint({
    method: 'POST',
    path: '/api/a/:association/conferences/:conference/room',
    summary: 'Open or close the listener for phones in the room',
    input: z.object({ ...changingConference, open: z.boolean() }),
    output: z.object({ open: z.boolean(), address: z.string().nullable() }),
    access: lead,
    errors: ['not-found', 'room-port-taken', 'room-held-elsewhere', 'room-not-here'],
  }),
  getRoundResult: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/rounds/:round/result',
    summary: 'The whole result of a counted round',
    input: z.object({ ...inConference, round: roundId }),
    output: roundResult,
    access: { verb: 'conference.read' },
    errors: ['not-found'],
  }),

  getRoundItems: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/rounds/:round/items',
    summary: 'The items of a locked round, in ballot order',
    input: z.object({ ...inConference, round: roundId }),
    output: z.object({
      items: z.array(
        z.object({
          pos: z.number().int(),
          proposal: proposalId,
          v: z.number().int(),
          originalNo: z.number().int().nullable(),
          kind,
          shortName: z.string().nullable(),
          text: z.string().nullable(),
          withdrawn: z.string().nullable(),
        }),
      ),
    }),
    access: { verb: 'conference.read' },
    errors: ['not-found'],
  }),

  getRecountFile: endpoint({
    method: 'GET',
    path: '/api/a/:association/conferences/:conference/rounds/:round/recount',
    summary: 'What a counted round publishes, so that anybody can count it again',
    input: z.object({ ...inConference, round: roundId }),
    output: recountFile,
    access: { verb: 'conference.read' },
    errors: ['not-found'],
  }),

  freezeRound: roundCommand(
    'freeze',
    'Lock items, wording and rule, and hash them',
    {},
    'consensus.earlier-round-waits',
    'consensus.rule-impossible',
  ),
  thawRound: roundCommand('thaw', 'Back to draft; the old hash stays on record', { reason }),
  openRound: roundCommand(
    'open',
    'Open the vote',
    {},
    'consensus.clock-wrong',
    'consensus.conference-wrong-state',
    'consensus.disk-full',
    'consensus.evaluation-open',
    'consensus.fsync-off',
    'consensus.key-away',
    'consensus.key-lost',
    'consensus.nobody-present',
    'consensus.other-round-open',
  ),
  pauseRound: roundCommand('pause', 'Pause the vote', {}),
  resumeRound: roundCommand('resume', 'Go on after a pause', {}),
  extendRound: roundCommand('extend', 'Give more time', { minutes: z.number().int().min(1).max(120) }),
  closeRound: roundCommand('close', 'Close the vote; may be opened again until counted', {}),
  reopenRound: roundCommand('reopen', 'Open a closed vote again; nothing has been opened yet', {}),
  countRound: roundCommand(
    'count',
    'Open the envelopes, count and apply the rule',
    {},
    'consensus.below-quorum',
    'consensus.card-cast',
    'consensus.card-doubled',
    'consensus.envelope-damaged',
    'consensus.key-away',
    'consensus.key-lost',
    'consensus.papers-differ',
    'consensus.papers-wait',
    'consensus.too-few-ballots',
  ),
  resolveTie: roundCommand(
    'resolve-tie',
    'Start the run-off that the rule names',
    {},
    'consensus.no-run-off',
  ),
  finishRound: roundCommand('finish', 'Make the outcome final', {}, 'consensus.run-off-waits'),
  voidRound: roundCommand(
    'void',
    'Annul the round',
    { reason, voteAgain: z.boolean() },
    'consensus.run-off-waits',
  ),
  withdrawItem: roundCommand('withdraw-item', 'Take an item out of an open round', {
    proposal: proposalId,
    reason,
  }),
  stepSlot: roundCommand(
    'slot',
    'Plenary: show, open, close or reveal an item',
    { step: z.enum(['show', 'open', 'close', 'reveal', 'next', 'previous']) },
    'consensus.envelope-damaged',
    'consensus.key-away',
    'consensus.key-lost',
    'consensus.slot-wrong-state',
    'consensus.too-few-ballots',
  ),
}
