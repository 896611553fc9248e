import { useId } from 'react'
import type { Language } from '#web/i18n/language.ts'
import { formatPercent } from '#web/i18n/number.ts'
import { translator } from '#web/i18n/translate.ts'
import { type Paint, pagePaint } from '../paint.ts'
import { linesOf, type Panel, type PanelSize, xOf, yOf } from './state.ts'

/** A measure point over waves, or one unit of it: share with its interval, the line broken where the question changed. */
export function WavePanel({
  panel,
  size,
  language,
  paint = pagePaint,
  id,
}: Readonly<{ panel: Panel; size: PanelSize; language: Language; paint?: Paint; id?: string }>) {
  const made = useId()
  const own = id ?? made
  const t = translator(language)
  const values = panel.points
    .map(({ wave, percent }) => {
      const value = percent === null ? t('measured.panelHidden') : formatPercent(language, percent)
      return t('measured.panelValue', { wave, value })
    })
    .join(', ')
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-labelledby={`${own}-title ${own}-description`}
      fontSize={12}
      fill={paint.ink2}
    >
      <title id={`${own}-title`}>{panel.title}</title>
      <desc id={`${own}-description`}>{t('measured.panelDescription', { values })}</desc>
      {[0, 50, 100].map((percent) => (
        <g key={percent}>
          <path d={`M${size.left} ${yOf(size, percent)}H${size.width - size.right}`} stroke={paint.line} />
          <text x={size.left - 6} y={yOf(size, percent)} textAnchor="end" dominantBaseline="central">
            {percent}
          </text>
        </g>
      ))}
      {linesOf(panel, size).map((line) => (
        <path
          key={`${line[0]?.x}`}
          d={line.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
          fill="none"
          stroke={paint.blue}
          strokeWidth="2"
        />
      ))}
      {panel.points.map(({ wave, key, percent, low, high }, at) => {
        const x = xOf(size, at, panel.points.length)
        return percent === null ? (
          <text key={`${wave} ${key}`} x={x} y={yOf(size, 0) - 6} textAnchor="middle">
            ..
          </text>
        ) : (
          <g key={`${wave} ${key}`}>
            <path d={`M${x} ${yOf(size, low)}V${yOf(size, high)}`} stroke={paint.ink2} strokeWidth="1.5" />
            <circle cx={x} cy={yOf(size, percent)} r="4" fill={paint.blue} />
          </g>
        )
      })}
      {panel.points.length > 0 ? (
        <Ends size={size} first={panel.points[0]?.wave ?? ''} last={panel.points.at(-1)?.wave ?? ''} />
      ) : null}
    </svg>
  )
}

/** Names of the first and the last wave only: the table has them all. */
const Ends = ({ size, first, last }: Readonly<{ size: PanelSize; first: string; last: string }>) => (
  <>
    <text x={size.left} y={size.height - 6}>
      {short(first)}
    </text>
    {first === last ? null : (
      <text x={size.width - size.right} y={size.height - 6} textAnchor="end">
        {short(last)}
      </text>
    )}
  </>
)

const short = (name: string): string => (name.length > 14 ? `${name.slice(0, 13)}…` : name)
