import { type ReactNode, useId, useRef, useState } from 'react'
import { useShortcut } from './shortcut.ts'
import { useText } from './text.tsx'
import { useWidth } from './width.ts'
import './chart-frame.css'

/**
 * A chart with its heading (a finding or a question), the table one press or the key T away, how to read it,
 * and rule, n and source under it. `drawing` is told how wide it may be.
 */
export function ChartFrame({
  title,
  sub,
  drawing,
  table,
  reading,
  source,
}: Readonly<{
  title: string
  /** Unit, and where the axis starts. */
  sub?: ReactNode
  drawing: (width: number) => ReactNode
  table: ReactNode
  /** How to read it, where the shapes do not say it themselves. */
  reading?: ReactNode
  /** Rule, n and source. */
  source: ReactNode
}>) {
  const { t } = useText()
  const heading = useId()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [isTable, setTable] = useState(false)
  useShortcut({ key: 't' }, () => setTable(!isTable))
  return (
    <section className="ui-chart" aria-labelledby={heading}>
      <div className="ui-chart-top">
        <h2 id={heading}>{title}</h2>
        <div className="ui-chart-switch ui-no-print">
          <button type="button" aria-pressed={!isTable} onClick={() => setTable(false)}>
            {t('kit.diagram')}
          </button>
          <button type="button" aria-pressed={isTable} onClick={() => setTable(true)}>
            {t('kit.table')}
          </button>
        </div>
      </div>
      {sub ? <p className="ui-chart-sub">{sub}</p> : null}
      <div ref={box}>{isTable ? table : width > 0 ? drawing(width) : null}</div>
      {reading ? <p className="ui-chart-foot">{reading}</p> : null}
      <p className="ui-chart-foot">{source}</p>
    </section>
  )
}
