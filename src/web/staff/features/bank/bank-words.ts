import type { ProposalRow } from '#contract/consensus/proposal.ts'
import { useText } from '../../ui/text.tsx'

type Named = Pick<ProposalRow, 'shortName' | 'text' | 'originalNo'>

/** What a proposal is called, and whose view it takes, in the words of the person at the screen. */
export function useBankWords() {
  const { t } = useText()
  const nameOf = ({ shortName, text, originalNo }: Named): string =>
    shortName ??
    text ??
    (originalNo === null ? t('bank.over.untried') : t('bank.history.numbered', { no: `${originalNo}` }))

  const perspectiveOf = ({
    perspective,
    perspectiveCandidates,
  }: Pick<ProposalRow, 'perspective' | 'perspectiveCandidates'>): string | null => {
    if (perspective !== null) return t(`bank.perspective.${perspective}`)
    const [one, other] = perspectiveCandidates
    if (one === undefined || other === undefined) return null
    return t('bank.perspectiveEither', {
      one: t(`bank.perspective.${one}`),
      other: t(`bank.perspective.${other}`).toLowerCase(),
    })
  }

  /** "Kärnindikator 2 · process · förslag 7" */
  const overOf = ({ place, entryNo, kind, originalNo }: ProposalRow): string => {
    const standing =
      (place === 'core' || place === 'extended') && entryNo !== null
        ? t(`bank.over.${place}`, { no: `${entryNo}` })
        : t(place === 'out' ? 'bank.over.out' : 'bank.over.untried')
    const number = originalNo === null ? [] : [t('bank.originalNo', { no: `${originalNo}` })]
    return [standing, t(`bank.kind.${kind}`), ...number].join(' · ')
  }

  return { nameOf, perspectiveOf, overOf }
}
