import type { Hashing, Randomness, Read, WriteUnaudited } from '#application/ports.ts'
import { codeFrom, normaliseCode, readerCodeLength } from '#domain/consensus/code.ts'
import type { Reading } from '#domain/consensus/preparation/reading-list.ts'
import type { Topic } from '../voter.ts'
import type { ReadingListStore, ReadingSeal } from './preparation-ports.ts'
import { listHash } from './reader-code.ts'

export type ListPorts = Readonly<{
  read: Read
  writeUnaudited: WriteUnaudited
  hashing: Hashing
  randomness: Randomness
  lists: ReadingListStore
  readingSeal: ReadingSeal
  /** What was sealed, read again; throws for what no list is. */
  parseList: (text: string) => PrivateList
}>

/**
 * `stamp` changes with every save: a page from before another device saved is known by it. That one is ready, and that
 * one has handed over, is told from here and not from the link: whoever else has the link learns neither.
 */
export type PrivateList = Readonly<{
  stamp: string
  readings: readonly Reading[]
  isReady: boolean
  isGiven: boolean
}>
export type ListChange = Partial<Omit<PrivateList, 'stamp'>>

const opened = (
  { readingSeal, parseList }: ListPorts,
  { conference }: Topic,
  code: string,
  sealed: Uint8Array | null,
): PrivateList | null => {
  const text = sealed && readingSeal.open(code, conference, sealed)
  return text ? parseList(text) : null
}

/** A new empty list. Answers its code: whoever has it has the list, and it is stored nowhere. */
export const startList =
  (ports: ListPorts) =>
  async ({ association, conference }: Topic): Promise<string> => {
    const code = codeFrom(ports.randomness.bytes(readerCodeLength))
    const hash = listHash(ports.hashing, conference, code)
    if (!hash) throw new Error('a list has a code of its own length')
    const text = JSON.stringify({
      stamp: ports.randomness.uuid(),
      readings: [],
      isReady: false,
      isGiven: false,
    } satisfies PrivateList)
    await ports.writeUnaudited(association, (tx) =>
      ports.lists.put(tx, conference, hash, ports.readingSeal.seal(code, conference, text)),
    )
    return code
  }

/** Null: there is no list with the code, or it has been deleted. */
export const readList =
  (ports: ListPorts) =>
  async (topic: Topic, typed: string): Promise<PrivateList | null> => {
    const code = normaliseCode(typed)
    const hash = listHash(ports.hashing, topic.conference, code)
    if (!hash) return null
    const sealed = await ports.read(topic.association, (tx) => ports.lists.find(tx, topic.conference, hash))
    return opened(ports, topic, code, sealed)
  }

export type Saved =
  | Readonly<{ is: 'saved'; list: PrivateList }>
  /** Saved from another page since this one was opened; nothing was changed. */
  | Readonly<{ is: 'changed-elsewhere'; list: PrivateList }>
  | Readonly<{ is: 'gone' }>

/** Answers when it is on disk. A `stamp` of null changes what no form holds. No audit row, no trace, no time: it is nobody's business. */
export const saveList =
  (ports: ListPorts) =>
  async (topic: Topic, typed: string, stamp: string | null, change: ListChange): Promise<Saved> => {
    const { association, conference } = topic
    const code = normaliseCode(typed)
    const hash = listHash(ports.hashing, conference, code)
    if (!hash) return { is: 'gone' }
    return ports.writeUnaudited(association, async (tx): Promise<Saved> => {
      const before = opened(ports, topic, code, await ports.lists.lock(tx, conference, hash))
      if (!before) return { is: 'gone' }
      if (stamp !== null && before.stamp !== stamp) return { is: 'changed-elsewhere', list: before }
      const list = { ...before, ...change, stamp: ports.randomness.uuid() }
      const sealed = ports.readingSeal.seal(code, conference, JSON.stringify(list))
      await ports.lists.put(tx, conference, hash, sealed)
      return { is: 'saved', list }
    })
  }

/** The owner's wish: the list is gone at once. */
export const removeList =
  (ports: ListPorts) =>
  async ({ association, conference }: Topic, typed: string): Promise<void> => {
    const hash = listHash(ports.hashing, conference, normaliseCode(typed))
    if (hash) await ports.writeUnaudited(association, (tx) => ports.lists.remove(tx, conference, hash))
  }
