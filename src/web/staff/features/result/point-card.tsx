import type { PointSeries } from '#contract/measurement/result.ts'
import { WavePanel } from '#web/charts/wave-panel/panel.tsx'
import { panelSize } from '#web/charts/wave-panel/state.ts'
import { usePlace } from '../../place.tsx'
import { Tag } from '../../ui/badge.tsx'
import { Link } from '../../ui/link.tsx'
import { useText } from '../../ui/text.tsx'
import { panelPoint, useResultWords } from './value-words.ts'

/** One measure point: its latest value as the heading, whom it is about, its change, and a panel over all waves. */
export function PointCard({ of }: Readonly<{ of: PointSeries }>) {
  const { t, language } = useText()
  const { at } = usePlace()
  const words = useResultWords()
  const last = of.series.at(-1)
  const value = last?.value ?? { state: 'absent' as const }
  const hidden = words.why(value, () => undefined)
  const isInvented = of.series.some((one) => one.isInvented)
  const interval = words.longInterval(value)
  return (
    <article className="measured-card">
      <h3>
        <Link to={at('mata', 'resultat', 'matpunkt', of.point)}>
          {t('measured.finding', { title: of.title, value: words.value(value) })}
        </Link>
      </h3>
      <p>
        {t(`point.people.${of.group}`)} {isInvented ? <Tag /> : null}{' '}
        {of.isDraft ? <Tag kind="local">{t('measured.draftTag')}</Tag> : null}
      </p>
      {interval ? <p className="ui-quiet">{interval}</p> : null}
      {hidden ? <p className="ui-quiet">{hidden}</p> : null}
      <p>{words.change(of.change, of.direction)}</p>
      {of.unit === 'mean' ? null : (
        <WavePanel
          panel={{
            title: isInvented ? t('measured.inventedName', { name: of.title }) : of.title,
            points: of.series.map((one) => panelPoint(one.name, one.key, one.value)),
          }}
          size={panelSize(272)}
          language={language}
        />
      )}
    </article>
  )
}
