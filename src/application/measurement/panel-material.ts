import type { ReadTx } from '#application/ports.ts'
import {
  type OtherWave,
  type PanelQuestion,
  type PersonAnswers,
  panelQuestion,
} from '#domain/measurement/result/panel.ts'
import type { AskedQuestion } from '#domain/measurement/result/release-question.ts'
import { studyOf } from './begin-study.ts'
import { releasedCuts } from './released-cuts.ts'
import type { OpenedAnswers, ResultStore } from './result-ports.ts'
import type { OpenedWave } from './wave-material.ts'
import type { WaveStore } from './wave-ports.ts'

export type PanelPorts = Readonly<{
  waves: Pick<WaveStore, 'list'>
  opened: Pick<OpenedAnswers, 'people'>
  results: Pick<ResultStore, 'results' | 'entries' | 'releases'>
}>

type NamedWave = OtherWave & Readonly<{ name: string; from: string }>

/** A panel's wave among the others of its study that have been let out, and whose answers are kept. */
export type Panel = Readonly<{
  wave: OpenedWave
  answers: readonly PersonAnswers[]
  others: readonly NamedWave[]
}>

/** Null for a wave in which nobody is known from another. */
export async function panelOf(
  { waves, opened, results }: PanelPorts,
  tx: ReadTx,
  wave: OpenedWave,
): Promise<Panel | null> {
  const study = studyOf(wave)
  if (!study) return null
  const facts = await results.releases(tx)
  const others: NamedWave[] = []
  for (const other of await waves.list(tx)) {
    if (other.state !== 'released' || other.id === wave.id || studyOf(other) !== study) continue
    const { thresholds, period } = other.freeze.plan
    const rows = await results.results(tx, { wave: other.id })
    others.push({
      ...{ wave: other.id, name: other.name, from: period.from, policy: thresholds },
      answers: await opened.people(tx, other.id),
      asked: facts.find((one) => one.wave === other.id)?.questions.map(({ key }) => key) ?? [],
      released: releasedCuts(await results.entries(tx, other.id), rows),
    })
  }
  return { wave, answers: await opened.people(tx, wave.id), others }
}

/** The wave that changes are counted from: the last before this one that asked the same question. */
const sinceOf = ({ wave, others }: Panel, key: string): OtherWave | null =>
  others
    .filter(({ from, asked }) => from < wave.freeze.plan.period.from && asked.includes(key))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null

/** A question held against the study's other waves; null where what is counted is said on the wave's own page. */
export function heldAgainst(panel: Panel, asked: AskedQuestion): PanelQuestion | null {
  const { background } = panel.wave.freeze.plan
  // How many answered stands on the wave's page already. By background it would be an answer of those few.
  if (asked.question.kind === 'count' && background.length === 0) return null
  return panelQuestion(
    { asked, answers: panel.answers, background },
    panel.others,
    sinceOf(panel, asked.question.key),
  )
}
