import type { ProposalDetail } from '#contract/consensus/proposal.ts'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { useText } from '../../ui/text.tsx'
import { useBankWords } from './bank-words.ts'
import { Citation } from './source-line.tsx'

const knownGrounds = ['counts-and-order', 'list-order', 'own'] as const

/** How a perspective is known; a ground that somebody wrote is shown as written. */
function useGrounds({ perspective, perspectiveBasis }: ProposalDetail): string | null {
  const { t } = useText()
  const known = knownGrounds.find((ground) => ground === perspectiveBasis)
  if (known) return t(`proposal.basis.${known}`)
  return perspectiveBasis ?? (perspective === null ? t('proposal.basisMissing') : null)
}

export function ProposalFacts({ of }: Readonly<{ of: ProposalDetail }>) {
  const { t } = useText()
  const { perspectiveOf } = useBankWords()
  const grounds = useGrounds(of)
  return (
    <DefinitionList
      items={[
        { name: t('proposal.kind'), is: t(`bank.kindOption.${of.kind}`) },
        {
          name: t('proposal.factPerspective'),
          is: (
            <>
              {perspectiveOf(of) ?? t('bank.perspectiveOpen')}
              {grounds ? <span className="ui-quiet">, {grounds}</span> : null}
            </>
          ),
        },
        ...(of.shortName ? [{ name: t('proposal.shortName'), is: of.shortName }] : []),
        ...(of.easyText ? [{ name: t('proposal.easyText'), is: of.easyText }] : []),
        ...(of.category ? [{ name: t('proposal.factCategory'), is: of.category }] : []),
        ...(of.originalNo === null ? [] : [{ name: t('proposal.factOriginalNo'), is: of.originalNo }]),
        {
          name: t('proposal.factProtocol'),
          is:
            of.entryNo === null
              ? t(`bank.protocol.${of.place}`)
              : t(of.place === 'core' ? 'bank.history.entryCore' : 'bank.history.entryExtended', {
                  no: `${of.entryNo}`,
                }),
        },
        {
          name: t('proposal.factSources'),
          is: (
            <>
              {of.sources.map((source) => (
                <div key={`${source.citation} ${source.page}`}>
                  <Citation of={source} />
                  {source.party ? `, ${source.party}` : null}
                </div>
              ))}
            </>
          ),
        },
      ]}
    />
  )
}
