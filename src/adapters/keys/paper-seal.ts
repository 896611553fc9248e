import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { PaperBox, PaperSeals } from '#application/measurement/paper-ports.ts'

const purpose = 'samsyn-paper-draft-1'
const nonceBytes = 12
const tagBytes = 16

const keyOf = ({ slipKey, wave }: PaperBox): Buffer =>
  Buffer.from(hkdfSync('sha256', slipKey, wave, purpose, 32))

const bound = ({ wave, slip, turn }: PaperBox): Buffer =>
  Buffer.from([purpose, wave, Buffer.from(slip).toString('hex'), turn].join('\n'))

/**
 * Locks keyings with a key made of the wave's slip key, which is a file and goes when the wave is opened: neither the
 * log nor a backup of the database can be read for what stood on a paper.
 */
export const paperSeals: PaperSeals = {
  seal(box, text) {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', keyOf(box), nonce).setAAD(bound(box))
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  },
  open(box, sealed) {
    const bytes = Buffer.from(sealed)
    if (bytes.length < nonceBytes + tagBytes) return null
    const [nonce, body] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes, -tagBytes)]
    const cipher = createDecipheriv('aes-256-gcm', keyOf(box), nonce)
      .setAAD(bound(box))
      .setAuthTag(bytes.subarray(-tagBytes))
    try {
      return Buffer.concat([cipher.update(body), cipher.final()]).toString('utf8')
    } catch {
      return null
    }
  },
}
