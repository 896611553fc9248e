import { DomainError } from '../error.ts'

export const editionStates = ['published', 'superseded', 'withdrawn'] as const

/** One published version. What it says never changes; only whether it still holds does. */
export type Edition = Readonly<{
  v: number
  state: (typeof editionStates)[number]
  title: string
  lang: 'sv' | 'en'
  /** SHA-256 of the frozen tree, as hex. */
  treeHash: string
  /** The same of what is told, without number, day and address: equal where nothing new is told. */
  contentHash: string
  publishedBy: string
  publishedAt: string
  /** Why there is a new version; null for the first. */
  reason: string | null
  withdrawnReason: string | null
}>

const newestFirst = (editions: readonly Edition[]): readonly Edition[] =>
  editions.toSorted((a, b) => b.v - a.v)

/** The one that holds now; null where none does. */
export const inForce = (editions: readonly Edition[]): Edition | null =>
  newestFirst(editions).find(({ state }) => state === 'published') ?? null

/**
 * What the next version is called, and which one it takes over from.
 * Errors: `report-reason-missing` for a correction without a reason, `report-wrong-state` where nothing new is told.
 */
export function nextEdition(
  editions: readonly Edition[],
  contentHash: string,
  reason: string | null,
): Readonly<{ v: number; supersedes: Edition | null }> {
  const [last] = newestFirst(editions)
  if (last && !reason) throw new DomainError('report-reason-missing')
  const supersedes = inForce(editions)
  if (supersedes?.contentHash === contentHash)
    throw new DomainError('report-wrong-state', { state: 'published' })
  return { v: (last?.v ?? 0) + 1, supersedes }
}

/** Its files are not handed out any more; a page with the reason stays at its address. */
export function withdrawEdition(editions: readonly Edition[], v: number, reason: string): Edition {
  const edition = editions.find((one) => one.v === v)
  if (!edition || edition.state === 'withdrawn') throw new DomainError('report-wrong-state')
  if (reason.trim() === '') throw new DomainError('report-reason-missing')
  return { ...edition, state: 'withdrawn', withdrawnReason: reason.trim() }
}
