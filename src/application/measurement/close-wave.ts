import type { Clock, WriteTx } from '#application/ports.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import * as life from '#domain/measurement/wave/wave.ts'
import { type ChangePorts, changeWave, type Standing, type WaveCommand } from './change-wave.ts'
import type { ContactStore } from './contact-ports.ts'
import { type FlushPorts, mix } from './flush-wave.ts'
import type { AnswerStore, ClearAnswers, Evidence, SlipStore, WaveKeys, WaveSeals } from './wave-ports.ts'

type MixPorts = FlushPorts & Readonly<{ contacts: Pick<ContactStore, 'forgetFetched'> }>

export type ClosePorts = ChangePorts & MixPorts & Readonly<{ clock: Clock }>

export const dayOf = (clock: Clock): string => clock().toISOString().slice(0, 10)

/** Takes no more answers, and mixes the last that came. */
export const closeWave =
  (ports: ClosePorts) =>
  (actor: Actor, command: WaveCommand): Promise<Standing> =>
    changeWave(ports)(actor, command, { verb: 'wave.open', action: 'wave.close' }, async (tx, wave) => {
      const closed = life.closeWave(wave, command.expectedVersion, dayOf(ports.clock))
      await mixLast(ports, tx, command.wave)
      return closed
    })

/** However few they are, nothing keeps its order after a close; and nobody is reminded any more. */
export async function mixLast(ports: MixPorts, tx: WriteTx, wave: WaveId): Promise<void> {
  await ports.answers.awaitFlush(tx, wave)
  await mix(ports, tx, wave, 'all')
  await ports.contacts.forgetFetched(tx, wave)
}

export type DestroyPorts = Readonly<{
  answers: AnswerStore
  slips: SlipStore
  keys: WaveKeys
  seals: WaveSeals
  clear: ClearAnswers
  clock: Clock
}>

/** Sealed answers and slips are gone with the transaction, and a line of evidence says so. */
export async function destroySealed(
  { answers, slips, clock }: DestroyPorts,
  tx: WriteTx,
  { id, freeze }: life.ActiveWave | life.ClosedWave,
): Promise<void> {
  await answers.awaitFlush(tx, id)
  const rows: Evidence[] = [
    { what: 'sealed', count: await answers.destroySealed(tx, id), on: dayOf(clock), decision: '' },
    { what: 'slips', count: await slips.removeAll(tx, id), on: dayOf(clock), decision: '' },
    { what: 'key', count: 1, on: dayOf(clock), decision: '' },
  ]
  const { decision } = freeze.plan.retention
  await answers.evidence(
    tx,
    id,
    rows.map((row) => ({ ...row, decision })),
  )
}

/** After the commit: what a stop leaves behind goes at the next start. */
export async function destroyWaveKey(
  { keys, seals, clear }: Pick<DestroyPorts, 'keys' | 'seals' | 'clear'>,
  wave: WaveId,
): Promise<void> {
  await keys.destroy(wave)
  seals.forget(wave)
  await clear().catch(() => undefined)
}
