import type { PaperStore } from './paper-ports.ts'
import type { KeyingDesk } from './wave-ports.ts'

/** Papers that hold a wave back: keyed once, or twice and not sealed. */
export const makeKeyingDesk =
  ({ papers }: Readonly<{ papers: Pick<PaperStore, 'list'> }>): KeyingDesk =>
  async (tx, wave) => {
    const drafts = await papers.list(tx, wave)
    const mismatches = drafts.filter(({ second }) => second !== null).length
    return { halfKeyed: drafts.length - mismatches, mismatches }
  }
