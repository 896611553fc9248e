import { sql } from 'kysely'
import type { MakeFiles } from '#application/kernel/index.ts'
import { flushWave } from '#application/measurement/flush-wave.ts'
import { makeInstrumentDesk } from '#application/measurement/instrument-desk.ts'
import { makeKeyingDesk } from '#application/measurement/keying-desk.ts'
import { sendLetters } from '#application/measurement/send-letters.ts'
import type { AssociationId, WaveId } from '#domain/kernel/id.ts'
import { waveDocument } from '#web/pages/report/wave/wave-document.ts'
import { makeAnswerIntake } from './adapters/db/answer-intake.ts'
import { answerStore } from './adapters/db/answer-store.ts'
import { makeAssociationList } from './adapters/db/association-list.ts'
import { associationName } from './adapters/db/association-name.ts'
import type { Connected } from './adapters/db/connect.ts'
import { contactStore } from './adapters/db/contact-store.ts'
import { instrumentStore } from './adapters/db/instrument-store.ts'
import { letterStore } from './adapters/db/letter-store.ts'
import { slipStore } from './adapters/db/slip-store.ts'
import { studyStore } from './adapters/db/study-store.ts'
import { wavePaperStore } from './adapters/db/wave-paper-store.ts'
import { unitStore, waveStore } from './adapters/db/wave-store.ts'
import { makeTokenDesk } from './adapters/db/wave-token-desk.ts'
import { paperSeals } from './adapters/keys/paper-seal.ts'
import { makeStudyKeyStore } from './adapters/keys/study-key-store.ts'
import { makeTicketCheck } from './adapters/keys/ticket-check.ts'
import { makeWaveKeyStore } from './adapters/keys/wave-key-store.ts'
import { makeWaveSeals } from './adapters/keys/wave-seal.ts'
import { makeLater } from './adapters/later.ts'
import { makeWavePost } from './adapters/mail/wave-post.ts'
import { makeSlowLane } from './adapters/slow-lane.ts'
import type { Base } from './compose-base.ts'
import type { Config } from './config.ts'

type Surroundings = Readonly<{ address: () => string; warn: (message: string) => void }>

/** What waves, slips and sealed answers ask for. */
export function wavePorts(
  base: Base,
  config: Pick<Config, 'keysFolder' | 'smtpUrl' | 'mailFrom'>,
  database: Pick<Connected, 'db' | 'owner'>,
  { address, warn }: Surroundings,
) {
  const seals = makeWaveSeals()
  const { later, settled } = makeLater(warn)
  const mixed = { ...base, answers: answerStore, waves: waveStore }
  const growing = new Set<WaveId>()

  /** After the answer has left, and once for all that came meanwhile. */
  const grown = (association: AssociationId, wave: WaveId): void => {
    if (growing.has(wave)) return
    growing.add(wave)
    later(async () => {
      growing.delete(wave)
      await flushWave(mixed)(association, wave)
    })
  }

  const { smtpUrl, mailFrom } = config
  const wavePost = smtpUrl ? makeWavePost({ smtpUrl, from: mailFrom, address }, warn) : null
  const keys = makeWaveKeyStore(config.keysFolder)
  const sending = { ...mixed, keys, letters: letterStore, nameOf: associationName, wavePost, address }

  return {
    ...mixed,
    units: unitStore,
    slips: slipStore,
    contacts: contactStore,
    letters: letterStore,
    tokens: makeTokenDesk({ write: base.writeUnaudited }),
    checkToken: makeTicketCheck(),
    nameOf: associationName,
    wavePost,
    lettersWait: (association: AssociationId) => later(() => sendLetters(sending)(association)),
    instrumentStore,
    instruments: makeInstrumentDesk({ instruments: instrumentStore, hashing: base.hashing }),
    keys,
    studies: studyStore,
    studyKeys: makeStudyKeyStore(config.keysFolder),
    seals,
    intake: makeAnswerIntake({ read: base.read, write: base.writeUnaudited, seal: seals.seal, grown }),
    grown,
    keying: makeKeyingDesk({ papers: wavePaperStore }),
    papers: wavePaperStore,
    paperSeals,
    slow: makeSlowLane(),
    // Only the owner of a table may have its dead rows cleared away.
    clear: async () => {
      await sql`vacuum answer_intake, answer_pool, answer_set, answer_text, slip, wave_contact, wave_key,
        wave_letter, wave_paper, wave_token`.execute(database.owner)
    },
    address,
    associations: makeAssociationList(database.db),
    /** What still runs after an answer has left. */
    settled,
  }
}

export type WavePorts = ReturnType<typeof wavePorts>

/** What the papers about a wave ask for besides. */
export const wavePaperPorts = (wave: WavePorts, makeFiles: MakeFiles) => ({
  ...wave,
  nameOf: associationName,
  writeWaveDocument: waveDocument,
  makeFiles,
})
