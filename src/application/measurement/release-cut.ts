import type { Clock } from '#application/ports.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ItemId, UnitId } from '#domain/kernel/id.ts'
import { atomsIn, cutKey, type DeclaredCut } from '#domain/measurement/result/cut.ts'
import type { PlannedCut } from '#domain/measurement/result/families.ts'
import { panelLedgerAfter } from '#domain/measurement/result/panel.ts'
import { answerCount } from '#domain/measurement/result/question.ts'
import { releaseQuestion, standingAfter } from '#domain/measurement/result/release-question.ts'
import type { HiddenBecause, ReleasedCell } from '#domain/measurement/result/released-cell.ts'
import { storedCell, type WaveResult } from '#domain/measurement/result/wave-release.ts'
import * as life from '#domain/measurement/wave/wave.ts'
import { type ChangePorts, changeWave, type Standing, type WaveCommand } from './change-wave.ts'
import { heldAgainst, type Panel, panelOf } from './panel-material.ts'
import { rateOf } from './release-wave.ts'
import { releasedCuts } from './released-cuts.ts'
import type { LedgerEntry, ResultStore } from './result-ports.ts'
import { askedQuestion, loadMaterial, type Material, type MaterialPorts } from './wave-material.ts'
import type { SlipStore } from './wave-ports.ts'

type Ports = ChangePorts &
  MaterialPorts &
  Readonly<{ results: ResultStore; slips: Pick<SlipStore, 'cohorts'>; clock: Clock }>

type Input = WaveCommand &
  Readonly<{ units: readonly UnitId[]; where: Readonly<{ item: ItemId; code: string }> | null }>

function assertKnown({ wave: { freeze } }: Material, { units, where }: DeclaredCut): void {
  const isStranger = (unit: UnitId) => !freeze.units.some(({ id }) => id === unit)
  if (units.length === 0 || units.some(isStranger)) throw new DomainError('measurement.unit-unknown')
  if (where && !freeze.plan.background.includes(where.item))
    throw new DomainError('measurement.item-unknown', { item: where.item })
}

function planned({ wave: { freeze } }: Material, cut: DeclaredCut): PlannedCut {
  const names = freeze.units.filter(({ id }) => cut.units.includes(id as UnitId)).map(({ name }) => name)
  return { key: cutKey(cut), cut, name: { is: 'units', names } }
}

const showsAnything = ({ cells }: WaveResult): boolean =>
  Object.values(cells).some(({ state }) => state === 'shown')

type Judged = Readonly<{
  cells: Record<string, ReleasedCell>
  entries: readonly Pick<LedgerEntry, 'question' | 'kind'>[]
}>

/** The group judged for each question, after everything that has been let out of it. */
function judged(
  material: Material,
  one: PlannedCut,
  before: readonly WaveResult[],
  ledger: readonly LedgerEntry[],
  panel: Panel | null,
): Judged {
  const cells: Record<string, ReleasedCell> = {}
  const entries: Pick<LedgerEntry, 'question' | 'kind'>[] = []
  for (const question of material.questions) {
    const plain = askedQuestion(material, question)
    const held = panel && heldAgainst(panel, plain)
    const asked = held?.asked ?? plain
    const out = releasedCuts(ledger, before)
    const released = out.filter((row) => row.question === question.key)
    const standing = held
      ? {
          ledger: panelLedgerAfter(held, out),
          shown: released.map(({ key, cut }) => ({ key, atoms: atomsIn(asked.atoms, cut) })),
        }
      : standingAfter(asked, released)
    const found = releaseQuestion(asked, [{ whole: null, cuts: [one] }], standing)
    const cell = found.cells.get(one.key)
    if (cell) cells[question.key] = cell
    entries.push(...found.rows.map(({ kind }) => ({ question: question.key, kind })))
  }
  return { cells, entries }
}

/** The cause that most questions were refused for, with the wider group that is shown, for the message. */
function refusal({ cells }: Judged, before: readonly WaveResult[], kMean: number): DomainError {
  const hidden = Object.values(cells).flatMap((cell) => (cell.state === 'hidden' ? [cell] : []))
  const count = (because: HiddenBecause) => hidden.filter((cell) => cell.because === because).length
  const because = hidden.map((cell) => cell.because).toSorted((a, b) => count(b) - count(a))[0] ?? 'too-few'
  const instead = hidden.find((cell) => cell.instead !== null)?.instead ?? null
  const nearest = before.find(({ cut }) => cutKey(cut) === instead)?.no ?? -1
  return new DomainError('measurement.release-reveals', { because, k: kMean, nearest })
}

/**
 * Lets out one more group of a released wave: units chosen together, or those of them with one background answer. It
 * is judged after everything that was let out before, whichever way it went. Errors: `release-reveals` where not one
 * question may be told, `answers-gone`, `unit-unknown`, `item-unknown`.
 */
export const releaseCut =
  (ports: Ports) =>
  (actor: Actor, { units, where, ...command }: Input): Promise<Standing> => {
    let out = { shown: 0, hidden: 0 }
    return changeWave(ports)(
      actor,
      command,
      {
        verb: 'wave.release',
        action: 'wave.release-cut',
        detail: () => out,
      },
      async (tx, wave) => {
        const released = life.mustBeWave(wave, command.expectedVersion, 'released')
        const cut: DeclaredCut = { units: [...new Set(units)].toSorted(), where }
        const before = await ports.results.results(tx, { wave: wave.id })
        if (before.some((row) => cutKey(row.cut) === cutKey(cut) && showsAnything(row)))
          throw new DomainError('measurement.cut-shown')
        const material = await loadMaterial(ports, tx, released)
        assertKnown(material, cut)
        const one = planned(material, cut)
        const ledger = await ports.results.entries(tx, wave.id)
        const panel = await panelOf(ports, tx, released)
        const found = judged(material, one, before, ledger, panel)
        const { kMean } = released.freeze.plan.thresholds
        if (found.entries.every(({ question }) => question === answerCount.key))
          throw refusal(found, before, kMean)
        const no = Math.max(...before.map((row) => row.no)) + 1
        const noOf = (key: string) => before.find((row) => cutKey(row.cut) === key)?.no ?? null
        const rate = rateOf(
          released,
          await ports.slips.cohorts(tx, wave.id),
          cut,
          found.cells[answerCount.key],
        )
        const cells = Object.entries(found.cells).map(([question, cell]) => [
          question,
          storedCell(cell, noOf),
        ])
        await ports.results.addResults(tx, [
          { wave: wave.id, no, cut, name: one.name, rate, cells: Object.fromEntries(cells) },
        ])
        const last = ledger.at(-1)?.no ?? 0
        const written = { cut: no, way: 'cut', at: ports.clock(), by: actor.name } as const
        await ports.results.addEntries(
          tx,
          wave.id,
          found.entries.map((entry, at) => ({ ...entry, ...written, no: last + 1 + at })),
        )
        const all = Object.values(found.cells)
        const shown = all.filter(({ state }) => state === 'shown').length
        out = { shown, hidden: all.length - shown }
        return released
      },
    )
  }
