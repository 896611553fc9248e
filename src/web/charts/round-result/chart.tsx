import { useId } from 'react'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { textWidth } from '../fit-text.ts'
import { type Paint, pagePaint } from '../paint.ts'
import { shapeMarks } from '../shape.tsx'
import { type LaidRow, layOutResult, lineStep, type ResultLayout, type ResultSize } from './layout.ts'
import type { Measure } from './measure.ts'
import type { ResultPage } from './pages.ts'
import type { PlacedItem, ResultFate, RoundResultState } from './state.ts'
import { countWords, fateKeys, gapWords, lineWords, saidWords } from './words.ts'

type Shared = Readonly<{
  layout: ResultLayout
  n: number
  measure: Measure
  language: Language
  paint: Paint
  hatch: Hatches
}>
type Hatches = Readonly<{ tied: string; dropped: string }>

const titleKeys = {
  yes: 'chart.resultTitle',
  rated: 'chart.titleRated',
  median: 'chart.titleMedian',
  points: 'chart.titlePoints',
} as const

/** The bars of a round, one page of them. The table beside it holds the same numbers. */
export function RoundResultChart({
  state,
  page,
  size,
  language,
  paint = pagePaint,
  id,
}: Readonly<{
  state: RoundResultState
  page: ResultPage
  size: ResultSize
  language: Language
  paint?: Paint
  /** Begins the ids inside the drawing; needed where several are stored side by side. */
  id?: string
}>) {
  const made = useId()
  const own = id ?? made
  const t = translator(language)
  const layout = layOutResult(page, state.n, size, {
    unpublished: t('chart.itemUnpublished'),
    gap: (gap) => gapWords(language, gap, state.measure),
  })
  const counts = countWords(language, state.counts)
    .map(({ words }) => words)
    .join(', ')
  const hatch = { tied: `${own}-tied`, dropped: `${own}-dropped` }
  const shared: Shared = { layout, n: state.n, measure: state.measure, language, paint, hatch }
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={size.width}
      height={layout.height}
      viewBox={`0 0 ${size.width} ${layout.height}`}
      role="img"
      aria-labelledby={`${own}-title ${own}-description`}
      fontSize={size.fontSize}
      fill={paint.ink}
    >
      <title id={`${own}-title`}>{t(titleKeys[state.measure])}</title>
      <desc id={`${own}-description`}>
        {t(state.measure === 'yes' ? 'chart.resultDescription' : 'chart.resultDescriptionOwn', {
          n: state.n,
          counts,
        })}
      </desc>
      <HatchPatterns hatch={hatch} paint={paint} />
      {layout.rows.map((laid) => (
        <Row key={laid.top} laid={laid} {...shared} />
      ))}
    </svg>
  )
}

/** Tied leans one way, dropped the other: told apart on a grey print. */
const HatchPatterns = ({ hatch, paint }: Readonly<{ hatch: Hatches; paint: Paint }>) => (
  <defs>
    <pattern id={hatch.tied} width="10" height="10" patternUnits="userSpaceOnUse">
      <rect width="10" height="10" fill={paint.amber} />
      <path d="M-2 12L12 -2M-7 7L7 -7M3 17L17 3" stroke={paint.amberHatch} strokeWidth="1.8" />
    </pattern>
    <pattern id={hatch.dropped} width="10" height="10" patternUnits="userSpaceOnUse">
      <rect width="10" height="10" fill={paint.bg} />
      <path d="M-2 -2L12 12M-7 3L7 17M3 -7L17 7" stroke={paint.line2} strokeWidth="1.4" />
    </pattern>
  </defs>
)

function Row({ laid, ...shared }: Shared & Readonly<{ laid: LaidRow }>) {
  switch (laid.row.type) {
    case 'item':
      return <ItemRow laid={laid} item={laid.row.item} {...shared} />
    case 'line':
      return (
        <LineRow
          laid={laid}
          words={lineWords(shared.language, laid.row.line, shared.n, shared.measure)}
          isDashed={laid.row.line.type === 'drop'}
          {...shared}
        />
      )
    case 'gap':
      return <GapRow laid={laid} {...shared} />
    case 'heading':
      return (
        <text x="0" y={laid.top + laid.height - shared.layout.size.fontSize * 0.6} fontWeight="650">
          {translator(shared.language)(`chart.kind.${laid.row.kind}`)}
        </text>
      )
  }
}

const weightOf = (fate: ResultFate): string => (fate === 'advanced' || fate === 'tied' ? '600' : '400')

function ItemRow({
  laid: { top, height, barLength, words: name },
  item,
  layout: { size },
  n,
  measure,
  language,
  paint,
  hatch,
}: Shared & Readonly<{ laid: LaidRow; item: PlacedItem }>) {
  const t = translator(language)
  const step = lineStep(size)
  const middle = size.isNameAbove ? top + height - size.barHeight / 2 - 12 : top + height / 2
  const nameMiddle = size.isNameAbove ? top + (height - size.barHeight - 12) / 2 : middle
  const firstLine = nameMiddle - ((name.length - 1) * step) / 2
  const isQuiet = item.fate === 'dropped' || item.text === null
  return (
    <g>
      <text x={size.placeEnd} y={firstLine} textAnchor="end" dominantBaseline="central" fill={paint.ink2}>
        {item.place}
      </text>
      <text fill={isQuiet ? paint.ink2 : paint.ink} fontWeight={weightOf(item.fate)}>
        {name.map((line, place) => (
          <tspan key={line} x={size.nameStart} y={firstLine + place * step} dominantBaseline="central">
            {line}
          </tspan>
        ))}
      </text>
      <Bar
        x={size.barStart}
        y={middle - size.barHeight / 2}
        width={barLength}
        height={size.barHeight}
        fate={item.fate}
        paint={paint}
        hatch={hatch}
      />
      <text
        x={size.barStart + barLength + size.fontSize * 0.6}
        y={middle}
        dominantBaseline="central"
        fontWeight="600"
      >
        {saidWords(language, item, { n, measure })}
      </text>
      <g transform={`translate(${size.fateStart} ${middle - size.shape / 2}) scale(${size.shape / 16})`}>
        {shapeMarks(item.fate, paint)}
      </g>
      <text
        x={size.fateStart + size.shape * 1.5}
        y={middle}
        dominantBaseline="central"
        fontWeight={item.fate === 'tied' ? '600' : '400'}
      >
        {t(fateKeys[item.fate])}
      </text>
    </g>
  )
}

function Bar({
  fate,
  paint,
  hatch,
  ...box
}: Readonly<{
  x: number
  y: number
  width: number
  height: number
  fate: ResultFate
  paint: Paint
  hatch: Hatches
}>) {
  if (box.width === 0) return null
  const edged = { x: box.x + 1, y: box.y + 1, width: Math.max(0, box.width - 2), height: box.height - 2 }
  switch (fate) {
    case 'advanced':
      return <rect {...box} fill={paint.blue} />
    case 'remains':
      return <rect {...box} fill={paint.line2} />
    case 'tied':
      return <rect {...edged} fill={`url(#${hatch.tied})`} stroke={paint.amberEdge} strokeWidth="2" />
    case 'dropped':
      return <rect {...edged} fill={`url(#${hatch.dropped})`} stroke={paint.line2} strokeWidth="1.6" />
  }
}

/** A cut line with its words at the right end, in the line. */
function LineRow({
  laid: { top, height },
  words,
  isDashed,
  layout: { size },
  paint,
}: Shared & Readonly<{ laid: LaidRow; words: string; isDashed: boolean }>) {
  const y = top + height / 2
  const end = size.width - textWidth(words, size.smallFontSize) - size.smallFontSize / 2
  return (
    <g>
      <line
        x1="0"
        x2={Math.max(0, Math.round(end))}
        y1={y}
        y2={y}
        stroke={paint.ink}
        strokeWidth={size.fontSize >= 24 ? 3 : 2}
        {...(isDashed ? { strokeDasharray: '12 8' } : {})}
      />
      <text
        x={size.width}
        y={y}
        textAnchor="end"
        dominantBaseline="central"
        fontSize={size.smallFontSize}
        fontWeight="600"
      >
        {words}
      </text>
    </g>
  )
}

function GapRow({
  laid: { top, height, words },
  layout: { size },
  paint,
}: Shared & Readonly<{ laid: LaidRow }>) {
  const step = lineStep(size)
  const firstLine = top + height / 2 - ((words.length - 1) * step) / 2
  return (
    <g>
      <path
        d={`M0 ${top + 2}h${size.width}M0 ${top + height - 2}h${size.width}`}
        stroke={paint.line}
        fill="none"
      />
      <text fill={paint.ink2}>
        {words.map((line, place) => (
          <tspan key={line} x={size.nameStart} y={firstLine + place * step} dominantBaseline="central">
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
}
