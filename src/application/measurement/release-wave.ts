import type { Clock, TraceWriter, WriteTx } from '#application/ports.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ItemId, UnitId, WaveId } from '#domain/kernel/id.ts'
import { itemsOf } from '#domain/measurement/instrument/instrument.ts'
import type { DeclaredCut } from '#domain/measurement/result/cut.ts'
import { type BackgroundItem, familiesOf, type PlannedCut } from '#domain/measurement/result/families.ts'
import { answerCount, questionsOf } from '#domain/measurement/result/question.ts'
import { releaseQuestion } from '#domain/measurement/result/release-question.ts'
import type { ReleasedCell } from '#domain/measurement/result/released-cell.ts'
import {
  type ReleasedChange,
  storedCell,
  type WaveRelease,
  type WaveResult,
} from '#domain/measurement/result/wave-release.ts'
import { type ResponseRate, responseRate, wholeWave } from '#domain/measurement/wave/response-rate.ts'
import * as life from '#domain/measurement/wave/wave.ts'
import { type ChangePorts, changeWave, type Standing, type WaveCommand } from './change-wave.ts'
import { heldAgainst, type Panel, type PanelPorts, panelOf } from './panel-material.ts'
import { resultLinks } from './result-node.ts'
import type { LedgerEntry, ResultStore } from './result-ports.ts'
import {
  askedQuestion,
  labelled,
  loadMaterial,
  type Material,
  type MaterialPorts,
  type OpenedWave,
  releasedPoints,
  releasedQuestions,
} from './wave-material.ts'
import type { SlipStore, UnitCohort, UnitStore } from './wave-ports.ts'

export type ReleasePorts = ChangePorts &
  MaterialPorts &
  Readonly<{
    results: ResultStore
    units: UnitStore
    slips: Pick<SlipStore, 'cohorts'>
    trace: TraceWriter
    clock: Clock
  }>

/** How many of those asked answered, in a group that may be told of; a background group has no such figure. */
export function rateOf(
  { freeze }: OpenedWave,
  cohorts: readonly UnitCohort[],
  { units, where }: DeclaredCut,
  answered: ReleasedCell | undefined,
): ResponseRate {
  if (where !== null) return { is: 'not-defined' }
  if (answered?.state !== 'shown') return { is: 'hidden' }
  const asked = wholeWave(cohorts.filter(({ unit }) => units.includes(unit)))
  return responseRate(freeze.plan.mode, { ...asked, answers: answered.n }, freeze.plan.thresholds.kMean)
}

const codesOf = ({ instrument }: Material, background: ItemId): BackgroundItem => {
  const item = itemsOf(instrument).find(({ id }) => id === background)
  return { item: background, codes: (item?.options ?? []).map(({ code }) => code) }
}

function factsOf(material: Material, ports: Pick<ReleasePorts, 'hashing'>): WaveRelease {
  const { wave, instrument } = material
  const { mode, group, period, thresholds, background } = wave.freeze.plan
  return {
    ...{ wave: wave.id, name: wave.name, group, mode, period, policy: thresholds },
    ...(wave.freeze.isInvented ? { isInvented: true } : {}),
    questions: releasedQuestions(material, ports.hashing),
    points: releasedPoints(material),
    background: background.map((item) => {
      const asked = itemsOf(instrument).find(({ id }) => id === item) ?? null
      const { codes } = codesOf(material, item)
      return { item, text: asked?.text.sv?.std ?? item, codes: labelled(asked, codes) }
    }),
  }
}

export type Judged = Readonly<{
  cells: ReadonlyMap<string, Record<string, ReleasedCell>>
  entries: readonly Entry[]
}>
type Entry = Pick<LedgerEntry, 'question' | 'kind'> & Readonly<{ key: string }>

/** Every question through its own ledger, cut by cut; in a panel after what was let out of it in the other waves. */
function judgeAll(
  material: Material,
  families: Parameters<typeof releaseQuestion>[1],
  panel: Panel | null,
): Judged & Readonly<{ changes: readonly ReleasedChange[] }> {
  const cells = new Map<string, Record<string, ReleasedCell>>()
  const entries: Entry[] = []
  const changes: ReleasedChange[] = []
  const keep = (question: string, found: ReturnType<typeof releaseQuestion>) => {
    for (const [key, cell] of found.cells) cells.set(key, { ...cells.get(key), [question]: cell })
    entries.push(...found.rows.map(({ key, kind }) => ({ question, key, kind })))
  }
  for (const question of questionsOf(material.instrument)) {
    const asked = askedQuestion(material, question)
    const held = panel && heldAgainst(panel, asked)
    if (!held) {
      keep(question.key, releaseQuestion(asked, families))
      continue
    }
    const found = releaseQuestion(held.asked, families, { ledger: held.ledger, shown: [] })
    keep(question.key, found)
    if (!held.change) continue
    const { since, asked: change } = held.change
    keep(change.question.key, releaseQuestion(change, families, { ledger: found.ledger, shown: [] }))
    const sinceName = panel.others.find(({ wave }) => wave === since)?.name ?? ''
    changes.push({ key: change.question.key, question: question.key, since: since as WaveId, sinceName })
  }
  return { cells, entries, changes }
}

async function cutsOf(
  ports: Pick<ReleasePorts, 'units'>,
  tx: WriteTx,
  material: Material,
): Promise<ReturnType<typeof familiesOf>> {
  const { freeze } = material.wave
  const asked = freeze.units.map(({ id }) => id as UnitId)
  const frozen = new Map(freeze.units.map((unit) => [unit.id, unit]))
  // As they were named and placed at activation; what they lie under is not frozen, and is read as it stands.
  const tree = (await ports.units.list(tx)).map(({ id, name, parent }) => {
    const then = frozen.get(id)
    return { id, name: then?.name ?? name, parent }
  })
  return familiesOf(
    asked,
    tree,
    freeze.plan.background.map((item) => codesOf(material, item)),
  )
}

type ReleasedBy = Readonly<{ at: Date; by: string }>
type Out = Readonly<{ wave: life.ReleasedWave; cuts: number; figures: number }>

/** The release itself: declared cuts judged in order, what may be shown stored, the ledger and the trace written. */
export async function letOutWave(
  ports: Omit<ReleasePorts, keyof ChangePorts | 'clock'> & PanelPorts,
  tx: WriteTx,
  reviewed: life.ReviewedWave,
  { at, by }: ReleasedBy,
): Promise<Out> {
  const material = await loadMaterial(ports, tx, reviewed)
  const families = await cutsOf(ports, tx, material)
  const panel = await panelOf(ports, tx, reviewed)
  const judged = judgeAll(material, families, panel)
  const cuts = new Map(families.flatMap((family) => family.cuts).map((one) => [one.key, one]))
  const release = { ...factsOf(material, ports), ...(panel ? { changes: judged.changes } : {}) }
  await ports.results.add(tx, { ...release, at, by })
  const cohorts = await ports.slips.cohorts(tx, reviewed.id)
  const results = resultsOf(reviewed, [...cuts.values()], judged, cohorts)
  await ports.results.addResults(tx, results)
  const noOf = numbersOf([...cuts.values()])
  await ports.results.addEntries(
    tx,
    reviewed.id,
    judged.entries.map(({ key, ...entry }, no) => ({
      ...entry,
      no: no + 1,
      cut: noOf(key) ?? 0,
      way: 'wave',
      at,
      by,
    })),
  )
  await ports.trace.link(tx, resultLinks(release))
  return {
    wave: life.releaseWave(reviewed, reviewed.version),
    cuts: results.length,
    figures: judged.entries.length,
  }
}

/**
 * Lets a wave's figures out, once and for all, in one transaction: its declared cuts are judged in order, and what may
 * be shown is stored by itself. After this only an entry of its own in the ledger lets out anything more.
 * Errors: `wave-wrong-state` before the written answers have been reviewed; `answers-gone`.
 */
export const releaseWave =
  (ports: ReleasePorts) =>
  (actor: Actor, command: WaveCommand): Promise<Standing> => {
    let told = { cuts: 0, figures: 0 }
    return changeWave(ports)(
      actor,
      command,
      { verb: 'wave.release', action: 'wave.release', detail: () => told },
      async (tx, wave) => {
        const reviewed = life.mustBeWave(wave, command.expectedVersion, 'reviewed')
        const out = await letOutWave(ports, tx, reviewed, { at: ports.clock(), by: actor.name })
        told = { cuts: out.cuts, figures: out.figures }
        return out.wave
      },
    )
  }

const numbersOf = (cuts: readonly PlannedCut[]) => {
  const numbers = new Map(cuts.map(({ key }, no) => [key, no]))
  return (key: string): number | null => numbers.get(key) ?? null
}

function resultsOf(
  wave: OpenedWave & Readonly<{ id: WaveId }>,
  cuts: readonly PlannedCut[],
  { cells }: Judged,
  cohorts: readonly UnitCohort[],
): readonly WaveResult[] {
  const noOf = numbersOf(cuts)
  return cuts.map(({ key, cut, name }, no) => {
    const mine = cells.get(key) ?? {}
    return {
      ...{ wave: wave.id, no, cut, name },
      rate: rateOf(wave, cohorts, cut, mine[answerCount.key]),
      cells: Object.fromEntries(
        Object.entries(mine).map(([question, cell]) => [question, storedCell(cell, noOf)]),
      ),
    }
  })
}
