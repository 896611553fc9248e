import { type Gap, gapsOf, stopsActivation } from './completeness.ts'
import type { Instrument } from './instrument.ts'
import { findReach, type Reach } from './reach.ts'
import { type StructureFault, structureFaults } from './structure.ts'

/** The check list before an instrument is locked (*Det här saknas*). */
export type Check = Readonly<{ faults: readonly StructureFault[]; gaps: readonly Gap[]; reach: Reach }>

const everywhere: Reach = { unreachable: [], undecided: [] }

/** Reach is looked for only where the structure holds: a loop has no answer. */
export function checkInstrument(instrument: Instrument): Check {
  const faults = structureFaults(instrument)
  return { faults, gaps: gapsOf(instrument), reach: faults.length === 0 ? findReach(instrument) : everywhere }
}

/** How many things must be put right first. What could not be decided, and gaps that may be left, are told only. */
export const hindrances = ({ faults, gaps, reach }: Check): number =>
  faults.length + gaps.filter(stopsActivation).length + reach.unreachable.length
