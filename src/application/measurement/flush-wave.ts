import type { Randomness, WriteTx, WriteUnaudited } from '#application/ports.ts'
import type { AssociationId, WaveId } from '#domain/kernel/id.ts'
import { shuffled } from '#domain/kernel/shuffle.ts'
import { mostInABatch, mustFlush } from '#domain/measurement/wave/flush.ts'
import { takesAnswers } from '#domain/measurement/wave/wave.ts'
import type { AnswerStore, WaveStore } from './wave-ports.ts'

export type FlushPorts = Readonly<{ answers: AnswerStore; randomness: Randomness }>

/** Takes everything that waits out of its order, still sealed; the marks on the slips lose theirs with it. */
export async function mix(
  { answers, randomness }: FlushPorts,
  tx: WriteTx,
  wave: WaveId,
  which: 'fresh' | 'all',
): Promise<number> {
  const waiting = await answers.takeWaiting(tx, wave)
  const mixed = shuffled(waiting, randomness.below)
  for (let from = 0; from < mixed.length; from += mostInABatch) {
    await answers.addBatch(tx, wave, mixed.slice(from, from + mostInABatch))
  }
  // After the blobs: an answer that came between is marked as old while it waits, never the other way.
  await answers.settleSlips(tx, wave, which)
  return mixed.length
}

/** Mixes what waits in an active wave once there is enough of it; how many answers were moved. */
export const flushWave =
  (ports: FlushPorts & Readonly<{ writeUnaudited: WriteUnaudited; waves: WaveStore }>) =>
  (association: AssociationId, id: WaveId): Promise<number> =>
    ports.writeUnaudited(association, async (tx) => {
      const wave = await ports.waves.find(tx, id)
      if (!wave || !takesAnswers(wave)) return 0
      if (!(await ports.answers.holdFlush(tx, id))) return 0
      const k = wave.freeze.plan.thresholds.kMean
      const waiting = await ports.answers.waiting(tx, id)
      return mustFlush(waiting, { k, isClosing: false }) ? mix(ports, tx, id, 'fresh') : 0
    })
