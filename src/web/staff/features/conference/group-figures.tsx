import { useText } from '../../ui/text.tsx'
import type { Plan } from './group-names.ts'

/** What the plan achieves, in sentences a room understands. */
export function GroupFigures({ of }: Readonly<{ of: Plan['figures'] }>) {
  const { t, number } = useText()
  const { people, met, possible, newPairs, repeats, unavoidable, imbalance } = of
  return (
    <div className="groups-figures">
      <p className="ui-strong">
        {t('groups.meets', { n: people, met: number(met), possible: number(possible) })}
      </p>
      <ul>
        <li>{t('groups.new', { n: newPairs })}</li>
        <li>
          {t('groups.repeats', { n: repeats })}{' '}
          {repeats > 0 && unavoidable > 0 ? t('groups.unavoidable', { n: unavoidable }) : null}
        </li>
        <li>{imbalance === 0 ? t('groups.even') : t('groups.uneven', { n: imbalance })}</li>
      </ul>
    </div>
  )
}
