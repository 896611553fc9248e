import { mkdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import { sql } from 'kysely'
import { argumentStore } from './adapters/db/argument-store.ts'
import { history } from './adapters/db/audit-log.ts'
import { makeBallotIntake } from './adapters/db/ballot-intake.ts'
import { ballotStore } from './adapters/db/ballot-store.ts'
import { conferenceStore, makeFindCode } from './adapters/db/conference-store.ts'
import type { Connected } from './adapters/db/connect.ts'
import { evaluationStore } from './adapters/db/evaluation-store.ts'
import { makeFormIntake } from './adapters/db/form-intake.ts'
import { groupStore } from './adapters/db/group-store.ts'
import { makeHouseCheck } from './adapters/db/house-check.ts'
import { noteStore } from './adapters/db/note-store.ts'
import { makeOpenVoteIntake } from './adapters/db/open-vote-intake.ts'
import { paperStore } from './adapters/db/paper-store.ts'
import { practiceStore } from './adapters/db/practice-store.ts'
import { rosterStore } from './adapters/db/roster-store.ts'
import { roundStore } from './adapters/db/round-store.ts'
import { makeSeatFinder } from './adapters/db/seat-finder.ts'
import { makeTicketDesk } from './adapters/db/ticket-desk.ts'
import { ticketStore } from './adapters/db/ticket-store.ts'
import { makeMixGroups } from './adapters/groups/mix-groups.ts'
import type { LiveHub } from './adapters/http/live.ts'
import type { WrongCodes } from './adapters/http/pages/wrong-codes.ts'
import type { RoomDoor } from './adapters/http/room.ts'
import { makeEnvelopes } from './adapters/keys/envelopes.ts'
import { makeKeyStore } from './adapters/keys/key-store.ts'
import { makeTicketCheck } from './adapters/keys/ticket-check.ts'
import type { Base } from './compose-base.ts'
import type { Config } from './config.ts'

type Surroundings = Readonly<{
  address: () => string
  hub: LiveHub
  wrongCodes: WrongCodes
  room: RoomDoor
  builtFolder: string | null
}>

/** What conferences, rounds and ballots ask for. */
export async function consensusPorts(
  base: Base,
  config: Config,
  database: Connected,
  { address, hub, wrongCodes, room, builtFolder }: Surroundings,
) {
  await mkdir(config.keysFolder, { recursive: true, mode: 0o700 })
  const keys = makeKeyStore(config.keysFolder, hostname())
  return {
    ...base,
    conferences: conferenceStore,
    rounds: roundStore,
    roster: rosterStore,
    ballots: ballotStore,
    groups: groupStore,
    args: argumentStore,
    mix: makeMixGroups(builtFolder),
    tickets: ticketStore,
    papers: paperStore,
    desk: makeTicketDesk({ write: base.writeUnaudited, announcer: base.announcer }),
    checkTicket: makeTicketCheck(),
    evaluations: evaluationStore,
    practices: practiceStore,
    takeOpenVote: makeOpenVoteIntake({ write: base.writeUnaudited, announcer: base.announcer }),
    notes: noteStore,
    history,
    findCode: makeFindCode(database.db),
    findSeat: makeSeatFinder(base.read),
    keys,
    envelopes: makeEnvelopes(keys),
    intake: makeBallotIntake({ write: base.writeUnaudited, announcer: base.announcer }),
    takeForm: makeFormIntake({ write: base.writeUnaudited, announcer: base.announcer }),
    checkHouse: makeHouseCheck(base.clock, [
      // A database elsewhere has a disk that cannot be asked from here.
      ...(database.embedded ? [{ folder: config.dataFolder, least: 1_000_000_000 }] : []),
      { folder: config.keysFolder, least: 10_000_000 },
    ]),
    // Only the owner of a table may have its dead rows cleared away.
    clearIntake: async () => {
      await sql`vacuum ballot_intake, evaluation_intake, paper_handout, paper_key, paper_pile`.execute(
        database.owner,
      )
    },
    audience: {
      listeners: (conference: Parameters<LiveHub['listeners']>[0]) => hub.listeners(conference),
      wrongCodes: (conference: Parameters<LiveHub['listeners']>[0]) => wrongCodes.count(conference),
    },
    room,
    // Phones on the room's wifi cannot reach this computer by the name it has for itself.
    address: () => config.address ?? room.state().address ?? address(),
  }
}

export type ConsensusPorts = Awaited<ReturnType<typeof consensusPorts>>
