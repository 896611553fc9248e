import type { AssociationId, WaveId } from '#domain/kernel/id.ts'

/** Keyings of papers that are not sealed yet. Nothing here may tell when or in which order: see the schema test. */
export type WavePaperTable = {
  association_id: AssociationId
  wave_id: WaveId
  slip_hmac: Buffer
  first_by: string
  first: Buffer
  second_by: string | null
  second: Buffer | null
}

export type WavePaperCountTable = {
  association_id: AssociationId
  wave_id: WaveId
  forms: number
  fields: number
  differing: number
}
