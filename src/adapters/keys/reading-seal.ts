import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { ReadingSeal } from '#application/consensus/preparation/preparation-ports.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'

const nonceLength = 12
const tagLength = 16
const lengthBytes = 4
/** Every list fills whole steps, so that its size does not tell how far somebody has come. */
const step = 16 * 1024

const keyFor = (code: string, conference: ConferenceId): Buffer =>
  Buffer.from(hkdfSync('sha256', code, conference, 'samsyn reading-list', 32))

function padded(text: string): Buffer {
  const content = Buffer.from(text)
  const plain = Buffer.alloc(Math.ceil((content.length + lengthBytes) / step) * step)
  plain.writeUInt32BE(content.length)
  content.copy(plain, lengthBytes)
  return plain
}

/** AES-256-GCM under a key made from the owner's code, which is stored nowhere: the database alone opens no list. */
export const readingSeal: ReadingSeal = {
  seal(code, conference, text) {
    const nonce = randomBytes(nonceLength)
    const cipher = createCipheriv('aes-256-gcm', keyFor(code, conference), nonce)
    cipher.setAAD(Buffer.from(conference))
    return Buffer.concat([nonce, cipher.update(padded(text)), cipher.final(), cipher.getAuthTag()])
  },
  open(code, conference, sealed) {
    if (sealed.length < nonceLength + tagLength + lengthBytes) return null
    const decipher = createDecipheriv(
      'aes-256-gcm',
      keyFor(code, conference),
      sealed.subarray(0, nonceLength),
      { authTagLength: tagLength },
    )
    decipher.setAAD(Buffer.from(conference))
    decipher.setAuthTag(sealed.subarray(-tagLength))
    try {
      const plain = Buffer.concat([
        decipher.update(sealed.subarray(nonceLength, -tagLength)),
        decipher.final(),
      ])
      return plain.subarray(lengthBytes, lengthBytes + plain.readUInt32BE()).toString()
    } catch {
      return null
    }
  },
}
