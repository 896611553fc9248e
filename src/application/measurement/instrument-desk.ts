import type { Hashing } from '#application/ports.ts'
import { itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { instrumentHash } from '#domain/measurement/instrument/lock.ts'
import { sealedKibibytes } from '#domain/measurement/instrument/sealed-size.ts'
import type { InstrumentStore } from './ports.ts'
import type { InstrumentDesk } from './wave-ports.ts'

/** What a wave needs to know of a locked questionnaire. Its hash is worked out anew, from what is asked. */
export const makeInstrumentDesk = ({
  instruments,
  hashing,
}: Readonly<{ instruments: InstrumentStore; hashing: Hashing }>): InstrumentDesk => ({
  async facts(tx, { id, version }) {
    const content = await instruments.version(tx, id, version)
    if (!content) return null
    const items = itemsOf(content)
    const sha256 = (text: string) => Buffer.from(hashing.sha256(Buffer.from(text))).toString('hex')
    return {
      id,
      version,
      sha256: instrumentHash(content, sha256),
      // It could not have been locked with any.
      gaps: [],
      background: items.filter(({ background }) => background === true).map((item) => item.id),
      textItems: items.filter(({ kind }) => kind === 'text' || kind === 'longtext').map((item) => item.id),
      mostBytes: sealedKibibytes(content) * 1024,
    }
  },
})
