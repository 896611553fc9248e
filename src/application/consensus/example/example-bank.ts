import type { ExampleSeed } from '#contract/consensus/example-seed.ts'
import { flagsOf } from '#domain/consensus/bank-change.ts'
import type { Proposal, ProposalSource, WordingFlag } from '#domain/consensus/proposal.ts'
import type { ProposalId } from '#domain/kernel/id.ts'

export const report =
  'Hur vet vi att det blir bättre? Rapport från konsensuskonferens april 2014 på Sundbyholms slott. Berth Danermark och Gunilla Danermark'

const source = (page: string): ProposalSource => ({ type: 'document', party: null, citation: report, page })

/** How a perspective is known: counted and ordered (S0 p. 10), or only assumed from the order of the list. */
const basisOf = (words: string | null): string | null => {
  if (words === null) return null
  return words.startsWith('stated counts') ? 'counts-and-order' : 'list-order'
}

type Indicator = ExampleSeed['indicators']['indicators'][number]

/** Both statements of the note count as the wording's, beside what the lint finds by itself. */
const flagsFrom = ({ no, text, explanation }: Indicator, doubled: ReadonlySet<number>): WordingFlag[] => {
  const flags = new Set(flagsOf({ text, explanation }))
  if (doubled.has(no)) flags.add('double-barrelled')
  return [...flags]
}

function published(
  id: ProposalId,
  indicator: Indicator,
  shortName: string | null,
  doubled: ReadonlySet<number>,
): Proposal {
  const { originalNo, kind, text, explanation, perspective, perspectiveBasis, perspectiveCandidates } =
    indicator
  return {
    id,
    originalNo,
    kind,
    category: null,
    state: 'active',
    sources: [source(`${indicator.source.page}`)],
    current: {
      proposal: id,
      v: 1,
      ...{ text, explanation, shortName },
      easyText: null,
      claim: { perspective, candidates: perspectiveCandidates, basis: basisOf(perspectiveBasis) },
      flags: flagsFrom(indicator, doubled),
      basis: 'stated',
    },
  }
}

/** One of the 96 that fell: its number is known, its text was never published, and nothing is invented. */
const unpublished = (id: ProposalId, originalNo: number, kind: Proposal['kind']): Proposal => ({
  id,
  originalNo,
  kind,
  category: null,
  state: 'active',
  sources: [source('4')],
  current: {
    proposal: id,
    v: 1,
    text: null,
    shortName: null,
    explanation: null,
    easyText: null,
    claim: { perspective: null, candidates: [], basis: null },
    flags: [],
    basis: 'unpublished',
  },
})

/** The 137 proposals of S0, by original number: 1-97 process, 98-137 effect. */
export function exampleBank(
  { indicators, process, shortNames, notes }: ExampleSeed,
  idOf: (originalNo: number) => ProposalId,
): readonly Proposal[] {
  const known = new Map(indicators.indicators.map((indicator) => [indicator.originalNo, indicator]))
  const doubled = new Set(notes.notes.find(({ id }) => id === 'I8')?.about.entries ?? [])
  return Array.from({ length: process.inventory.total }, (_, index) => {
    const originalNo = index + 1
    const indicator = known.get(originalNo)
    return indicator
      ? published(idOf(originalNo), indicator, shortNames.shortNames[`${indicator.no}`] ?? null, doubled)
      : unpublished(
          idOf(originalNo),
          originalNo,
          originalNo <= process.inventory.process ? 'process' : 'effect',
        )
  })
}
