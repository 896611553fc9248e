import { z } from 'zod'
import type {
  AccountId,
  ArgumentId,
  AssociationId,
  BankId,
  ClarificationId,
  CommandId,
  ConferenceId,
  ContactId,
  ExpertId,
  GroupPlanId,
  Id,
  MeasurePointId,
  PracticeId,
  ProposalId,
  ProtocolId,
  ReportId,
  RoundId,
  SeatId,
  StudyId,
  UnitId,
  WaveId,
} from '#domain/kernel/id.ts'

/** The edge where text becomes an id: the only place that brands. */
const id = <T extends Id<string>>() => z.uuid().transform((text) => text as T)

export const associationId = id<AssociationId>()
export const accountId = id<AccountId>()
export const bankId = id<BankId>()
export const proposalId = id<ProposalId>()
export const conferenceId = id<ConferenceId>()
export const roundId = id<RoundId>()
export const expertId = id<ExpertId>()
export const practiceId = id<PracticeId>()
export const seatId = id<SeatId>()
export const groupPlanId = id<GroupPlanId>()
export const argumentId = id<ArgumentId>()
export const clarificationId = id<ClarificationId>()
export const protocolId = id<ProtocolId>()
export const reportId = id<ReportId>()
export const measurePointId = id<MeasurePointId>()
export const unitId = id<UnitId>()
export const waveId = id<WaveId>()
export const contactId = id<ContactId>()
export const studyId = id<StudyId>()
export const commandId = id<CommandId>()

/** In every input that reads from an association. */
export const inAssociation = { association: associationId }

/** In every input that changes an association: a repeated command id returns the first answer. */
export const changing = { association: associationId, commandId }

export const expectedVersion = z.number().int().nonnegative()

// Half a sign and the zero character cannot be stored as they came, and a hash over them would not hold.
const storable = /^(?!.*(\p{Surrogate}|\0))/su

/** Text a person wrote: trimmed, and empty is refused. */
export const written = (most: number) => z.string().trim().min(1).max(most).regex(storable)

/** Text still being written: trimmed, and empty is allowed. */
export const drafted = (most: number) => z.string().trim().max(most).regex(storable)

/** Text that may be left out: empty becomes null, never the empty string. */
export const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(storable)
    .nullable()
    .transform((text) => text || null)

export const subject = z.object({
  type: z.string().max(40),
  id: z.string().max(80),
  version: z.number().int().nonnegative(),
})
export type SubjectOutput = z.infer<typeof subject>

/** One row of history as people read it. */
export const happening = z.object({
  seq: z.number().int(),
  at: z.string(),
  actor: z.string(),
  role: z.string(),
  action: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }),
  reason: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Happening = z.infer<typeof happening>

export const done = z.object({ done: z.literal(true) })
