import { authorise } from '#application/authorise.ts'
import type { Randomness, Read, ReadTx } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConsoleState } from '#contract/consensus/console.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { isUnderWay } from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { BallotStore } from './ballot-ports.ts'
import { presentConference } from './conference-detail.ts'
import type { History } from './conference-ports.ts'
import { roundAtWork } from './current-round.ts'
import { evaluationAtHand } from './evaluation-at-hand.ts'
import type { EvaluationStore } from './evaluation-ports.ts'
import { findKeys, type KeyPorts } from './find-keys.ts'
import type { Audience, HouseCheck, HouseFault, Room } from './house-ports.ts'
import type { Envelopes } from './key-ports.ts'
import { type ConferenceStores, type LoadedConference, loadConference } from './load-conference.ts'
import { nextStep } from './next-step.ts'
import type { PaperStore } from './paper-ports.ts'
import { papersAtHand } from './papers-at-hand.ts'
import type { PracticeStore } from './practice-ports.ts'
import { numbersOf } from './read-live.ts'
import { itemsFor } from './round-facts.ts'
import type { RoundRecord } from './round-ports.ts'
import { summariseRound } from './round-summary.ts'
import { withPapers } from './seal-papers.ts'
import { castIn, whyNotCounted } from './start-count.ts'
import type { TicketStore } from './ticket-ports.ts'

type Input = InputOf<(typeof conferenceEndpoints)['getConsole']>
type Ports = ConferenceStores &
  KeyPorts &
  Readonly<{
    read: Read
    ballots: BallotStore
    papers: PaperStore
    envelopes: Envelopes
    randomness: Randomness
    tickets: TicketStore
    evaluations: EvaluationStore
    practices: PracticeStore
    history: History
    audience: Audience
    room: Room
    checkHouse: HouseCheck
  }>

const troubles = {
  'consensus.fsync-off': 'fsync-off',
  'consensus.clock-wrong': 'clock-wrong',
  'consensus.disk-full': 'disk-full',
} as const

/** A full disk first: it is the one that stops a vote which is under way. */
function troubleOf(faults: readonly HouseFault[]): ConsoleState['trouble'] {
  const fault = faults.find(({ code }) => code === 'consensus.disk-full') ?? faults[0]
  return fault ? { code: troubles[fault.code], detail: { ...fault.detail } } : null
}

const eventsShown = 50

async function slotShown({ rounds }: Ports, tx: ReadTx, record: RoundRecord): Promise<ConsoleState['slot']> {
  const slot = record.slots.find(({ no }) => no === record.currentSlot)
  if (!slot) return null
  const item = (await rounds.items(tx, record.round.id)).find(({ pos }) => pos === slot.no)
  if (!item) return null
  return {
    slot: slot.no,
    of: record.slots.length,
    state: slot.state,
    proposal: item.proposal,
    text: item.shortName ?? item.text ?? '',
  }
}

/** Tickets fetched or cards made, while anybody may still vote with them. */
async function ticketsOf(
  { tickets }: Ports,
  tx: ReadTx,
  { round }: RoundRecord,
): Promise<ConsoleState['tickets']> {
  if (round.state !== 'frozen' && round.state !== 'open' && round.state !== 'paused') return null
  const { ticket } = round.freeze
  if (!ticket) return null
  return ticket.way === 'blind' ? tickets.issuedCount(tx, round.id) : tickets.cardCount(tx, round.id)
}

async function roundAtHand(ports: Ports, tx: ReadTx, loaded: LoadedConference, atWork: RoundRecord | null) {
  if (!atWork) {
    return {
      current: null,
      turnout: null,
      tickets: null,
      slot: null,
      keyAway: false,
      keyLost: false,
      keyNode: null,
      isCountable: false,
      papers: null,
      papersAre: null,
    }
  }
  const { conference } = loaded.record
  const isOpened = isUnderWay(atWork.round)
  const keys = await findKeys(ports, tx, atWork)
  const onPaper = await papersAtHand(ports, tx, atWork)
  const counts = withPapers(await castIn(ports.ballots, tx, atWork.round.id), onPaper.ready)
  const { present, cast } = await numbersOf(ports, tx, conference.id, atWork)
  return {
    current: summariseRound(atWork, itemsFor(atWork.round, loaded.ground).length),
    turnout: isOpened ? { cast, present } : null,
    tickets: await ticketsOf(ports, tx, atWork),
    slot: await slotShown(ports, tx, atWork),
    keyAway: keys === 'away',
    keyLost: keys === 'lost',
    keyNode: atWork.keyNode,
    isCountable: onPaper.papersAre !== 'waiting' && whyNotCounted(atWork, counts) === null,
    papers: onPaper.papers,
    papersAre: onPaper.papersAre,
  }
}

/** Everything the facilitator needs now, in one answer, with one next step. */
export const getConsole =
  (ports: Ports) =>
  async (actor: Actor, { association, conference }: Input): Promise<ConsoleState> => {
    authorise(actor, 'round.lead', { association, conference })
    return ports.read(association, async (tx) => {
      const loaded = await loadConference(ports, tx, conference)
      const { ground, ...parts } = loaded
      const detail = presentConference(parts, ground, association, actor)
      const atWork = roundAtWork(loaded.rounds)
      const evaluation = await evaluationAtHand(ports, tx, loaded.record.conference)
      const { isCountable, papersAre, ...hand } = await roundAtHand(ports, tx, loaded, atWork)
      const hasProblems = detail.problems.some(
        ({ code, round }) =>
          code !== 'first-round-not-frozen' && (round === null || round === atWork?.round.number),
      )
      return {
        conference: detail,
        ...hand,
        evaluation,
        nextStep: nextStep({
          record: loaded.record,
          atWork,
          evaluation,
          hasVoted: loaded.rounds.some(({ round }) => round.state === 'final'),
          hasProblems,
          isCountable,
          papers: papersAre,
          isPractising: (await ports.practices.atHand(tx, conference)) !== null,
        }),
        trouble: hand.turnout ? troubleOf(await ports.checkHouse(tx)) : null,
        openedAt: atWork?.openedAt?.toISOString() ?? null,
        closesAt: atWork?.closesAt?.toISOString() ?? null,
        wrongCodes: ports.audience.wrongCodes(conference),
        listeners: ports.audience.listeners(conference),
        events: [...(await ports.history.within(tx, conference, eventsShown))],
        room: { ...ports.room.state(), held: ports.room.holds(conference) },
      }
    })
  }
