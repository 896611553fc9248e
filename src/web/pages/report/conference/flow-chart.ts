import type { ReportedRound } from '#contract/consensus/report-facts.ts'
import type { Block } from '#domain/kernel/report/block.ts'
import { column, figure, type Making, words } from './make.ts'
import { roundCount, roundName } from './names.ts'

type Counted = ReportedRound & { fates: NonNullable<ReportedRound['fates']>; input: number }

const isCounted = (round: ReportedRound): round is Counted =>
  round.fates !== null && round.input !== null && round.voided === null

const width = 720
const left = 250
const row = 34
/** Colours of ui.md for a white ground, resolved: paper knows no others. */
const colours = { ink: '#14181f', quiet: '#4c5563', advanced: '#0b57b7', remaining: '#7a8492' } as const

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)

const shortened = (text: string): string => {
  const letters = [...text]
  return letters.length > 34 ? `${letters.slice(0, 33).join('')}…` : text
}

const label = (x: number, y: number, said: string, more = ''): string =>
  `<text x="${x}" y="${y}" font-family="Inter, sans-serif" font-size="13" fill="${colours.ink}"${more}>${escaped(said)}</text>`

type Part = Readonly<{ n: number; fill: string; stroke: string; ink: string }>

const partsOf = ({ fates }: Counted): readonly Part[] => [
  { n: fates.advanced, fill: colours.advanced, stroke: colours.advanced, ink: '#ffffff' },
  { n: fates.remaining, fill: colours.remaining, stroke: colours.remaining, ink: '#ffffff' },
  { n: fates.dropped, fill: 'url(#fallen)', stroke: colours.quiet, ink: colours.ink },
]

function barOf(round: Counted, y: number, unit: number): string {
  let x = left
  return partsOf(round)
    .map(({ n, fill, stroke, ink }) => {
      const wide = n * unit
      const at = x
      x += wide
      if (n === 0) return ''
      const box = `<rect x="${at}" y="${y}" width="${wide}" height="20" fill="${fill}" stroke="${stroke}"/>`
      const ground =
        fill.startsWith('url') && wide > 24
          ? `<rect x="${at + wide / 2 - 11}" y="${y + 3}" width="22" height="14" fill="#ffffff"/>`
          : ''
      return wide > 24
        ? `${box}${ground}${label(at + wide / 2, y + 15, `${n}`, ` text-anchor="middle"`).replace(colours.ink, ink)}`
        : box
    })
    .join('')
}

function key({ t }: Making, y: number): string {
  const entries = [
    { said: t('conferenceReport.advanced'), fill: colours.advanced },
    { said: t('conferenceReport.remaining'), fill: colours.remaining },
    { said: t('conferenceReport.dropped'), fill: 'url(#fallen)' },
  ]
  return entries
    .map(({ said, fill }, at) => {
      const x = left + at * 140
      return `<rect x="${x}" y="${y}" width="14" height="14" fill="${fill}" stroke="${colours.quiet}"/>${label(x + 20, y + 12, said)}`
    })
    .join('')
}

function draw(making: Making, rounds: readonly Counted[]): string {
  const most = Math.max(1, ...rounds.map(({ input }) => input))
  const unit = (width - left - 10) / most
  const height = rounds.length * row + 34
  const rows = rounds.map(
    (round, at) =>
      label(0, at * row + 19, shortened(roundName(making, round))) + barOf(round, at * row + 4, unit),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><defs><pattern id="fallen" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#ffffff"/><path d="M0 0L6 6" stroke="${colours.remaining}" stroke-width="1.2"/></pattern></defs><rect width="${width}" height="${height}" fill="#ffffff"/>${rows.join('')}${key(making, height - 22)}</svg>`
}

/** What the drawing shows, in words: proposed from the data, and used only once a person has confirmed it. */
export function proposedAlt(making: Making): string {
  const { t, facts } = making
  const rounds = facts.rounds.filter(isCounted).map((round) =>
    t('conferenceReport.chartAltRound', {
      round: roundName(making, round),
      n: round.input,
      ...round.fates,
    }),
  )
  return rounds.length === 0 ? '' : t('conferenceReport.chartAlt', { rounds: rounds.join(' ') })
}

/** How the proposals fared from round to round; left out until its description is confirmed. */
export function flowChart(making: Making): readonly Block[] {
  const { t, facts } = making
  const rounds = facts.rounds.filter(isCounted)
  const alt = facts.fields.chartAlt
  if (alt === null || rounds.length === 0) return []
  return [
    {
      id: 'flow-chart',
      type: 'chart',
      audience: 'public',
      evidence: [],
      svg: draw(making, rounds),
      alt,
      grid: {
        caption: t('conferenceReport.chart'),
        columns: [
          column('round', t('conferenceReport.round')),
          column('advanced', t('conferenceReport.advanced')),
          column('remaining', t('conferenceReport.remaining')),
          column('dropped', t('conferenceReport.dropped')),
        ],
        rows: rounds.map((round) => [
          words(roundName(making, round)),
          figure(roundCount(round, round.fates.advanced)),
          figure(roundCount(round, round.fates.remaining)),
          figure(roundCount(round, round.fates.dropped)),
        ]),
        note: t('conferenceReport.chartNote'),
      },
    },
  ]
}
