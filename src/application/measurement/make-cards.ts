import type { WriteTx } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { StudyId, UnitId, WaveId } from '#domain/kernel/id.ts'
import { mustRun } from '#domain/measurement/study/study.ts'
import { type ActiveWave, takesAnswers } from '#domain/measurement/wave/wave.ts'
import type { Hashing } from '../ports.ts'
import { studyOf } from './begin-study.ts'
import { cardMark, cardSlip, type KnownStudy } from './study-card.ts'
import type { StoredCard, StudyKeys, StudyStore } from './study-ports.ts'
import type { SlipStore, WaveKeys, WaveStore } from './wave-ports.ts'

export type CardPorts = Readonly<{
  studies: StudyStore
  studyKeys: StudyKeys
  waves: WaveStore
  slips: SlipStore
  keys: Pick<WaveKeys, 'slipKey'>
  hashing: Hashing
}>

/** The key of a study that has not ended. Errors: `study-ended`; `key-away` where its file is not here. */
export async function knownStudy(
  { studies, studyKeys }: Pick<CardPorts, 'studies' | 'studyKeys'>,
  tx: WriteTx,
  id: StudyId,
): Promise<KnownStudy> {
  const study = await studies.lock(tx, id)
  if (!study) throw new DomainError('not-found')
  mustRun(study)
  const key = await studyKeys.key(id)
  if (!key) throw new DomainError('measurement.key-away')
  return { study: id, key }
}

/** Lets cards into one wave, unit by unit, in the order of what they are called there. */
async function admit(
  { slips, hashing }: CardPorts,
  tx: WriteTx,
  { wave, units, slipKey }: Readonly<{ wave: WaveId; units: readonly string[]; slipKey: Uint8Array }>,
  cards: readonly StoredCard[],
): Promise<void> {
  for (const unit of units) {
    const own = cards.filter((card) => card.unit === unit)
    if (own.length === 0) continue
    const hashes = own.map(({ mark }) => cardSlip(hashing, slipKey, wave, mark))
    await slips.add(tx, wave, unit as UnitId, hashes)
  }
}

/** Every card that a study has for the wave's units: who has a card answers with it, and nobody is listed. */
export async function admitAll(
  ports: CardPorts,
  tx: WriteTx,
  {
    study,
    ...wave
  }: Readonly<{ study: StudyId; wave: WaveId; units: readonly string[]; slipKey: Uint8Array }>,
): Promise<void> {
  await knownStudy(ports, tx, study)
  await admit(ports, tx, wave, await ports.studies.cards(tx, study))
}

/** New cards for one unit; they let in to every wave of the study that takes answers now. */
export async function makeCards(
  ports: CardPorts,
  tx: WriteTx,
  { study: id, unit, codes }: Readonly<{ study: StudyId; unit: UnitId; codes: readonly string[] }>,
): Promise<void> {
  const known = await knownStudy(ports, tx, id)
  const cards = codes.map((code) => ({ unit, mark: cardMark(ports.hashing, known, code) }))
  await ports.studies.addCards(tx, id, cards)
  const isTaking = (wave: Awaited<ReturnType<WaveStore['list']>>[number]): wave is ActiveWave =>
    takesAnswers(wave) && studyOf(wave) === id
  for (const wave of (await ports.waves.list(tx)).filter(isTaking)) {
    const slipKey = await ports.keys.slipKey(wave.id)
    if (!slipKey) throw new DomainError('measurement.key-away')
    await admit(ports, tx, { wave: wave.id, units: wave.freeze.units.map((one) => one.id), slipKey }, cards)
  }
}
