import type { Clock, Hashing, WriteTx } from '#application/ports.ts'
import type { ExampleWaves } from '#contract/measurement/example-waves.ts'
import { type Drafts, draftsFor } from '#domain/measurement/instrument/draft-items.ts'
import { type Instrument, itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { instrumentHash } from '#domain/measurement/instrument/lock.ts'
import { checkInstrument, hindrances } from '#domain/measurement/instrument/readiness.ts'
import { withVersions } from '#domain/measurement/instrument/succession.ts'
import { baseLocale } from '#domain/measurement/instrument/text.ts'
import { calendar } from '../calendar.ts'
import type { InstrumentStore } from '../ports.ts'

type Ports = Readonly<{ instrumentStore: InstrumentStore; hashing: Hashing; clock: Clock }>

/** The draft questions of one group, a question to split by and one to write under. */
export const exampleInstrument = ({ instrument }: ExampleWaves, drafts: Drafts): Instrument => ({
  id: instrument.id,
  version: 1,
  title: { [baseLocale]: { std: instrument.title } },
  blocks: [
    { id: 'a', items: [instrument.background, ...draftsFor(drafts, instrument.group), instrument.written] },
  ],
  locales: [baseLocale],
})

/** The example's questionnaire as it is locked there, locked now if it was not; a draft of a next version goes. */
export async function lockedExample(
  { instrumentStore: store, hashing, clock }: Ports,
  tx: WriteTx,
  fresh: Instrument,
): Promise<Instrument> {
  const { id } = fresh
  const found = await store.find(tx, id)
  const locked = found && (await store.version(tx, id, 1))
  const title = fresh.title[baseLocale]?.std ?? ''
  if (locked) {
    if (found.draft) await store.save(tx, { id, title, revision: found.revision + 1, draft: null })
    return locked
  }
  const known = await store.lockedItems(
    tx,
    itemsOf(fresh).map((item) => item.id),
  )
  const whole = withVersions(fresh, known)
  const check = checkInstrument(whole)
  if (hindrances(check) > 0) throw new Error(`the example's questionnaire: ${JSON.stringify(check)}`)
  const hash = instrumentHash(whole, (text) => Buffer.from(hashing.sha256(Buffer.from(text))).toString('hex'))
  await store.save(tx, { id, title, revision: 1, draft: null })
  const items = itemsOf(whole)
  await store.addVersion(
    tx,
    { v: 1, hash, items: items.length, lockedAt: clock(), lockedBy: calendar.name },
    whole,
  )
  await store.addItems(
    tx,
    items
      .filter((item) => !known.get(item.id)?.some((one) => one.item.version === item.version))
      .map((item) => ({ item, locales: whole.locales })),
  )
  return whole
}
