import type { Hashing, Randomness, WriteTx } from '#application/ports.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { InstrumentId } from '#domain/kernel/id.ts'
import { shuffled } from '#domain/kernel/shuffle.ts'
import { type OpenedContent, readContent } from '#domain/measurement/wave/answer-content.ts'
import * as life from '#domain/measurement/wave/wave.ts'
import { studyOf } from './begin-study.ts'
import { type ChangePorts, changeWave, type Standing, type WaveCommand } from './change-wave.ts'
import { type DestroyPorts, destroySealed, destroyWaveKey } from './close-wave.ts'
import { mix } from './flush-wave.ts'
import { unlocked } from './make-wave-key.ts'
import { withdrawnMark } from './study-card.ts'
import type { StudyKeys, StudyStore } from './study-ports.ts'
import type { InstrumentDesk, KeyingDesk } from './wave-ports.ts'

type Ports = ChangePorts &
  DestroyPorts &
  Readonly<{
    instruments: InstrumentDesk
    keying: KeyingDesk
    randomness: Randomness
    studies: Pick<StudyStore, 'withdrawn'>
    studyKeys: Pick<StudyKeys, 'key'>
    hashing: Hashing
  }>

type Input = WaveCommand & Readonly<{ passphrases: readonly string[] }>

/** What was sealed with a text that nobody can read is nothing but a number. */
type Found = Readonly<{ opened: readonly OpenedContent[]; damaged: number }>

const openOne = (
  open: (sealed: Uint8Array) => string,
  sealed: Uint8Array,
  { freeze }: life.ClosedWave,
): OpenedContent | null => {
  try {
    const content = readContent(open(sealed), {
      instrument: freeze.instrument.sha256,
      textItems: freeze.textItems,
      hasPersons: freeze.study !== undefined,
    })
    return content && freeze.units.some(({ id }) => id === content.unit) ? content : null
  } catch {
    return null
  }
}

/** One blob that cannot be opened does not hold back the others. */
async function openAll(
  ports: Ports,
  tx: WriteTx,
  wave: life.ClosedWave,
  privateKey: Uint8Array,
): Promise<Found> {
  const { freezeHash, freeze } = wave
  const publicKey = Buffer.from(freeze.publicKey, 'hex')
  const box = { association: tx.association, wave: wave.id, freezeHash, publicKey }
  const open = ports.seals.opener(box, privateKey)
  const opened: OpenedContent[] = []
  let damaged = 0
  for (const batch of await ports.answers.batches(tx, wave.id)) {
    for (const sealed of await ports.answers.batch(tx, wave.id, batch)) {
      const content = openOne(open, sealed, wave)
      if (content) opened.push(content)
      else damaged += 1
    }
  }
  return { opened, damaged }
}

/**
 * Without those who have withdrawn since they answered: what they sealed is read by nobody. Errors: `key-away` where the
 * study's key is not here and somebody has withdrawn, since nobody could tell who.
 */
async function withoutWithdrawn(
  { studies, studyKeys, hashing }: Ports,
  tx: WriteTx,
  wave: life.ClosedWave,
  opened: readonly OpenedContent[],
): Promise<readonly OpenedContent[]> {
  const study = studyOf(wave)
  const withdrawn = study ? await studies.withdrawn(tx, study) : []
  if (!study || withdrawn.length === 0) return opened
  const key = await studyKeys.key(study)
  if (!key) throw new DomainError('measurement.key-away')
  const gone = new Set(withdrawn.map(hex))
  return opened.filter(({ person = '' }) => !gone.has(hex(withdrawnMark(hashing, { study, key }, person))))
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** The questions must be the ones that were answered, to the letter. */
async function assertInstrument(
  { instruments }: Ports,
  tx: WriteTx,
  { freeze }: life.ClosedWave,
): Promise<void> {
  const { id, version, sha256 } = freeze.instrument
  const facts = await instruments.facts(tx, { id: id as InstrumentId, version })
  if (facts?.sha256 !== sha256) throw new DomainError('measurement.instrument-changed')
}

/**
 * Opens a closed wave in one transaction: every batch, mixed once more; written answers by themselves. Sealed answers,
 * slips and key are then gone. A wave with fewer than k answers is never opened: they are destroyed unread.
 * Errors: `passphrase-wrong`, `key-lost`, `keying-waits`, `instrument-changed`. Nothing has happened after any of them.
 */
export const openWave =
  (ports: Ports) =>
  async (actor: Actor, { passphrases, ...command }: Input): Promise<Standing> => {
    const { answers, randomness } = ports
    let found = { answers: 0, damaged: 0 }
    const standing = await changeWave(ports)(
      actor,
      command,
      { verb: 'wave.open', action: 'wave.open', detail: () => found },
      async (tx, wave) => {
        const sealed = {
          answers: await answers.sealed(tx, command.wave),
          keying: await ports.keying(tx, command.wave),
        }
        const fate = life.fateOf(wave, command.expectedVersion, sealed)
        const closed = life.mustBeWave(wave, command.expectedVersion, 'closed')
        if (fate === 'too_few') {
          await destroySealed(ports, tx, closed)
          return life.leaveUnopened(closed, command.expectedVersion)
        }
        await assertInstrument(ports, tx, closed)
        const publicKey = Buffer.from(closed.freeze.publicKey, 'hex')
        const privateKey = await unlocked(ports.keys, command.wave, publicKey, passphrases)
        // Papers that were keyed after the close.
        await mix(ports, tx, command.wave, 'all')
        const { opened: all, damaged } = await openAll(ports, tx, closed, privateKey)
        privateKey.fill(0)
        const opened = await withoutWithdrawn(ports, tx, closed, all)
        if (opened.length < all.length && opened.length < life.fewestToOpenWave(closed)) {
          await destroySealed(ports, tx, closed)
          return life.leaveUnopened(closed, command.expectedVersion)
        }
        await answers.saveSets(tx, command.wave, shuffled(opened, randomness.below))
        const texts = opened.flatMap((content) => content.texts)
        await answers.saveTexts(tx, command.wave, shuffled(texts, randomness.below))
        await destroySealed(ports, tx, closed)
        found = { answers: opened.length, damaged }
        return life.openWave(closed, command.expectedVersion, found)
      },
    )
    await destroyWaveKey(ports, command.wave)
    return standing
  }
