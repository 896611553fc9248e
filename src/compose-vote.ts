import { castBallot } from '#application/consensus/cast-ballot.ts'
import { castOpenVote, ownOpenVote, readPracticePaper } from '#application/consensus/cast-open-vote.ts'
import { castTicket, isCardOf } from '#application/consensus/cast-ticket.ts'
import { readEvaluationWall } from '#application/consensus/get-evaluation.ts'
import { readPractice } from '#application/consensus/get-practice.ts'
import { handInForm, ownForm } from '#application/consensus/hand-in-form.ts'
import { issueTicket, ticketModulus } from '#application/consensus/issue-ticket.ts'
import { joinConference } from '#application/consensus/join-conference.ts'
import { ownVote } from '#application/consensus/own-vote.ts'
import { readPaper } from '#application/consensus/read-paper.ts'
import { readOwnTable, readTables } from '#application/consensus/read-tables.ts'
import { readWall } from '#application/consensus/read-wall.ts'
import { hasFreeSeats, takeFreeSeat } from '#application/consensus/take-free-seat.ts'
import { practiceId, roundId } from '#contract/kernel.ts'
import type { LiveHub } from './adapters/http/live.ts'
import type { PageScripts } from './adapters/http/pages/page-scripts.ts'
import type { VotePorts } from './adapters/http/pages/vote-ports.ts'
import type { WallPorts } from './adapters/http/pages/wall.ts'
import type { WrongCodes } from './adapters/http/pages/wrong-codes.ts'
import type { ConsensusPorts } from './compose-consensus.ts'

type Surroundings = Readonly<{
  hub: LiveHub
  wrongCodes: WrongCodes
  scripts: PageScripts
  publicAddress: string | null
}>

/** What the voters' pages ask for, in terms of the use cases. */
export function votePorts(
  ports: ConsensusPorts,
  { hub, wrongCodes, scripts, publicAddress }: Surroundings,
): VotePorts {
  const read = readPaper(ports)
  const own = ownVote(ports)
  const cast = castBallot(ports)
  const [issue, castByTicket] = [issueTicket(ports), castTicket(ports)]
  const [isCard, modulus] = [isCardOf(ports), ticketModulus(ports)]
  const handIn = handInForm(ports)
  const [paperOf, ownOpen, castOpen] = [readPracticePaper(ports), ownOpenVote(ports), castOpenVote(ports)]
  return {
    script: scripts.vote,
    evaluationScript: scripts.evaluation,
    publicAddress,
    ticketScript: scripts.ticket,
    cardScript: scripts.card,
    wrongCodes,
    findTopic: ports.findCode,
    live: (topic) => hub.current(topic),
    hasFreeSeats: hasFreeSeats(ports),
    findSeat: joinConference(ports),
    takeFreeSeat: takeFreeSeat(ports),
    paper: (topic, round) => read(topic, roundId.parse(round)),
    ownTable: readOwnTable(ports),
    ownVote: (topic, seat, round, slot) => own(topic, seat, roundId.parse(round), slot),
    practicePaper: (topic, practice) => paperOf(topic, practiceId.parse(practice)),
    ownOpenVote: (topic, seat, practice) => ownOpen(topic, seat, practiceId.parse(practice)),
    castOpenVote: (topic, seatCode, { r, a }) =>
      castOpen(topic, seatCode, { practice: practiceId.parse(r), a }),
    practice: readPractice(ports),
    cast: async (topic, seatCode, ballot) => {
      await cast(topic, seatCode, ballot)
    },
    ticketModulus: (topic, round) => modulus(topic, roundId.parse(round)),
    issueTicket: async (topic, seatCode, input) => (await issue(topic, seatCode, input)).signature,
    isBallotCard: (topic, round, code) => isCard(topic, roundId.parse(round), code),
    castTicket: async (topic, credential, ballot) => {
      await castByTicket(topic, credential, ballot)
    },
    ownForm: ownForm(ports),
    handIn: async (topic, seatCode, form) => {
      await handIn(topic, seatCode, form)
    },
  }
}

/** What the wall asks for; phones are sent to the room's own address while the room is open. */
export function wallPorts(
  ports: ConsensusPorts,
  {
    hub,
    scripts,
    joinAddress,
  }: Pick<Surroundings, 'hub' | 'scripts'> & Readonly<{ joinAddress: () => string }>,
): WallPorts {
  const paper = readPaper(ports)
  const result = readWall(ports)
  return {
    script: scripts.wall,
    findTopic: ports.findCode,
    live: (topic) => hub.current(topic),
    result: (topic, round) => result(topic, roundId.parse(round)),
    paper: (topic, round) => paper(topic, roundId.parse(round)),
    evaluation: readEvaluationWall(ports),
    practice: readPractice(ports),
    tables: readTables(ports),
    joinAddress,
  }
}
