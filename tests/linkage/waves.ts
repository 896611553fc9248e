import { randomInt, randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { openDatabase } from '#adapters/db/connect.ts'
import type { Database } from '#adapters/db/database.ts'
import { nodeHashing } from '#adapters/hashing.ts'
import { studyOf } from '#application/measurement/begin-study.ts'
import { openMark, slipHash, tokenSlip } from '#application/measurement/slip-hash.ts'
import { cardMark, cardSlip } from '#application/measurement/study-card.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import { shuffled } from '#domain/kernel/shuffle.ts'
import { type Field, openField, type Ports, passphrase, setOf } from '../integration/measurement/field.ts'

export const replays = 20
export const people = 50
/** Waves under way at the same time: what one of them leaves in the database stands among what the others leave. */
const abreast = 8

/** What really happened, as somebody at the door saw it: whose slip, and what was answered. */
type Arrival = Readonly<{ slip: string; number: number }>
type Row = Readonly<{ what: string; xmin: number; place: number; id: string }>

/** Everything that is left of one wave, after its answers were mixed and after they were opened. */
export type Replay = Readonly<{
  arrivals: readonly Arrival[]
  /** Spent slips, read when the wave was closed. */
  marks: readonly Row[]
  /** As they lie in the pool, by somebody who has the key. */
  mixed: readonly number[]
  sets: readonly (Row & Readonly<{ json: string }>)[]
  texts: readonly Row[]
  /** Mode C: cards in the order of their hashes, each by its slip; and opened answers by the person's number. */
  cards: readonly string[]
  persons: readonly Row[]
  /** Mode B: who had fetched a code, before the close; and what each of them answered, in that order. */
  fetched: readonly Row[]
  fetchers: readonly Arrival[]
}>

export type Gathering = 'urn' | 'blind' | 'open' | 'panel'

export type Waves = Readonly<{
  /** As the program does it, or with a fault. */
  replay(
    count: number,
    fault?: (ports: Ports) => Partial<Ports>,
    mode?: Gathering,
  ): Promise<readonly Replay[]>
  close(): Promise<void>
}>

/** A server of its own, where each transaction has its number. */
export async function openWaves(): Promise<Waves> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-waves-'))
  // As root the server runs under another account, which must be able to pass.
  await chmod(folder, 0o755)
  const connected = await openDatabase({
    dataFolder: join(folder, 'data'),
    databaseUrl: null,
    listenUrl: null,
  })
  const owner = new Kysely<Database>({ dialect: new PostgresDialect({ pool: connected.ownerPool }) })
  const database = { db: connected.db, owner }

  const rows = async (query: string, wave: WaveId): Promise<readonly (Row & { json: string })[]> => {
    const found = await connected.ownerPool.query<{
      what: string
      xmin: string
      ctid: string
      id: string
      json: string
    }>(query, [wave])
    return found.rows.map(({ what, xmin, ctid, id, json }) => {
      const [page = 0, line = 0] = ctid.slice(1, -1).split(',').map(Number)
      return { what, xmin: Number(xmin), place: page * 10_000 + line, id, json }
    })
  }

  const replayOne = async (field: Field, mode: Gathering): Promise<Replay> => {
    const { wave, codes } = await field.begin(mode === 'open' ? 0 : people, mode)
    const { keys, seals } = field.ports
    const slipKey = (await keys.slipKey(wave)) ?? new Uint8Array()
    const arrivals: Arrival[] = []
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
    const study = studyOf(await field.of(wave))
    const cardKey = study && (await field.ports.studyKeys.key(study))
    const known = study && cardKey ? { study, key: cardKey } : null
    const inWave = (mark: Uint8Array) => cardSlip(nodeHashing, slipKey, wave, mark)
    const slipOf = (code: string) =>
      known ? inWave(cardMark(nodeHashing, known, code)) : slipHash(nodeHashing, slipKey, code)
    for (const code of shuffled(codes, randomInt)) {
      const number = randomInt(1_000_000_000)
      await field.hand(wave, code, setOf(number, String(number)))
      arrivals.push({ slip: hex(slipOf(code)), number })
    }
    const fetchers: Arrival[] = []
    if (mode === 'blind') {
      const contacts = await field.ports.read(field.association, (tx) => field.ports.contacts.list(tx, wave))
      const held = new Map<string, string>()
      for (const contact of shuffled(contacts, randomInt))
        held.set(contact.id, await field.fetch(wave, contact))
      const said = new Map([...held.keys()].map((id) => [id, randomInt(1_000_000_000)]))
      // Some time lies between, and nobody comes back in the order in which they were here.
      for (const id of shuffled([...held.keys()], randomInt)) {
        const [token, number] = [held.get(id) ?? '', said.get(id) ?? 0]
        await field.handToken(wave, token, setOf(number, String(number)))
        arrivals.push({ slip: hex(tokenSlip(nodeHashing, slipKey, token)), number })
        fetchers.push({ slip: id, number })
      }
    }
    while (arrivals.length < people) {
      const [number, attempt] = [randomInt(1_000_000_000), randomUUID()]
      await field.handOpen(wave, attempt, setOf(number, String(number)))
      arrivals.push({ slip: hex(openMark(nodeHashing, slipKey, attempt)), number })
    }
    if ((await field.flush(wave)) !== people) throw new Error('not all were mixed')
    const held = await field.of(wave)
    if (held.state !== 'active') throw new Error('not active')
    const publicKey = Buffer.from(held.freeze.publicKey, 'hex')
    const key = await keys.unlock(wave, publicKey, [passphrase])
    if (key === null || key === 'wrong') throw new Error('not unlocked')
    const open = seals.opener(
      { association: field.association, wave, freezeHash: held.freezeHash, publicKey },
      key,
    )
    const pool = await connected.ownerPool.query<{ sealed: Buffer }>(
      'select unnest(sealed) as sealed from answer_pool where wave_id = $1',
      [wave],
    )
    const mixed = pool.rows.map(({ sealed }) => Number(/"p-1a":(\d+)/.exec(open(sealed))?.[1]))
    const fetched = await rows(
      `select contact_id::text as what, xmin::text, ctid::text, contact_id::text as id, '' as json from wave_token where wave_id = $1`,
      wave,
    )
    await field.close(wave)
    const select = (what: string, id: string, table: string, json = `''`) =>
      `select ${what} as what, xmin::text, ctid::text, ${id} as id, ${json} as json from ${table} where wave_id = $1`
    const marks = await rows(
      `${select(`encode(slip_hmac, 'hex')`, `encode(slip_hmac, 'hex')`, 'slip')} and spent is not null`,
      wave,
    )
    const cards = await connected.ownerPool.query<{ mark: Buffer }>(
      'select card_hmac as mark from study_card where study_id = $1 order by card_hmac',
      [study],
    )
    await field.open(wave, passphrase)
    return {
      cards: cards.rows.map(({ mark }) => hex(inWave(mark))),
      persons: await rows(select(`answers->'answers'->>'p-1a'`, `coalesce(person, '')`, 'answer_set'), wave),
      ...{ arrivals, fetched, fetchers },
      marks,
      mixed,
      sets: await rows(
        select(`answers->'answers'->>'p-1a'`, 'set_id::text', 'answer_set', 'answers::text'),
        wave,
      ),
      texts: await rows(select('own_text', 'text_id::text', 'answer_text'), wave),
    }
  }

  return {
    async replay(count, fault, mode = 'urn') {
      const field = await openField(database, join(folder, 'keys'), fault)
      const left = Array.from({ length: count }, () => field)
      const found: Replay[] = []
      const some = async () => {
        for (let next = left.pop(); next; next = left.pop()) found.push(await replayOne(next, mode))
      }
      await Promise.all(Array.from({ length: abreast }, some))
      return found
    },
    async close() {
      await connected.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type Order = Readonly<{ who: readonly string[]; what: readonly string[] }>
type Attack = (replay: Replay) => Order

const by = <T>(items: readonly T[], order: (item: T) => string | number): readonly T[] =>
  items.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))

const said = (rows: readonly Row[]): readonly string[] => rows.map(({ what }) => what)
const arrived = ({ arrivals }: Replay): readonly string[] => arrivals.map(({ slip }) => slip)
const inTable = (rows: readonly Row[]): readonly string[] => said(by(rows, ({ place }) => place))
const byTransaction = (rows: readonly Row[]): readonly string[] =>
  said(
    by(
      by(rows, ({ place }) => place),
      ({ xmin }) => xmin,
    ),
  )
const byId = (rows: readonly Row[]): readonly string[] => said(by(rows, ({ id }) => id))
const inPool = ({ mixed }: Replay): readonly string[] => mixed.map(String)

/** Each puts slips beside answers; the first belongs to the first, and so on. */
export const attacks: Readonly<Record<string, Attack>> = {
  'arrivals, and the pool': (replay) => ({ who: arrived(replay), what: inPool(replay) }),
  'arrivals, and the pool backwards': (replay) => ({
    who: arrived(replay),
    what: inPool(replay).toReversed(),
  }),
  'marks by transaction, and the pool': (replay) => ({
    who: byTransaction(replay.marks),
    what: inPool(replay),
  }),
  'marks in their table, and the pool': (replay) => ({ who: inTable(replay.marks), what: inPool(replay) }),
  'hashes, and the pool': (replay) => ({ who: byId(replay.marks), what: inPool(replay) }),
  'arrivals, and opened answers by transaction': (replay) => ({
    who: arrived(replay),
    what: byTransaction(replay.sets),
  }),
  'arrivals, and opened answers in their table': (replay) => ({
    who: arrived(replay),
    what: inTable(replay.sets),
  }),
  'arrivals, and opened answers backwards': (replay) => ({
    who: arrived(replay),
    what: inTable(replay.sets).toReversed(),
  }),
  'arrivals, and ids, which exports go by': (replay) => ({ who: arrived(replay), what: byId(replay.sets) }),
  'arrivals, and JSON': (replay) => ({
    who: arrived(replay),
    what: said(by(replay.sets, ({ json }) => json)),
  }),
  'hashes, and opened answers in their table': (replay) => ({
    who: byId(replay.marks),
    what: inTable(replay.sets),
  }),
  'hashes, and ids': (replay) => ({ who: byId(replay.marks), what: byId(replay.sets) }),
  'arrivals, and written answers in their table': (replay) => ({
    who: arrived(replay),
    what: inTable(replay.texts),
  }),
  'arrivals, and written answers by id': (replay) => ({ who: arrived(replay), what: byId(replay.texts) }),
  // Of one person: what was written beside what was chosen.
  'opened and written answers in their tables': ({ arrivals, sets, texts }) => ({
    who: inTable(sets).map((number) => arrivals.find((one) => String(one.number) === number)?.slip ?? ''),
    what: inTable(texts),
  }),
  'opened and written answers by id': ({ arrivals, sets, texts }) => ({
    who: byId(sets).map((number) => arrivals.find((one) => String(one.number) === number)?.slip ?? ''),
    what: byId(texts),
  }),
  // Who came when, though not what they said.
  'marks by transaction, and arrivals': (replay) => ({
    who: byTransaction(replay.marks),
    what: replay.arrivals.map(({ number }) => String(number)),
  }),
  'marks in their table, and arrivals': (replay) => ({
    who: inTable(replay.marks),
    what: replay.arrivals.map(({ number }) => String(number)),
  }),
}

/** In mode C there are besides them: the cards of the study, and the number beside each opened answer. */
export const attacksOnCards: Readonly<Record<string, Attack>> = {
  'cards, and persons by number': ({ cards, persons }) => ({ who: cards, what: byId(persons) }),
  'cards, and opened answers in their table': ({ cards, sets }) => ({ who: cards, what: inTable(sets) }),
  'cards, and ids': ({ cards, sets }) => ({ who: cards, what: byId(sets) }),
  'hashes, and persons by number': ({ marks, persons }) => ({ who: byId(marks), what: byId(persons) }),
  'arrivals, and persons by number': (replay) => ({ who: arrived(replay), what: byId(replay.persons) }),
}

/** How many slips an attack puts beside their own answers, over all replays; chance gives one a replay. */
export function hitsOf(attack: Attack, all: readonly Replay[]): number {
  return all.reduce((sum, replay) => {
    const truth = new Map(replay.arrivals.map(({ slip, number }) => [slip, String(number)]))
    const { who, what } = attack(replay)
    return sum + who.filter((slip, at) => truth.get(slip) === what[at]).length
  }, 0)
}
