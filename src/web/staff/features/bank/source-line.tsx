import type { ProposalDetail } from '#contract/consensus/proposal.ts'
import { useText } from '../../ui/text.tsx'

type Source = ProposalDetail['sources'][number]

/** Document and page, without the word before them. */
export function Citation({ of: { type, citation, page } }: Readonly<{ of: Source }>) {
  const { t } = useText()
  if (type === 'own') return t('bank.sourceOwn', { citation })
  return page === null ? citation : t('bank.citationAt', { citation, page })
}

function SourceWords({ of: { type, citation, page } }: Readonly<{ of: Source }>) {
  const { t } = useText()
  if (type === 'own') return t('bank.sourceOwn', { citation })
  return page === null ? t('bank.sourceOf', { citation }) : t('bank.sourceAt', { citation, page })
}

/** Where the text comes from, and what of the figures was worked out and not printed. */
export function SourceLine({ of }: Readonly<{ of: ProposalDetail }>) {
  const { t, percent } = useText()
  const [source] = of.sources
  const derived = of.history.find((step) => step.step === 'vote' && step.derived && step.yes !== null)
  return (
    <>
      {source ? <SourceWords of={source} /> : null}{' '}
      {derived?.step === 'vote' && derived.yes !== null && derived.n !== null && derived.share !== null
        ? t('bank.derived', { x: derived.yes, n: derived.n, share: percent(derived.share) })
        : null}
    </>
  )
}
