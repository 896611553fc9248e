import { randomInt, randomUUID } from 'node:crypto'
import { cpSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import { takeBackup } from '#adapters/db/backup.ts'
import { type Connected, openDatabase } from '#adapters/db/connect.ts'
import type { Database } from '#adapters/db/database.ts'
import { makeHouseCheck } from '#adapters/db/house-check.ts'
import { conferenceHandlers } from '#adapters/http/routes/conference.ts'
import { envelopeKeyOf } from '#adapters/keys/envelope.ts'
import { clusterFolder } from '#adapters/postgres/cluster.ts'
import type { AssociationId, RoundId, SeatId } from '#domain/kernel/id.ts'
import { shuffled } from '#domain/kernel/shuffle.ts'
import { actorWith, type Hall, inventory, makePorts, plantBank } from '../integration/consensus/hall.ts'
import { holdMeeting, type Meeting } from '../integration/consensus/meeting.ts'
import { type BoxSeen, ballot, items, type Secrets, secretsOf, seeBox, ticketMarks } from './box.ts'
import { type Arrival, gather, type RoundEvidence } from './evidence.ts'
import {
  type Held as HeldUnlinkable,
  holdUnlinkable,
  type PhoneFault,
  type UnlinkableRound,
} from './unlinkable.ts'
import type { UnlinkableEvidence } from './unlinkable-attacks.ts'

export const seats = 24
export const rounds = 30
const copiedIn = 15

type Voted = ReadonlyMap<RoundId, Pick<RoundEvidence, 'arrivals' | 'byEnvelopeKey'>>

/** What an attacker took in the middle of a vote. */
export type MidVote = BoxSeen & Readonly<{ folder: string; backup: string; arrivals: readonly Arrival[] }>

export type Campaign = Readonly<{
  folder: string
  cluster: string
  database: Connected
  meeting: Meeting
  voted: Voted
  /** Read from their files while they were there: what an attacker would have to find. */
  secrets: ReadonlyMap<RoundId, Secrets>
  midVote: MidVote
  /** As many rounds once more. */
  again(): Promise<Voted>
  /** A few rounds of the same program without the mixing: the fault that nothing on a screen would show. */
  unmixed(count: number): Promise<Voted>
  /** Rounds at level 3, by blind tickets; by phones with a fault, where one is named. */
  unlinkable(count: number, fault?: PhoneFault): Promise<ReadonlyMap<RoundId, UnlinkableRound>>
  /** What whoever controls the server has in the middle of a vote at level 3. */
  midUnlinkable(): BoxSeen & HeldUnlinkable & Readonly<{ round: RoundId }>
  close(): Promise<void>
}>

async function openOwnHall(folder: string): Promise<Readonly<{ hall: Hall; database: Connected }>> {
  const database = await openDatabase({ dataFolder: folder, databaseUrl: null, listenUrl: null })
  const owner = new Kysely<Database>({ dialect: new PostgresDialect({ pool: database.ownerPool }) })
  const association = randomUUID() as AssociationId
  const keys = join(folder, 'keys')
  const ports = {
    ...makePorts({ db: database.db, owner }, keys, () => new Date()),
    clearIntake: async () => {
      await sql`vacuum ballot_intake`.execute(owner)
    },
  }
  const proposals = await plantBank({ owner }, association, inventory(items, 0))
  const hall: Hall = {
    database: { db: database.db, owner } as Hall['database'],
    folder: keys,
    ports,
    // Durable, unlike the shared test server: here the real check must pass.
    handlers: conferenceHandlers({
      ...ports,
      checkHouse: makeHouseCheck(ports.clock, [{ folder: folder, least: 0 }]),
    }),
    association,
    facilitator: actorWith(association, 'facilitator'),
    proposals,
    wait: () => undefined,
    close: async () => undefined,
  }
  return { hall, database }
}

type Held = Readonly<{
  round: RoundId
  arrivals: readonly Arrival[]
  byEnvelopeKey: readonly string[]
  secrets: Secrets
}>

const envelopeOrder = (salt: Buffer, seatIds: readonly SeatId[]): readonly SeatId[] =>
  seatIds.toSorted((a, b) => Buffer.compare(envelopeKeyOf(salt, a), envelopeKeyOf(salt, b)))

/** One round: they arrive one by one, each acknowledged before the next. */
async function holdRound(
  meeting: Meeting,
  no: number,
  halfway: (round: RoundId, arrivals: readonly Arrival[]) => Promise<void>,
): Promise<Held> {
  // Long before anybody votes, and in no order that has to do with it.
  if (no === 1) for (const voter of meeting.voters) await meeting.join(voter)
  await meeting.step('openRound', no)
  const { state } = await meeting.live()
  const round = state.r as RoundId
  const shown = { r: round, fz: state.fz ?? '' }
  const secrets = secretsOf(meeting.hall, round)
  const arrivals: Arrival[] = []
  for (const voter of shuffled(meeting.voters, randomInt)) {
    const answers = ballot()
    await meeting.castOn(voter, shown, answers)
    arrivals.push({ seat: voter.seat, answers })
    if (arrivals.length === seats / 2) await halfway(round, [...arrivals])
  }
  const byEnvelopeKey = envelopeOrder(
    secrets.salt,
    meeting.voters.map(({ seat }) => seat),
  )
  await meeting.steps(no, 'closeRound', 'countRound', 'finishRound')
  return { round, arrivals, byEnvelopeKey, secrets }
}

/** The tables with their envelopes, every file of the server, and a backup; not the key, which is in none of them. */
async function takeMidVote(
  meeting: Meeting,
  database: Connected,
  to: Readonly<{ folder: string; backup: string }>,
  round: RoundId,
  arrivals: readonly Arrival[],
): Promise<MidVote> {
  await takeBackup(database.ownerPool, to.backup, () => new Date())
  cpSync(clusterOf(database), to.folder, { recursive: true })
  return { ...to, arrivals, ...(await seeBox(meeting, database, round)) }
}

const clusterOf = ({ embedded }: Connected): string => {
  if (!embedded) throw new Error('the campaign runs on a server of its own')
  return clusterFolder(embedded.home)
}

/** Thirty rounds of twenty-four people on a server of their own, as the program runs it. */
export async function holdCampaign(): Promise<Campaign> {
  const parent = await mkdtemp(join(tmpdir(), 'samsyn-linkage-'))
  // As root the server runs under another account, which must be able to pass.
  await chmod(parent, 0o755)
  const folder = join(parent, 'data')
  const { hall, database } = await openOwnHall(folder)
  const meeting = await holdMeeting(hall, { voters: seats })
  const copied = { folder: join(parent, 'copy'), backup: join(parent, 'backup.samsyn') }
  const secrets = new Map<RoundId, Secrets>()
  let midVote: MidVote | null = null

  const hold = async (where: Meeting, first: number, count: number): Promise<Voted> => {
    const voted = new Map<RoundId, Pick<RoundEvidence, 'arrivals' | 'byEnvelopeKey'>>()
    await where.plan(...Array.from({ length: count }, () => ({})))
    for (let no = first; no < first + count; no += 1) {
      await where.step('freezeRound', no)
      if (no === 1) await where.begin()
      const held = await holdRound(where, no, async (round, arrivals) => {
        if (no === copiedIn) midVote = await takeMidVote(where, database, copied, round, arrivals)
      })
      voted.set(held.round, { arrivals: held.arrivals, byEnvelopeKey: held.byEnvelopeKey })
      secrets.set(held.round, held.secrets)
    }
    return voted
  }

  let inUnlinkable: (BoxSeen & HeldUnlinkable & Readonly<{ round: RoundId }>) | null = null

  let planned = 0
  /** The rounds of a conference are numbered on: two attacks may both have had luck. */
  const holdNext = (): Promise<Voted> => {
    const first = planned + 1
    planned += rounds
    return hold(meeting, first, rounds)
  }
  const voted = await holdNext()
  if (!midVote) throw new Error('nothing was taken in the middle of a vote')
  return {
    folder,
    cluster: clusterOf(database),
    database,
    meeting,
    voted,
    secrets,
    midVote,
    again: holdNext,
    unmixed: async (count) => {
      const randomness = { ...hall.ports.randomness, below: (limit: number) => limit - 1 }
      const still: Hall = { ...hall, handlers: conferenceHandlers({ ...hall.ports, randomness }) }
      return hold(await holdMeeting(still, { voters: seats }), 1, count)
    },
    unlinkable: (count, fault) =>
      holdUnlinkable(hall, {
        seats,
        count,
        ...(fault ? { fault } : {}),
        marks: (round) => ticketMarks(database, round),
        halfway: async (where, no, round, held) => {
          if (no === 1) inUnlinkable = { ...held, round, ...(await seeBox(where, database, round)) }
        },
      }),
    midUnlinkable: () => {
      if (!inUnlinkable) throw new Error('no vote at level 3 was looked into')
      return inUnlinkable
    },
    async close() {
      await database.close()
      await rm(parent, { recursive: true, force: true })
    },
  }
}

/** What the running server and its files tell of rounds at level 2. */
export const gatherRounds = (
  { cluster }: Campaign,
  db: pg.ClientBase,
  voted: Voted,
): Promise<readonly RoundEvidence[]> =>
  gather(
    {
      db,
      cluster,
      ballots: 'ballot',
      marks: [
        { table: 'elector', hasRound: true },
        { table: 'seat', hasRound: false },
      ],
    },
    voted,
  )

/** The same of rounds at level 3, with the rows about tickets as they were, and all that was said in both steps. */
export async function gatherUnlinkable(
  campaign: Campaign,
  db: pg.ClientBase,
  voted: ReadonlyMap<RoundId, UnlinkableRound>,
): Promise<readonly UnlinkableEvidence[]> {
  const found = await gatherRounds(campaign, db, voted)
  return [...voted.values()].flatMap(({ ledger, issued }, at) => {
    const round = found[at]
    return round ? [{ ...round, ledger, marks: [...round.marks, ...issued] }] : []
  })
}
