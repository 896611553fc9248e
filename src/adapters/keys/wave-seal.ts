import type { WaveBox, WaveSeals } from '#application/measurement/wave-ports.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import { lengthBytes } from '#domain/measurement/wave/flush.ts'
import { makeBoxOpener, makeFreshSealer, type SealedBox, type Sealer } from './sealed-box.ts'

const purpose = 'samsyn-answer-1'

/** Bound to the frozen settings: an answer given under one promise is not opened under another. */
const sealedBox = ({ association, wave, freezeHash, publicKey }: WaveBox): SealedBox => ({
  publicKey,
  bound: [purpose, association, wave, freezeHash].join('\n'),
  purpose,
  lengthBytes,
})

/** Keeps no secret: only the public key, made ready. */
export function makeWaveSeals(): WaveSeals {
  const sealers = new Map<WaveId, Readonly<{ freezeHash: string; seal: Sealer }>>()
  return {
    seal(box, text, length) {
      const known = sealers.get(box.wave)
      const own =
        known?.freezeHash === box.freezeHash
          ? known
          : { freezeHash: box.freezeHash, seal: makeFreshSealer(sealedBox(box)) }
      sealers.set(box.wave, own)
      return own.seal(text, length)
    },
    opener: (box, privateKey) => makeBoxOpener(sealedBox(box), privateKey),
    forget: (wave) => void sealers.delete(wave),
  }
}
