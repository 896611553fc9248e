import { describe, expect, it } from 'vitest'
import { SharedReads } from './shared-reads.ts'

/** Reads that end when they are told to; each answers with its number. */
function slowReads() {
  const ends: ((failed?: Error) => void)[] = []
  const reads = new SharedReads<string, number>(
    () =>
      new Promise((resolve, reject) => {
        const no = ends.length + 1
        ends.push((failed) => (failed ? reject(failed) : resolve(no)))
      }),
  )
  return { reads, ends, end: (at: number, failed?: Error) => ends[at - 1]?.(failed) }
}

const settle = () => new Promise((resolve) => setTimeout(resolve))

describe('SharedReads', () => {
  it('lets those who come during a read share the one that begins after it', async () => {
    const { reads, ends, end } = slowReads()
    const first = reads.read('a')
    const later = [reads.read('a'), reads.read('a'), reads.read('a')]
    expect(ends).toHaveLength(1)
    end(1)
    await settle()
    expect(ends).toHaveLength(2)
    end(2)
    expect([await first, ...(await Promise.all(later))]).toEqual([1, 2, 2, 2])
  })

  it('reads anew for whoever comes when none is under way', async () => {
    const { reads, end } = slowReads()
    const first = reads.read('a')
    end(1)
    expect(await first).toBe(1)
    await settle()
    const second = reads.read('a')
    end(2)
    expect(await second).toBe(2)
  })

  it('keeps keys apart', () => {
    const { reads, ends } = slowReads()
    void reads.read('a')
    void reads.read('b')
    expect(ends).toHaveLength(2)
  })

  it('lets the next ones try when a read fails', async () => {
    const { reads, end } = slowReads()
    const first = reads.read('a')
    const second = reads.read('a')
    end(1, new Error('away'))
    await expect(first).rejects.toThrow('away')
    await settle()
    end(2)
    expect(await second).toBe(2)
  })
})
