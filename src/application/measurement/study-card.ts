import type { Hashing } from '#application/ports.ts'
import type { StudyId, WaveId } from '#domain/kernel/id.ts'
import * as card from '#domain/measurement/study/card.ts'

const keyedBy =
  ({ hmacSha256 }: Hashing): card.Keyed =>
  (key, text) =>
    hmacSha256(key, Buffer.from(text))

/** A study with the key that its cards are known by. */
export type KnownStudy = Readonly<{ study: StudyId; key: Uint8Array }>

export const cardMark = (hashing: Hashing, known: KnownStudy, code: string): Uint8Array =>
  card.cardMark(keyedBy(hashing), known, code)

export const personOf = (hashing: Hashing, known: KnownStudy, code: string): string =>
  card.personOf(keyedBy(hashing), known, code)

export const withdrawnMark = (hashing: Hashing, known: KnownStudy, person: string): Uint8Array =>
  card.withdrawnMark(keyedBy(hashing), known, person)

/** What stands among a wave's slips for a card. */
export const cardSlip = (hashing: Hashing, slipKey: Uint8Array, wave: WaveId, mark: Uint8Array): Uint8Array =>
  card.codeInWave(keyedBy(hashing), slipKey, wave, mark)
