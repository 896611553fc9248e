import type { AssociationId, StudyId, UnitId } from '#domain/kernel/id.ts'

export type StudyTable = {
  association_id: AssociationId
  study_id: StudyId
  version: number
  name: string
  state: string
}

/** A card as a keyed hash. Nothing leads from here to a wave's slips, to an answer or to anybody. */
export type StudyCardTable = {
  association_id: AssociationId
  study_id: StudyId
  card_hmac: Buffer
  unit_id: UnitId
}

/** That somebody has withdrawn, as a keyed hash that is neither the card's nor the one beside opened answers. */
export type StudyWithdrawalTable = {
  association_id: AssociationId
  study_id: StudyId
  mark: Buffer
}
