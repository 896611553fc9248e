import type { AssociationId, ContactId, UnitId, WaveId } from '#domain/kernel/id.ts'

export type WaveContactTable = {
  association_id: AssociationId
  wave_id: WaveId
  contact_id: ContactId
  unit_id: UnitId
  email: string
}

/** One letter to one person: `sending` that stays is one that nobody knows whether it went. */
export type WaveLetterTable = {
  association_id: AssociationId
  wave_id: WaveId
  contact_id: ContactId
  round: number
  state: 'waiting' | 'sending' | 'sent' | 'failed'
}

/** One signature a person, kept so that a lost reply can be given again. What it is on, nobody here knows. */
export type WaveTokenTable = {
  association_id: AssociationId
  wave_id: WaveId
  contact_id: ContactId
  blinded_sha256: Buffer
  blind_sig: Buffer
}
