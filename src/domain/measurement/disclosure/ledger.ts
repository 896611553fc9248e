import { DomainError } from '#domain/kernel/error.ts'
import type { DisclosurePolicy } from './policy.ts'
import type { Row } from './row.ts'
import { emptySpace, type RowSpace, withRow } from './row-space.ts'
import { smallCombination } from './small-combination.ts'

/** Atoms (unit × background cells), by number, whose answers are shown together. */
export type Cut = ReadonlySet<number>
/** A distribution says its shares as well. */
export type Release = Readonly<{ kind: 'share' | 'distribution'; cut: Cut }>

type Book = Readonly<{ cuts: readonly Cut[]; space: RowSpace }>

/**
 * What has been let out of one question in one wave, whichever way it went: page, report, export, API, public copy.
 * `sizes` are the valid answers of each atom, `policy` the one frozen with the wave.
 */
export type Ledger = Readonly<{
  sizes: readonly number[]
  policy: DisclosurePolicy
  shares: Book
  distributions: Book
}>

export type Verdict =
  | Readonly<{ allowed: true }>
  | Readonly<{ allowed: false; because: 'too-few' | 'combination' }>
  /** `earlier` is the release that differs by too few, by its place in the book of its kind. */
  | Readonly<{ allowed: false; because: 'difference'; earlier: number }>

const emptyBook: Book = { cuts: [], space: emptySpace }

export const openLedger = (sizes: readonly number[], policy: DisclosurePolicy): Ledger => ({
  ...{ sizes, policy, shares: emptyBook, distributions: emptyBook },
})

/** Valid answers in a cut. */
export function answersIn(sizes: readonly number[], cut: Iterable<number>): number {
  let n = 0
  for (const atom of cut) n += sizes[atom] ?? 0
  return n
}

// Atoms without answers say nothing, so what is learnt of them is nobody's.
function rowOf(sizes: readonly number[], cut: Cut): Row {
  const row = new Map<number, bigint>()
  for (const atom of cut) if ((sizes[atom] ?? 0) > 0) row.set(atom, 1n)
  return row
}

const outside = (sizes: readonly number[], cut: Cut, other: Cut): number => {
  let n = 0
  for (const atom of cut) if (!other.has(atom)) n += sizes[atom] ?? 0
  return n
}

const added = (book: Book, sizes: readonly number[], cut: Cut): Book => ({
  cuts: [...book.cuts, cut],
  space: withRow(book.space, rowOf(sizes, cut), (atom) => sizes[atom] ?? 0),
})

function judgeIn(book: Book, sizes: readonly number[], cut: Cut, k: number): Verdict {
  if (answersIn(sizes, cut) < k) return { allowed: false, because: 'too-few' }
  const few = (n: number) => n > 0 && n < k
  const earlier = book.cuts.findIndex(
    (other) => few(outside(sizes, cut, other)) || few(outside(sizes, other, cut)),
  )
  if (earlier >= 0) return { allowed: false, because: 'difference', earlier }
  const { space } = added(book, sizes, cut)
  const found = space === book.space ? 'none' : smallCombination(space, (atom) => sizes[atom] ?? 0, k)
  return found === 'none' ? { allowed: true } : { allowed: false, because: 'combination' }
}

/**
 * Whether a cut may be let out after all that has been: not under k answers, not k short of an earlier one in either
 * direction, and no combination of all of them about fewer than k people.
 */
export function judge({ sizes, policy, shares, distributions }: Ledger, { kind, cut }: Release): Verdict {
  const verdict = judgeIn(shares, sizes, cut, policy.kMean)
  return verdict.allowed && kind === 'distribution'
    ? judgeIn(distributions, sizes, cut, policy.kDist)
    : verdict
}

/** The ledger with a release written down. Errors: measurement.release-reveals when it may not be let out. */
export function written(ledger: Ledger, release: Release): Ledger {
  const verdict = judge(ledger, release)
  const { policy } = ledger
  if (!verdict.allowed) {
    const k = release.kind === 'share' ? policy.kMean : policy.kDist
    throw new DomainError('measurement.release-reveals', { because: verdict.because, k })
  }
  return alreadyOut(ledger, release)
}

/** The ledger with what has been let out, whatever would be said of it now: nobody can take it back. */
export function alreadyOut(ledger: Ledger, { kind, cut }: Release): Ledger {
  const { sizes, shares, distributions } = ledger
  return {
    ...ledger,
    shares: added(shares, sizes, cut),
    distributions: kind === 'distribution' ? added(distributions, sizes, cut) : distributions,
  }
}
