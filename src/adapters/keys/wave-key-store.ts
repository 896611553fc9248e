import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { WaveKeys } from '#application/measurement/wave-ports.ts'
import { isUuid, type WaveId } from '#domain/kernel/id.ts'
import { joinShares, type Share, splitSecret } from '#domain/measurement/wave/secret-sharing.ts'
import {
  destroyFile,
  makePrivateFolder,
  namesIn,
  readIfThere,
  removeFolderIfEmpty,
  writeDurably,
  writeDurablyOnce,
} from './durable-file.ts'
import { unwrapKey, type WrappingCost, wrapKey, wrappingCost } from './key-wrap.ts'
import { blindSign, inTurn, makeTicketPair, readTicketKey } from './ticket-key.ts'
import { makeKeyPair, publicHalf } from './x25519.ts'

const keyFile = 'wrapped.json'
const slipFile = 'slip.key'
const slipKeyBytes = 32
const tokenFile = (unit: string): string => `token-${unit}.key`
const prefix = 'wave-'

const bytes = z.string().transform((text) => Buffer.from(text, 'base64'))
const storedKey = z.object({
  format: z.literal('samsyn-wave-key-1'),
  publicKey: bytes,
  need: z.number().int(),
  parts: z.array(z.object({ holder: z.string(), x: z.number().int(), wrapped: bytes })),
})
type StoredKey = z.infer<typeof storedKey>

const text = (value: Uint8Array): string => Buffer.from(value).toString('base64')
const boundTo = (wave: WaveId, x: number): string => `samsyn-wave-key-1\n${wave}\n${x}`

/** The whole key where one passphrase is enough; else a share each. */
function partsOf(privateKey: Uint8Array, need: number, holders: number): readonly Share[] {
  if (need === 1 && holders === 1) return [{ x: 0, bytes: privateKey }]
  return splitSecret(privateKey, { need, holders }, (length) => randomBytes(length))
}

/**
 * A wave's secrets as files, `wave-<id>/wrapped.json` and `slip.key`: outside the database and its backups, so that
 * destroying them destroys them. The private key lies there only as wrapped by passphrases that are stored nowhere.
 */
export function makeWaveKeyStore(folder: string, cost: WrappingCost = wrappingCost): WaveKeys {
  const oneAtATime = inTurn<Buffer>()
  const own = (wave: WaveId): string => join(folder, `${prefix}${wave}`)

  const read = async (wave: WaveId): Promise<StoredKey | null> => {
    const file = await readIfThere(join(own(wave), keyFile))
    if (!file) return null
    try {
      return storedKey.parse(JSON.parse(file.toString()))
    } catch {
      // Cut short or written over: as good as gone.
      return null
    }
  }

  return {
    async make(wave, { need, holders }) {
      const { publicKey, privateKey } = makeKeyPair()
      const parts: { holder: string; x: number; wrapped: string }[] = []
      for (const [at, share] of partsOf(privateKey, need, holders.length).entries()) {
        const holder = holders[at]
        if (!holder) throw new Error('a share without its holder')
        const wrapped = await wrapKey(share.bytes, holder.passphrase, boundTo(wave, share.x), cost)
        parts.push({ holder: holder.name, x: share.x, wrapped: text(wrapped) })
      }
      await makePrivateFolder(own(wave))
      const content = { format: 'samsyn-wave-key-1', publicKey: text(publicKey), need, parts }
      await writeDurably(join(own(wave), keyFile), Buffer.from(JSON.stringify(content)))
      privateKey.fill(0)
      return publicKey
    },

    async holds(wave, publicKey) {
      return (await read(wave))?.publicKey.equals(publicKey) === true
    },

    async unlock(wave, publicKey, passphrases) {
      const stored = await read(wave)
      if (!stored?.publicKey.equals(publicKey)) return null
      const opened: Share[] = []
      for (const { x, wrapped } of stored.parts) {
        for (const passphrase of passphrases) {
          const part = await unwrapKey(wrapped, passphrase, boundTo(wave, x), cost)
          if (!part) continue
          opened.push({ x, bytes: part })
          break
        }
        if (opened.length === stored.need) break
      }
      const [first] = opened
      if (!first || opened.length < stored.need) return 'wrong'
      const privateKey = Buffer.from(stored.need === 1 ? first.bytes : joinShares(opened))
      return publicHalf(privateKey).equals(publicKey) ? privateKey : 'wrong'
    },

    async makeTokenKeys(wave, units) {
      await makePrivateFolder(own(wave))
      return Promise.all(
        units.map(async (unit) => {
          const { file, modulus } = await makeTicketPair()
          await writeDurably(join(own(wave), tokenFile(unit)), file)
          return { unit, modulus }
        }),
      )
    },

    async signBlinded(wave, unit, blinded) {
      const file = await readIfThere(join(own(wave), tokenFile(unit)))
      const key = file && readTicketKey(file)
      return key ? oneAtATime(() => blindSign(key, blinded)) : null
    },

    async makeSlipKey(wave) {
      await makePrivateFolder(own(wave))
      await writeDurablyOnce(join(own(wave), slipFile), randomBytes(slipKeyBytes))
    },

    async slipKey(wave) {
      const found = await readIfThere(join(own(wave), slipFile))
      return found?.length === slipKeyBytes ? found : null
    },

    async destroy(wave) {
      const names = await namesIn(own(wave))
      for (const name of names) await destroyFile(join(own(wave), name))
      if (names.length > 0) await removeFolderIfEmpty(own(wave))
    },

    async waves() {
      const ids = (await namesIn(folder)).flatMap((name) =>
        name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
      )
      return ids.filter((id): id is WaveId => isUuid(id))
    },
  }
}
