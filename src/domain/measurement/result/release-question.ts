import { type Cut, judge, type Ledger, openLedger, type Release, written } from '../disclosure/ledger.ts'
import { nearestAllowed } from '../disclosure/nearest-cut.ts'
import type { DisclosurePolicy } from '../disclosure/policy.ts'
import { hideSiblings } from '../disclosure/siblings.ts'
import { type Atom, atomsIn } from './cut.ts'
import type { Family, PlannedCut } from './families.ts'
import { type OwnCell, ownCell, sharesOnly } from './protect-cell.ts'
import type { Question } from './question.ts'
import type { CountingPoint, HiddenBecause, ReleasedCell } from './released-cell.ts'
import { type Tally, together } from './tally.ts'

/** One question of one wave: what everybody answered, atom by atom, and by which thresholds it may be told. */
export type AskedQuestion = Readonly<{
  question: Question
  points: readonly CountingPoint[]
  atoms: readonly Atom[]
  /** In the order of the atoms. */
  tallies: readonly Tally[]
  policy: DisclosurePolicy
}>

export type LedgerRow = Readonly<{ key: string; kind: Release['kind'] }>

export type Let = Readonly<{
  ledger: Ledger
  cells: ReadonlyMap<string, ReleasedCell>
  /** What was written into the ledger, in the order it was judged. */
  rows: readonly LedgerRow[]
}>

type Candidate = PlannedCut & Readonly<{ atoms: Cut; own: OwnCell; n: number }>

export const emptyLedger = ({ tallies, policy }: AskedQuestion): Ledger =>
  openLedger(
    tallies.map(({ n }) => n),
    policy,
  )

function candidate(asked: AskedQuestion, planned: PlannedCut): Candidate {
  const atoms = atomsIn(asked.atoms, planned.cut)
  return { ...planned, atoms, ...cellOf(asked, [...atoms]) }
}

/** What has been let out of a question so far. */
export type Standing = Readonly<{
  ledger: Ledger
  shown: readonly Readonly<{ key: string; atoms: Cut }>[]
}>

const isWithin = (inner: Cut, outer: Cut): boolean => [...inner].every((atom) => outer.has(atom))

function tellsOfLikeness(asked: AskedQuestion, cut: Cut, other: Cut): boolean {
  const [inner, outer] = cut.size < other.size ? [cut, other] : [other, cut]
  if (!isWithin(inner, outer)) return false
  const rest = [...outer].filter((atom) => !inner.has(atom))
  const { n, own } = cellOf(asked, rest)
  return n > 0 && (own.state === 'hidden' ? own.because === 'all-alike' : !own.isWhole)
}

function cellOf({ question, points, tallies, policy }: AskedQuestion, atoms: readonly number[]) {
  const tally = together(
    question,
    atoms.flatMap((at) => tallies[at] ?? []),
  )
  return { n: tally.n, own: ownCell(question, tally, points, policy) }
}

/** Judges one cut after all that was let out before it: as a distribution, else as its shares, else not at all. */
function letOut(
  asked: AskedQuestion,
  { ledger, shown }: Standing,
  { own, atoms, key }: Candidate,
): Readonly<{ ledger: Ledger; cell: ReleasedCell; row: LedgerRow | null }> {
  const hidden = (because: HiddenBecause) =>
    ({ ledger, cell: { state: 'hidden', because, instead: null }, row: null }) as const
  if (own.state === 'hidden') return hidden(own.because)
  const share = sharesOnly(own.cell)
  const release: Release = { kind: own.kind, cut: atoms }
  const verdict = judge(ledger, release)
  if (verdict.allowed || share) {
    // What is left of a wider group, or is left out of a narrower one, must not be all alike either.
    if (shown.some((other) => tellsOfLikeness(asked, atoms, other.atoms))) return hidden('sibling')
  }
  if (verdict.allowed)
    return { ledger: written(ledger, release), cell: own.cell, row: { key, kind: own.kind } }
  const less: Release = { kind: 'share', cut: atoms }
  if (share && own.kind === 'distribution' && judge(ledger, less).allowed)
    return { ledger: written(ledger, less), cell: share, row: { key, kind: 'share' } }
  return hidden(verdict.because)
}

/** Which of a family are hidden so that its whole, which is shown, does not give the others away. */
function withSiblings(
  family: readonly Candidate[],
  isWholeShown: boolean,
  { kMean }: DisclosurePolicy,
): readonly Candidate[] {
  if (!isWholeShown) return family
  // Nobody is in an empty group: it cannot hide the others.
  const answering = family.filter(({ n }) => n > 0)
  const isHidden = ({ own }: Candidate) => own.state === 'hidden' || !own.isWhole
  const hidden = hideSiblings(
    answering.map((one) => ({ n: one.n, hidden: isHidden(one) })),
    kMean,
  )
  const among = new Set(answering.filter((one, at) => hidden[at] && !isHidden(one)).map(({ key }) => key))
  return family.map((one) =>
    among.has(one.key) ? { ...one, own: { state: 'hidden', because: 'sibling' } } : one,
  )
}

/**
 * Lets out a question's declared cuts, family by family, in each the largest group first. Every one of them goes
 * through the ledger, and what is refused says why and which wider group is shown instead.
 */
export function releaseQuestion(
  asked: AskedQuestion,
  families: readonly Family[],
  from: Standing = { ledger: emptyLedger(asked), shown: [] },
): Let {
  let { ledger } = from
  const cells = new Map<string, ReleasedCell>()
  const rows: LedgerRow[] = []
  const shown = [...from.shown]
  for (const { whole, cuts } of families) {
    const isWholeShown = whole !== null && cells.get(whole)?.state === 'shown'
    const family = withSiblings(
      cuts.map((planned) => candidate(asked, planned)),
      isWholeShown,
      asked.policy,
    )
    for (const one of family.toSorted((a, b) => b.n - a.n)) {
      const { ledger: next, cell, row } = letOut(asked, { ledger, shown }, one)
      ledger = next
      if (row) {
        rows.push(row)
        shown.push({ key: one.key, atoms: one.atoms })
        cells.set(one.key, cell)
        continue
      }
      const wider = shown.filter(({ atoms }) => isWithin(one.atoms, atoms))
      const nearest = nearestAllowed(
        ledger,
        { kind: 'share', cut: one.atoms },
        wider.map(({ atoms }) => atoms),
      )
      const instead = wider.find(({ atoms }) => atoms === nearest)?.key ?? null
      cells.set(one.key, cell.state === 'hidden' ? { ...cell, instead } : cell)
    }
  }
  return { ledger, cells, rows }
}

/** What had been let out of a question, to judge what is asked for later. */
export function standingAfter(
  asked: AskedQuestion,
  released: readonly Readonly<{ key: string; cut: PlannedCut['cut']; kind: Release['kind'] }>[],
): Standing {
  const shown = released.map(({ key, cut, kind }) => ({ key, kind, atoms: atomsIn(asked.atoms, cut) }))
  const ledger = shown.reduce(
    (sum, { kind, atoms }) => written(sum, { kind, cut: atoms }),
    emptyLedger(asked),
  )
  return { ledger, shown }
}
