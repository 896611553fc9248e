import { DomainError } from '#domain/kernel/error.ts'
import type { ProposalId } from '#domain/kernel/id.ts'
import type { Kind, Perspective, Proposal, ProposalVersion, WordingFlag } from './proposal.ts'
import { sameWords, type Words } from './wording.ts'
import { lintWording } from './wording-lint.ts'

/** The proposal if it is as the caller last saw it and still in the list. */
export function mustBeActive(proposal: Proposal, expectedVersion: number): Proposal {
  if (proposal.current.v !== expectedVersion) {
    throw new DomainError('stale-version', { version: proposal.current.v })
  }
  if (proposal.state !== 'active') throw new DomainError('consensus.proposal-not-active')
  return proposal
}

export const flagsOf = ({
  text,
  explanation,
}: Pick<Words, 'text' | 'explanation'>): readonly WordingFlag[] =>
  text === null ? [] : lintWording(text, explanation).map(({ flag }) => flag)

const next = (proposal: Proposal, change: Partial<ProposalVersion>): Proposal => ({
  ...proposal,
  current: { ...proposal.current, ...change, v: proposal.current.v + 1 },
})

/** New words, in the association's own name from here on: what a source printed is the version before. */
export function reword(proposal: Proposal, expectedVersion: number, words: Words): Proposal {
  const { current } = mustBeActive(proposal, expectedVersion)
  if (sameWords(current, words)) throw new DomainError('consensus.proposal-unchanged')
  const { text, shortName, explanation, easyText } = words
  const isSameText = text === current.text && explanation === current.explanation
  return next(proposal, {
    ...{ text, shortName, explanation, easyText },
    flags: flagsOf(words),
    basis: isSameText ? current.basis : 'own',
  })
}

export type Placing = Readonly<{ kind: Kind; perspective: Perspective | null; category: string | null }>

/** A perspective that people chose rests on their word; one that is left alone keeps its grounds. */
const claimOf = ({ claim }: ProposalVersion, perspective: Perspective | null) =>
  perspective === claim.perspective
    ? claim
    : { perspective, candidates: perspective === null ? claim.candidates : [perspective], basis: 'own' }

export function classify(
  proposal: Proposal,
  expectedVersion: number,
  { kind, perspective, category, shortName }: Placing & Pick<Words, 'shortName'>,
): Proposal {
  const { current } = mustBeActive(proposal, expectedVersion)
  const isSame =
    proposal.kind === kind &&
    proposal.category === category &&
    current.claim.perspective === perspective &&
    current.shortName === shortName
  if (isSame) throw new DomainError('consensus.proposal-unchanged')
  return {
    ...next(proposal, { shortName, claim: claimOf(current, perspective) }),
    kind,
    category,
  }
}

/** Out of the list, and kept: votes on it stay, and it can be brought back. */
export const retire = (
  proposal: Proposal,
  expectedVersion: number,
  state: 'merged' | 'split' | 'withdrawn',
): Proposal => ({ ...mustBeActive(proposal, expectedVersion), state })

export function restore(proposal: Proposal, expectedVersion: number): Proposal {
  if (proposal.current.v !== expectedVersion) {
    throw new DomainError('stale-version', { version: proposal.current.v })
  }
  if (proposal.state !== 'withdrawn') throw new DomainError('consensus.proposal-not-withdrawn')
  return { ...proposal, state: 'active' }
}

/** A proposal of the association's own, in its first wording. */
export const newProposal = (
  id: ProposalId,
  { kind, perspective, category, ...words }: Placing & Words,
  sources: Proposal['sources'],
  originalNo: number | null = null,
): Proposal => ({
  id,
  originalNo,
  kind,
  category,
  state: 'active',
  sources,
  current: {
    proposal: id,
    v: 1,
    text: words.text,
    shortName: words.shortName,
    explanation: words.explanation,
    easyText: words.easyText,
    claim: {
      perspective,
      candidates: perspective === null ? [] : [perspective],
      basis: perspective === null ? null : 'own',
    },
    flags: flagsOf(words),
    basis: words.text === null ? 'unpublished' : 'own',
  },
})

/** Sources of all of them, each once, in order. */
export const joinedSources = (proposals: readonly Proposal[]): Proposal['sources'] => {
  const all = proposals.flatMap(({ sources }) => sources)
  const key = ({ type, party, citation, page }: Proposal['sources'][number]) =>
    JSON.stringify([type, party, citation, page])
  return all.filter((source, index) => all.findIndex((other) => key(other) === key(source)) === index)
}
