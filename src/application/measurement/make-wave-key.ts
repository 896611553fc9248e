import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { asTyped, passphraseFault } from '#domain/measurement/wave/passphrase.ts'
import { mustBeWave } from '#domain/measurement/wave/wave.ts'
import { type ChangePorts, changeWave, type Standing, type WaveCommand } from './change-wave.ts'
import type { KeyHolder, WaveKey, WaveKeys, WaveSeals } from './wave-ports.ts'

type Ports = ChangePorts & Readonly<{ keys: WaveKeys; seals: WaveSeals }>

/** More would only be more passphrases to lose. */
export const mostHolders = 5

function assertHolders(need: number, holders: readonly KeyHolder[]): void {
  const alone = need === 1 && holders.length === 1
  const shared = need >= 2 && need <= holders.length && holders.length <= mostHolders
  const different = new Set(holders.map(({ passphrase }) => asTyped(passphrase))).size === holders.length
  if (!(alone || shared) || !different) throw new DomainError('invalid-input', { fields: ['holders'] })
  for (const { passphrase } of holders) {
    const fault = passphraseFault(passphrase)
    if (fault) throw new DomainError('measurement.passphrase-weak', { fault })
  }
}

/**
 * A key pair for a draft, wrapped by one passphrase or shared between holders. The passphrases are kept nowhere: who
 * loses them loses the answers. A new pair must be rehearsed anew.
 */
export const makeWaveKey =
  (ports: Ports) =>
  async (
    actor: Actor,
    { need, holders, ...command }: WaveCommand & Readonly<{ need: number; holders: readonly KeyHolder[] }>,
  ): Promise<Standing> => {
    assertHolders(need, holders)
    const detail = () => ({ need, holders: holders.length })
    return changeWave(ports)(
      actor,
      command,
      { verb: 'wave.open', action: 'wave.make-key', detail },
      async (tx, wave) => {
        mustBeWave(wave, command.expectedVersion, 'draft')
        const publicKey = await ports.keys.make(command.wave, { need, holders })
        const holding = { need, holders: holders.length }
        await ports.waves.saveKey(tx, command.wave, { publicKey, holding, isRehearsed: false })
        return wave
      },
    )
  }

const dummy = 'samsyn'

/** Opens a sealed dummy, as the wave's answers will be opened. Errors: `passphrase-wrong`, `key-lost`. */
export const rehearseWaveKey =
  (ports: Ports) =>
  (
    actor: Actor,
    { passphrases, ...command }: WaveCommand & Readonly<{ passphrases: readonly string[] }>,
  ): Promise<Standing> =>
    changeWave(ports)(
      actor,
      command,
      { verb: 'wave.open', action: 'wave.rehearse-key' },
      async (tx, wave) => {
        mustBeWave(wave, command.expectedVersion, 'draft')
        const key: WaveKey | null = await ports.waves.key(tx, command.wave)
        if (!key) throw new DomainError('measurement.key-lost')
        const { publicKey } = key
        const box = { association: tx.association, wave: command.wave, freezeHash: 'rehearsal', publicKey }
        const sealed = ports.seals.seal(box, dummy, 1024)
        // What was made ready for the dummy is of no use to an answer.
        ports.seals.forget(command.wave)
        const privateKey = await unlocked(ports.keys, command.wave, publicKey, passphrases)
        if (ports.seals.opener(box, privateKey)(sealed) !== dummy)
          throw new DomainError('measurement.key-lost')
        await ports.waves.saveKey(tx, command.wave, { ...key, isRehearsed: true })
        return wave
      },
    )

/** The private key. Errors: `passphrase-wrong`, and `key-lost` where its file is not here. */
export async function unlocked(
  keys: WaveKeys,
  wave: WaveCommand['wave'],
  publicKey: Uint8Array,
  passphrases: readonly string[],
): Promise<Uint8Array> {
  const found = await keys.unlock(wave, publicKey, passphrases)
  if (found === 'wrong') throw new DomainError('measurement.passphrase-wrong')
  if (found === null) throw new DomainError('measurement.key-lost')
  return found
}
