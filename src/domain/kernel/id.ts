declare const brand: unique symbol

/** A UUID v4 that names one kind of thing. Version 7 is never used: it hands out its time. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type AssociationId = Id<'association'>
export type OrganisationId = Id<'organisation'>
export type AccountId = Id<'account'>
export type BankId = Id<'bank'>
export type ProposalId = Id<'proposal'>
export type ConferenceId = Id<'conference'>
export type RoundId = Id<'round'>
export type ExpertId = Id<'expert'>
export type SeatId = Id<'seat'>
export type GroupPlanId = Id<'groupPlan'>
export type ArgumentId = Id<'argument'>
export type ClarificationId = Id<'clarification'>
export type ProtocolId = Id<'protocol'>
export type ReportId = Id<'report'>
export type CommandId = Id<'command'>
export type EvaluationId = Id<'evaluation'>
export type PracticeId = Id<'practice'>
export type InstrumentId = Id<'instrument'>
/** An author's stable name for a question, such as `p-1a`: the one id that is not a UUID. */
export type ItemId = Id<'item'>
/** A symbol or a recording that the association has uploaded. */
export type AssetId = Id<'asset'>
export type UnitId = Id<'unit'>
export type WaveId = Id<'wave'>
export type ContactId = Id<'contact'>
export type StudyId = Id<'study'>
export type MeasurePointId = Id<'measurePoint'>

/**
 * The installation's own history hangs on a reserved association: accounts, administrators, shared tables.
 * Nobody holds a role in it, and it is never listed.
 */
export const installation = '00000000-0000-4000-8000-000000000000' as AssociationId

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export const isUuid = (text: string): boolean => uuid.test(text)
