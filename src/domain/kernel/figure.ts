/** Why a number is not there. Each has its own word in every format: never 0, never blank (RE9). */
export const figureStates = [
  'ok',
  'suppressed',
  'missing',
  'unpublished',
  'lost',
  'notApplicable',
  'notStated',
] as const
export type FigureState = (typeof figureStates)[number]

export const figureUnits = ['count', 'number', 'percent', 'percentOf'] as const
export type FigureUnit = (typeof figureUnits)[number]

/** What a figure was read from, pinned: the type and id of a trace node or a record, and its version. */
export type Ref = Readonly<{ type: string; id: string; version: number }>

type Known = Readonly<{ state: 'ok'; ref: Ref }>

/** A count; a number such as a median; a share in percent; or x of n, whose percent everybody works out the same way. */
export type KnownFigure =
  | (Known & Readonly<{ unit: 'count'; value: number }>)
  | (Known & Readonly<{ unit: 'number' | 'percent'; value: number; digits: number }>)
  | (Known & Readonly<{ unit: 'percentOf'; x: number; n: number }>)

export type UnknownFigure = Readonly<{ state: Exclude<FigureState, 'ok'>; unit: FigureUnit; ref: Ref }>

/** A number with where it comes from. Renderers print no other numbers than these in cells (T6). */
export type Figure = KnownFigure | UnknownFigure

export const count = (value: number, ref: Ref): Figure => ({ state: 'ok', unit: 'count', value, ref })

/** A number with so many decimals, half steps of a scale for one. */
export const numberOf = (value: number, digits: number, ref: Ref): Figure => ({
  ...{ state: 'ok', unit: 'number' },
  ...{ value, digits, ref },
})

/** `x` of `n`. With nobody to divide by there is no share: not applicable. */
export const shareOf = (x: number, n: number, ref: Ref): Figure =>
  n === 0 ? { state: 'notApplicable', unit: 'percentOf', ref } : { state: 'ok', unit: 'percentOf', x, n, ref }

export const unknown = (state: UnknownFigure['state'], unit: FigureUnit, ref: Ref): Figure => ({
  ...{ state, unit, ref },
})
