import type { Figure, Ref } from '../figure.ts'
import type { Words } from './inline.ts'

export type Cell = Readonly<{ is: 'words'; of: Words }> | Readonly<{ is: 'figure'; figure: Figure }>

export type Column = Readonly<{
  /** ASCII, for the CSV annex and its list of columns. */
  key: string
  label: string
  /** What is counted, where the column holds figures. */
  unit: string | null
  /** The rule or denominator behind the figures. */
  rule: string | null
}>

/** The first cell of a row names the row. */
export type Grid = Readonly<{
  caption: string
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
  /** How to read it, or what it leaves out. */
  note: string | null
}>

export type Named = Readonly<{ term: string; value: Cell }>

/** Null is not stated: printed as such, never left out. */
export type Stated = Readonly<{ term: string; of: Words | null }>

/** What was used, in which version, and how to know that it is the same. */
export type Traced = Readonly<{ label: string; ref: Ref; hash: string | null; href: string | null }>

type Content =
  | Readonly<{ type: 'text'; of: Words }>
  | Readonly<{ type: 'list'; ordered: boolean; items: readonly Words[] }>
  /** `label` is printed: colour is never the only mark. */
  | Readonly<{ type: 'callout'; label: string; of: Words }>
  | Readonly<{ type: 'table' | 'rounds'; grid: Grid }>
  | Readonly<{ type: 'keyFigures'; caption: string; items: readonly Named[] }>
  /** `svg` holds every colour resolved, and `alt` was written or confirmed by a person. */
  | Readonly<{ type: 'chart'; svg: string; alt: string; grid: Grid }>
  | Readonly<{ type: 'method' | 'decision'; caption: string; fields: readonly Stated[] }>
  | Readonly<{ type: 'traceList'; caption: string; items: readonly Traced[] }>

/** What a block rests on, as it was when the tree was made. */
export type Evidence = Readonly<{
  ref: Ref
  role: 'shows' | 'supports' | 'contradicts' | 'background'
  hash: string
  takenAt: string
}>

export type Block = Content &
  Readonly<{
    /** A stable anchor: letters, digits and hyphens. */
    id: string
    evidence: readonly Evidence[]
    /** What is internal never leaves the draft. */
    audience: 'public' | 'internal'
  }>
export type BlockType = Block['type']
