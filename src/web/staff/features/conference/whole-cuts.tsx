import { dropsAtMost } from '#domain/consensus/gate-words.ts'
import { useText } from '../../ui/text.tsx'
import type { Round } from './round-words.ts'
import './conference.css'

/** Larger rooms see the lines for the numbers of voters they may still end with. */
const mostShown = 60

/** The line in whole votes for every number of voters that the round may end with, printed before the vote. */
export function WholeCuts({
  of,
  fewest,
  most,
}: Readonly<{ of: Pick<Round, 'form' | 'plan'>; fewest: number; most: number }>) {
  const { t } = useText()
  const from = Math.max(1, fewest, most - mostShown + 1)
  const { rule, places = 0 } = of.plan
  // A median is no number of votes.
  if (rule.dropBelow === undefined || rule.score === 'median' || most < from) return null
  const isRank = of.form === 'rank'
  const words = of.form === 'rate9' ? 'rule.ofNRated' : isRank ? 'rule.ofNPoints' : 'rule.ofN'
  return (
    <details className="conference-cuts">
      <summary>{t('rule.everyN')}</summary>
      <ul>
        {Array.from({ length: most - from + 1 }, (_, step) => from + step).map((n) => {
          const atMost = dropsAtMost(rule, isRank ? places * n : n)
          return <li key={n}>{atMost === null ? t('rule.noneFall', { n }) : t(words, { n, yes: atMost })}</li>
        })}
      </ul>
    </details>
  )
}
