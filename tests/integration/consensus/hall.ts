import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argumentStore } from '#adapters/db/argument-store.ts'
import { makeAssociationList } from '#adapters/db/association-list.ts'
import { history } from '#adapters/db/audit-log.ts'
import { makeBallotIntake } from '#adapters/db/ballot-intake.ts'
import { ballotStore } from '#adapters/db/ballot-store.ts'
import { conferenceStore, makeFindCode } from '#adapters/db/conference-store.ts'
import { evaluationStore } from '#adapters/db/evaluation-store.ts'
import { makeFormIntake } from '#adapters/db/form-intake.ts'
import { groupStore } from '#adapters/db/group-store.ts'
import { noteStore } from '#adapters/db/note-store.ts'
import { makeOpenVoteIntake } from '#adapters/db/open-vote-intake.ts'
import { paperStore } from '#adapters/db/paper-store.ts'
import { practiceStore } from '#adapters/db/practice-store.ts'
import { rosterStore } from '#adapters/db/roster-store.ts'
import { roundStore } from '#adapters/db/round-store.ts'
import { makeSeatFinder } from '#adapters/db/seat-finder.ts'
import { makeTicketDesk } from '#adapters/db/ticket-desk.ts'
import { ticketStore } from '#adapters/db/ticket-store.ts'
import { makeMixGroups } from '#adapters/groups/mix-groups.ts'
import { conferenceHandlers } from '#adapters/http/routes/conference.ts'
import { makeEnvelopes } from '#adapters/keys/envelopes.ts'
import { makeKeyStore } from '#adapters/keys/key-store.ts'
import { makeTicketCheck } from '#adapters/keys/ticket-check.ts'
import type { HouseFault } from '#application/consensus/house-ports.ts'
import { wordingHash } from '#domain/consensus/wording.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { AssociationId, BankId, ConferenceId, ProposalId } from '#domain/kernel/id.ts'
import type { Role } from '#domain/kernel/role.ts'
import { baseOf } from '../../../src/compose-base.ts'
import { openTestDatabase, type TestDatabase } from '../../_util/database.ts'

export type Proposal = Readonly<{ originalNo: number; kind: 'process' | 'effect' }>

/** Someone with roles in an association. */
export const actorWith = (association: AssociationId, ...roles: readonly Role[]): Actor => ({
  kind: 'account',
  account: null,
  name: 'Berit Dahl',
  grants: roles.map((role) => ({
    association,
    role,
    scope: { type: 'association' as const, id: association },
  })),
  isInstallationAdmin: false,
})

/** All that use cases ask for, as the program composes it, on a database and a key folder of the test's own. */
export function makePorts(database: Pick<TestDatabase, 'db' | 'owner'>, folder: string, now: () => Date) {
  const base = { ...baseOf(database), clock: now }
  const keys = makeKeyStore(folder, 'laptop')
  const faults: HouseFault[] = []
  const room = new Set<ConferenceId>()
  return {
    ...base,
    conferences: conferenceStore,
    rounds: roundStore,
    roster: rosterStore,
    ballots: ballotStore,
    groups: groupStore,
    args: argumentStore,
    mix: makeMixGroups(null),
    tickets: ticketStore,
    papers: paperStore,
    desk: makeTicketDesk({ write: base.writeUnaudited, announcer: base.announcer }),
    checkTicket: makeTicketCheck(),
    evaluations: evaluationStore,
    practices: practiceStore,
    takeOpenVote: makeOpenVoteIntake({ write: base.writeUnaudited, announcer: base.announcer }),
    notes: noteStore,
    history,
    associations: makeAssociationList(database.db),
    findCode: makeFindCode(database.db),
    findSeat: makeSeatFinder(base.read),
    keys,
    envelopes: makeEnvelopes(keys),
    intake: makeBallotIntake({ write: base.writeUnaudited, announcer: base.announcer }),
    takeForm: makeFormIntake({ write: base.writeUnaudited, announcer: base.announcer }),
    // The shared test server has its fsync off; what the check finds has a test of its own.
    checkHouse: async () => faults,
    clearIntake: async (): Promise<void> => undefined,
    audience: { listeners: () => 3, wrongCodes: () => 0 },
    room: {
      state: () => ({ open: room.size > 0, address: null }),
      holds: (holder: ConferenceId) => room.has(holder),
      open: async (holder: ConferenceId) => {
        room.add(holder)
        return { open: true, address: null }
      },
      close: async (holder: ConferenceId) => {
        room.delete(holder)
        return { open: room.size > 0, address: null }
      },
      closeSoon: () => undefined,
    },
    address: () => 'https://samsyn.example.se',
    faults,
  }
}

export type Ports = ReturnType<typeof makePorts>

/** Where conferences are held: a database, an association with a bank, and everything wired. */
export type Hall = Readonly<{
  database: TestDatabase
  folder: string
  ports: Ports
  handlers: ReturnType<typeof conferenceHandlers>
  association: AssociationId
  facilitator: Actor
  proposals: ReadonlyMap<number, ProposalId>
  /** Moves the clock. */
  wait(seconds: number): void
  close(): Promise<void>
}>

const processes = (count: number): readonly Proposal[] =>
  Array.from({ length: count }, (_, at) => ({ originalNo: at + 1, kind: 'process' }))

/** So many process items, numbered from 1, and effect items after them. */
export const inventory = (process: number, effect: number): readonly Proposal[] => [
  ...processes(process),
  ...Array.from({ length: effect }, (_, at) => ({ originalNo: process + at + 1, kind: 'effect' as const })),
]

export async function plantBank(
  { owner }: Pick<TestDatabase, 'owner'>,
  association: AssociationId,
  proposals: readonly Proposal[],
): Promise<ReadonlyMap<number, ProposalId>> {
  const bank = randomUUID() as BankId
  await owner
    .insertInto('association')
    .values({ association_id: association, name: 'Exempelförbundet', is_example: false, locale: 'sv' })
    .execute()
  await owner
    .insertInto('bank')
    .values({ association_id: association, bank_id: bank, name: 'Bank', source: null })
    .execute()
  const ids = new Map(proposals.map(({ originalNo }) => [originalNo, randomUUID() as ProposalId]))
  const idOf = (no: number) => ids.get(no) ?? (randomUUID() as ProposalId)
  if (proposals.length === 0) return ids
  await owner
    .insertInto('proposal')
    .values(
      proposals.map(({ originalNo, kind }) => ({
        association_id: association,
        proposal_id: idOf(originalNo),
        bank_id: bank,
        original_no: originalNo,
        kind,
        state: 'active',
        category: null,
        current_v: 1,
      })),
    )
    .execute()
  const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
  await owner
    .insertInto('proposal_version')
    .values(
      proposals.map(({ originalNo }) => {
        const words = { text: `Förslag ${originalNo}`, shortName: null, explanation: null, easyText: null }
        return {
          association_id: association,
          proposal_id: idOf(originalNo),
          v: 1,
          text: words.text,
          short_name: null,
          explanation: null,
          easy_text: null,
          perspective: null,
          perspective_candidates: [],
          perspective_basis: null,
          flags: [],
          basis: 'own',
          sha256: Buffer.from(wordingHash(words, sha256), 'hex'),
        }
      }),
    )
    .execute()
  return ids
}

export async function openHall(proposals: readonly Proposal[]): Promise<Hall> {
  const database = await openTestDatabase()
  const folder = join(await mkdtemp(join(tmpdir(), 'samsyn-hall-')), 'keys')
  let ahead = 0
  const ports = makePorts(database, folder, () => new Date(Date.now() + ahead))
  const association = randomUUID() as AssociationId
  const planted = await plantBank(database, association, proposals)
  return {
    database,
    folder,
    ports,
    handlers: conferenceHandlers(ports),
    association,
    facilitator: actorWith(association, 'facilitator'),
    proposals: planted,
    wait: (seconds) => {
      ahead += seconds * 1000
    },
    async close() {
      await database.close()
      await rm(join(folder, '..'), { recursive: true, force: true })
    },
  }
}
