import type { ProposalDetail } from '#contract/consensus/proposal.ts'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { useBankWords } from './bank-words.ts'
import { useBank } from './in-bank.ts'

export function SimilarList({ of }: Readonly<{ of: ProposalDetail }>) {
  const { t, percent } = useText()
  const { at } = useBank()
  const { nameOf } = useBankWords()
  if (of.similar.length === 0) return null
  return (
    <Section title={t('proposal.similar')}>
      <ul>
        {of.similar.map(({ proposal, likeness }) => (
          <li key={proposal.id}>
            <Link to={at(proposal.id, 'sida')}>
              {nameOf({ ...proposal, shortName: proposal.name, text: null })}
            </Link>{' '}
            <span className="ui-quiet">
              {t('proposal.likeness', { percent: percent(Math.round(100 * likeness)) })}
            </span>{' '}
            {of.can.write ? (
              <Link to={`${at('sla-ihop')}?med=${of.id},${proposal.id}`}>{t('proposal.merge')}</Link>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
