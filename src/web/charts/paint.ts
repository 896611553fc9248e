/** Where a mark takes its colours from. */
export type Paint = Readonly<{
  bg: string
  bg3: string
  ink: string
  ink2: string
  line: string
  line2: string
  blue: string
  onBlue: string
  amber: string
  amberEdge: string
  amberHatch: string
  onAmber: string
  red: string
  onRed: string
  green: string
  mid: string
  midEdge: string
}>

/** The light colours as they are: for files that stand alone, such as a downloaded SVG or a PDF. */
export const plainPaint: Paint = {
  bg: '#ffffff',
  bg3: '#eaecf0',
  ink: '#14181f',
  ink2: '#4c5563',
  line: '#dadee4',
  line2: '#7a8492',
  blue: '#0b57b7',
  onBlue: '#ffffff',
  amber: '#f0a500',
  amberEdge: '#7d4e00',
  amberHatch: '#7d4e00',
  onAmber: '#14181f',
  red: '#a8201a',
  onRed: '#ffffff',
  green: '#176b3f',
  mid: '#ffe39a',
  midEdge: '#4c5563',
}

/** The page's tokens, so that a mark follows light, dark and forced colours; light where there are none. */
export const pagePaint: Paint = {
  bg: 'var(--bg, #ffffff)',
  bg3: 'var(--bg3, #eaecf0)',
  ink: 'var(--ink, #14181f)',
  ink2: 'var(--ink2, #4c5563)',
  line: 'var(--line, #dadee4)',
  line2: 'var(--line2, #7a8492)',
  blue: 'var(--blue, #0b57b7)',
  onBlue: 'var(--on-blue, #ffffff)',
  amber: 'var(--amber, #f0a500)',
  amberEdge: 'var(--amber-edge, #7d4e00)',
  amberHatch: 'var(--amber-hatch, #7d4e00)',
  onAmber: 'var(--on-amber, #14181f)',
  red: 'var(--red, #a8201a)',
  onRed: 'var(--on-red, #ffffff)',
  green: 'var(--green, #176b3f)',
  mid: 'var(--mid, #ffe39a)',
  midEdge: 'var(--mid-edge, #4c5563)',
}
