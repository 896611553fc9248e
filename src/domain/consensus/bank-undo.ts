import { DomainError } from '#domain/kernel/error.ts'
import type { ProposalId } from '#domain/kernel/id.ts'
import type { Kind, Proposal, ProposalOperation, ProposalVersion } from './proposal.ts'

/** What a change was, with what is needed to take it back. */
export type Change = Readonly<{
  seq: number
  operation: ProposalOperation
  from: readonly ProposalId[]
  to: readonly ProposalId[]
  /** The change that this one took back. */
  undoes: number | null
  before: Readonly<{ v: number; kind: Kind; category: string | null }> | null
}>

export type Undone = Readonly<{
  operation: ProposalOperation
  from: readonly ProposalId[]
  to: readonly ProposalId[]
  proposals: readonly Proposal[]
}>

const touches = (change: Change, ids: ReadonlySet<ProposalId>): boolean =>
  [...change.from, ...change.to].some((id) => ids.has(id))

/** Ids that come into being with the change, and would have to go again. */
const madeBy = ({ operation, to }: Change): readonly ProposalId[] =>
  ['add', 'import', 'merge', 'split'].includes(operation) ? to : []

/**
 * Whether a change can still be taken back: nothing later concerns the same proposals, and what it made
 * is in no round and no protocol.
 */
export function canUndo(
  change: Change,
  all: readonly Change[],
  isUsed: (made: readonly ProposalId[]) => boolean,
): boolean {
  const ids = new Set([...change.from, ...change.to])
  const isPlain = change.undoes === null || change.from.length === 0 || change.to.length === 0
  const isLast = !all.some((later) => later.seq > change.seq && touches(later, ids))
  return isPlain && isLast && !isUsed(madeBy(change))
}

const inState = (proposal: Proposal, state: Proposal['state']): Proposal => ({ ...proposal, state })

/**
 * The proposals as they stand when the change has been taken back. Nothing is erased: what was made is
 * withdrawn, what was put aside is active again, and an earlier wording becomes the newest version.
 * `earlier` is the version before a rewording or classification.
 */
export function undo(
  change: Change,
  proposals: ReadonlyMap<ProposalId, Proposal>,
  earlier: ProposalVersion | null,
): Undone {
  const found = (ids: readonly ProposalId[]) => ids.flatMap((id) => proposals.get(id) ?? [])
  const { operation, from, to } = change
  switch (operation) {
    case 'add':
    case 'import':
    case 'restore':
      return {
        operation: 'withdraw',
        from: to,
        to: [],
        proposals: found(to).map((one) => inState(one, 'withdrawn')),
      }
    case 'withdraw':
      return {
        operation: 'restore',
        from: [],
        to: from,
        proposals: found(from).map((one) => inState(one, 'active')),
      }
    case 'merge':
    case 'split':
      return {
        operation: 'restore',
        from: to,
        to: from,
        proposals: [
          ...found(to).map((one) => inState(one, 'withdrawn')),
          ...found(from).map((one) => inState(one, 'active')),
        ],
      }
    case 'reword':
    case 'classify': {
      const [proposal] = found(to)
      if (!proposal || !earlier || !change.before) throw new DomainError('consensus.change-built-on')
      const { kind, category } = change.before
      const current = { ...earlier, v: proposal.current.v + 1 }
      return { operation, from, to, proposals: [{ ...proposal, kind, category, current }] }
    }
  }
}
