import type { RuleInput } from '#contract/consensus/rule.ts'
import { wholeCuts } from '#domain/consensus/gate-words.ts'
import { useText } from '../../ui/text.tsx'
import './conference.css'

/** Larger rooms see the lines for the numbers of voters they may still end with. */
const mostShown = 60

/** The line in whole votes for every number of voters that the round may end with, printed before the vote. */
export function WholeCuts({
  rule,
  fewest,
  most,
}: Readonly<{ rule: RuleInput; fewest: number; most: number }>) {
  const { t } = useText()
  const from = Math.max(1, fewest, most - mostShown + 1)
  if (rule.dropBelow === undefined || most < from) return null
  return (
    <details className="conference-cuts">
      <summary>{t('rule.everyN')}</summary>
      <ul>
        {wholeCuts(rule, from, most).map(({ n, atMost }) => (
          <li key={n}>{atMost === null ? t('rule.noneFall', { n }) : t('rule.ofN', { n, yes: atMost })}</li>
        ))}
      </ul>
    </details>
  )
}
