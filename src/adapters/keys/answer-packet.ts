import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { WaveId } from '#domain/kernel/id.ts'

const purpose = 'samsyn-answer-packet-1'
const nonceBytes = 12
const tagBytes = 16
/** Of what comes out: a packet of our own never holds more, and one that was made by others does not open. */
const mostBytes = 4_000_000

/** The wave stands in the open: it must be known before anything can be opened. Everything else is sealed. */
export const waveOfPacket = (packet: string): string => packet.slice(0, packet.indexOf('.'))

const keyFor = (slipKey: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', slipKey, new Uint8Array(), purpose, 32))

const bound = (wave: WaveId, freezeHash: string): Buffer =>
  Buffer.from([purpose, wave, freezeHash].join('\n'))

type Place = Readonly<{ wave: WaveId; freezeHash: string; slipKey: Uint8Array }>

/**
 * What somebody has answered so far, for a hidden field: AES-256-GCM under a key that is made from the wave's slip key.
 * So it opens after a restart and on every node that has the wave's keys, and on none once the wave's keys are gone.
 */
export function sealPacket({ wave, freezeHash, slipKey }: Place, text: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyFor(slipKey), nonce).setAAD(bound(wave, freezeHash))
  const sealed = Buffer.concat([cipher.update(deflateRawSync(text)), cipher.final()])
  return `${wave}.${Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url')}`
}

/** Null where a sign of it is not as it was sealed. */
export function openPacket({ wave, freezeHash, slipKey }: Place, packet: string): string | null {
  const bytes = Buffer.from(packet.slice(packet.indexOf('.') + 1), 'base64url')
  if (bytes.length < nonceBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', keyFor(slipKey), bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(bound(wave, freezeHash))
    .setAuthTag(bytes.subarray(-tagBytes))
  try {
    const deflated = Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()])
    return inflateRawSync(deflated, { maxOutputLength: mostBytes }).toString()
  } catch {
    return null
  }
}
