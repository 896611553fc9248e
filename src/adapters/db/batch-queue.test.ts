import { describe, expect, it } from 'vitest'
import { BatchQueue } from './batch-queue.ts'

const limits = { pause: 2, most: 3, abreast: 2 }

type Sent = Readonly<{ values: ReadonlyMap<string, string>; end: (error?: Error) => void }>

/** A queue whose batches end when the test says so. */
function held() {
  const sent: Sent[] = []
  const queue = new BatchQueue<string, string>(
    (values) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error) => (error ? reject(error) : resolve((key) => `${key} is in`))
        sent.push({ values, end })
      }),
    limits,
  )
  return { queue, sent }
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 10))
const contents = ({ values }: Sent) => Object.fromEntries(values)

describe('BatchQueue', () => {
  it('carries what came at about the same time together', async () => {
    const { queue, sent } = held()
    const answers = Promise.all([queue.put('a', '1'), queue.put('b', '2')])
    await soon()
    expect(sent.map(contents)).toEqual([{ a: '1', b: '2' }])
    expect(queue.isIdle).toBe(false)
    sent[0]?.end()
    expect(await answers).toEqual(['a is in', 'b is in'])
    expect(queue.isIdle).toBe(true)
  })

  it('keeps the last value of a key and answers everyone who sent one', async () => {
    const { queue, sent } = held()
    const answers = Promise.all([queue.put('a', 'first'), queue.put('a', 'second')])
    await soon()
    expect(sent.map(contents)).toEqual([{ a: 'second' }])
    sent[0]?.end()
    expect(await answers).toEqual(['a is in', 'a is in'])
  })

  it('does not wait when a batch is full, and never has more than two under way', async () => {
    const { queue, sent } = held()
    const answers = [...'abcdefgh'].map((key) => queue.put(key, key))
    expect(sent.map(({ values }) => values.size)).toEqual([3, 3])
    await soon()
    expect(sent).toHaveLength(2)
    sent[1]?.end()
    await soon()
    expect(sent.map(({ values }) => [...values.keys()].join(''))).toEqual(['abc', 'def', 'gh'])
    sent[0]?.end()
    sent[2]?.end()
    await Promise.all(answers)
  })

  it('holds a key back while an earlier value of it is under way: the later one must win', async () => {
    const { queue, sent } = held()
    const first = queue.put('a', 'first')
    await soon()
    const second = queue.put('a', 'second')
    const other = queue.put('b', 'other')
    await soon()
    expect(sent.map(contents)).toEqual([{ a: 'first' }, { b: 'other' }])
    sent[0]?.end()
    await first
    await soon()
    expect(sent.map(contents).at(-1)).toEqual({ a: 'second' })
    sent[1]?.end()
    sent[2]?.end()
    await Promise.all([second, other])
  })

  it('tells everyone in a batch when it fails, and goes on', async () => {
    const { queue, sent } = held()
    const failed = Promise.allSettled([queue.put('a', '1'), queue.put('b', '2')])
    await soon()
    sent[0]?.end(new Error('away'))
    expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    const again = queue.put('a', '1')
    await soon()
    sent[1]?.end()
    expect(await again).toBe('a is in')
  })
})
