import type { Format, Made, MakeFiles } from '#application/kernel/index.ts'
import type { Clock, ReadTx } from '#application/ports.ts'
import type { WaveDocument, WaveFacts } from '#contract/measurement/wave-facts.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, WaveId } from '#domain/kernel/id.ts'
import type { Report } from '#domain/kernel/report/report.ts'
import { reportFaults } from '#domain/kernel/report/report-check.ts'
import { itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { baseLocale } from '#domain/measurement/instrument/text.ts'
import { dayOf } from './close-wave.ts'
import { getWave } from './get-wave.ts'
import type { AnswerStore } from './wave-ports.ts'

export type WaveDocumentPorts = Parameters<typeof getWave>[0] &
  Readonly<{
    answers: AnswerStore
    clock: Clock
    nameOf: (tx: ReadTx) => Promise<Readonly<{ name: string }>>
    writeWaveDocument: (
      document: WaveDocument,
      facts: WaveFacts,
      when: Readonly<{ date: string; version: number }>,
    ) => Report
  }>

type Asked = Readonly<{ association: AssociationId; wave: WaveId; document: WaveDocument }>

async function askedIn(
  { instrumentStore }: WaveDocumentPorts,
  tx: ReadTx,
  { plan }: WaveFacts['wave'],
): Promise<WaveFacts['asked']> {
  const { instrument } = plan
  const content = instrument && (await instrumentStore.version(tx, instrument.id, instrument.version))
  if (!content) return null
  const items = itemsOf(content).filter(({ kind }) => kind !== 'info')
  return {
    items: items.length,
    written: items.filter(({ kind }) => kind === 'text' || kind === 'longtext').length,
    background: items
      .filter(({ id }) => plan.background?.includes(id) === true)
      .map(({ text }) => text[baseLocale]?.std ?? ''),
  }
}

/** A paper about how a wave protects those who answer, from its real settings: planned or frozen. */
export const showWaveDocument =
  (ports: WaveDocumentPorts) =>
  async (actor: Actor, { document, ...place }: Asked): Promise<Report> => {
    const wave = await getWave(ports)(actor, place)
    const facts = await ports.read(place.association, async (tx) => ({
      association: (await ports.nameOf(tx)).name,
      wave,
      asked: await askedIn(ports, tx, wave),
      evidence: await ports.answers.evidenceOf(tx, place.wave),
    }))
    return ports.writeWaveDocument(document, facts, {
      date: dayOf(ports.clock),
      version: wave.expectedVersion,
    })
  }

/** One file of it. Errors: `report-faulty` with what is wrong in the tree. */
export const makeWaveDocument =
  (ports: WaveDocumentPorts & Readonly<{ makeFiles: MakeFiles }>) =>
  async (actor: Actor, input: Asked & Readonly<{ format: Format }>, signal?: AbortSignal): Promise<Made> => {
    const report = await showWaveDocument(ports)(actor, input)
    const faults = reportFaults(report)
    if (faults.length > 0)
      throw new DomainError('report-faulty', { faults: faults.map(({ code, at }) => `${code} (${at})`) })
    return ports.makeFiles(
      { report, isDraft: input.document === 'dpia', address: null, formats: [input.format] },
      signal,
    )
  }
