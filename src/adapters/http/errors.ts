import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError, type ErrorDetail } from '#domain/kernel/error.ts'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import { logFault } from './fault-line.ts'

export const statusOf: Record<ErrorCode, number> = {
  internal: 500,
  'not-found': 404,
  'not-signed-in': 401,
  forbidden: 403,
  'invalid-input': 422,
  'stale-version': 409,
  'database-away': 503,
  'disk-full': 503,
  'too-many-attempts': 429,
  'origin-refused': 403,
  'too-large': 413,
  'account.wrong-sign-in': 422,
  'account.wrong-code': 422,
  'account.link-spent': 410,
  'account.password-weak': 422,
  'account.prove-again': 403,
  'account.last-admin': 409,
  'account.role-held': 409,
  'account.second-factor-compulsory': 409,
  'account.sign-in-to-accept': 409,
  'account.passkey-refused': 422,
  'account.key-away': 503,
  'account.belongs-elsewhere': 403,
  'account.guest-cannot': 403,
  'account.has-admin': 409,
  'account.organisation-away': 503,
  'account.unknown-here': 403,
  'room-port-taken': 409,
  'server-full': 503,
  'room-held-elsewhere': 409,
  'room-not-here': 409,
  'command-spent': 409,
  'report-changed': 409,
  'report-faulty': 409,
  'report-no-typesetter': 409,
  'report-not-rendered': 503,
  'report-reason-missing': 422,
  'report-wrong-state': 409,
  'measurement.draft-exists': 409,
  'measurement.instrument-incomplete': 409,
  'measurement.instrument-locked': 409,
  'measurement.item-known': 409,
  'measurement.item-unknown': 404,
  'measurement.xlsform-faults': 422,
  'measurement.translation-unreadable': 422,
  'measurement.translation-own': 409,
  'measurement.translation-faulty': 409,
  'measurement.xlsform-unreadable': 422,
  'consensus.ballot-invalid': 422,
  'consensus.ballot-stale': 409,
  'consensus.ballot-too-late': 409,
  'consensus.ballot-too-many': 422,
  'consensus.below-quorum': 409,
  'consensus.box-away': 503,
  'consensus.cards-lost': 409,
  'consensus.cards-while-voting': 409,
  'consensus.change-built-on': 409,
  'consensus.clock-wrong': 409,
  'consensus.conference-round-open': 409,
  'consensus.conference-wrong-state': 409,
  'consensus.decision-missing': 422,
  'consensus.decision-recorded': 409,
  'consensus.disk-full': 409,
  'consensus.earlier-round-waits': 409,
  'consensus.envelope-damaged': 409,
  'consensus.evaluation-closed': 409,
  'consensus.evaluation-open': 409,
  'consensus.evaluation-wrong-state': 409,
  'consensus.expert-in-round': 409,
  'consensus.first-round-not-frozen': 409,
  'consensus.floor-too-low': 422,
  'consensus.free-seats-closed': 409,
  'consensus.fsync-off': 409,
  'consensus.import-empty': 422,
  'consensus.import-stopped': 422,
  'consensus.import-unreadable': 422,
  'consensus.key-away': 409,
  'consensus.key-lost': 409,
  'consensus.no-run-off': 409,
  'consensus.no-seats': 409,
  'consensus.nobody-present': 409,
  'consensus.not-in-round': 403,
  'consensus.not-present': 403,
  'consensus.other-round-open': 409,
  'consensus.links-lost': 409,
  'consensus.pack-incomplete': 409,
  'consensus.pack-wrong-state': 409,
  'consensus.preparation-over': 409,
  'consensus.question-personal': 422,
  'consensus.too-few-readings': 409,
  'consensus.practice-under-way': 409,
  'consensus.practice-wrong-state': 409,
  'consensus.proposal-not-active': 409,
  'consensus.proposal-not-withdrawn': 409,
  'consensus.proposal-unchanged': 422,
  'consensus.protocol-adopted': 409,
  'consensus.protocol-core-outside': 422,
  'consensus.protocol-empty': 422,
  'consensus.reason-missing': 422,
  'consensus.round-not-open': 409,
  'consensus.round-wrong-state': 409,
  'consensus.round-has-arguments': 409,
  'consensus.argument-personal': 422,
  'consensus.groups-impossible': 422,
  'consensus.rule-impossible': 422,
  'consensus.run-off-waits': 409,
  'consensus.seat-unknown': 404,
  'consensus.slot-wrong-state': 409,
  'consensus.too-few-answers': 409,
  'consensus.too-few-ballots': 409,
  'consensus.witness-missing': 422,
  'consensus.ticket-taken': 409,
  'consensus.ticket-needs-https': 409,
  'consensus.ticket-invalid': 422,
  'consensus.cards-too-many': 409,
  'consensus.card-cast': 409,
  'consensus.card-doubled': 409,
  'consensus.paper-handed-out': 409,
  'consensus.paper-impossible': 409,
  'consensus.papers-differ': 409,
  'consensus.papers-wait': 409,
  'consensus.pile-taken': 409,
  'consensus.pile-too-large': 422,
  'consensus.card-unknown': 404,
  'measurement.register-faulty': 422,
  'measurement.point-wrong-source': 409,
  'measurement.point-incomplete': 422,
  'measurement.point-frozen': 409,
  'measurement.answers-too-long': 413,
  'measurement.code-used': 409,
  'measurement.code-wrong': 422,
  'measurement.instrument-changed': 409,
  'measurement.key-away': 503,
  'measurement.key-lost': 409,
  'measurement.keying-waits': 409,
  'measurement.paper-faulty': 422,
  'measurement.paper-keyed': 409,
  'measurement.paper-undecided': 422,
  'measurement.passphrase-weak': 422,
  'measurement.passphrase-wrong': 422,
  'measurement.reason-missing': 422,
  'measurement.slips-too-many': 422,
  'measurement.card-idle': 409,
  'measurement.card-withdrawn': 409,
  'measurement.study-ended': 409,
  'measurement.study-waits': 409,
  'measurement.texts-wait': 409,
  'measurement.unit-faulty': 422,
  'measurement.invite-wrong': 404,
  'measurement.mail-away': 409,
  'measurement.token-taken': 409,
  'measurement.contacts-faulty': 422,
  'measurement.contacts-too-many': 422,
  'measurement.unit-unknown': 422,
  'measurement.wave-closed': 409,
  'measurement.wave-incomplete': 409,
  'measurement.wave-wrong-state': 409,
  'measurement.release-reveals': 409,
  'measurement.answers-gone': 409,
  'measurement.cut-shown': 409,
  'measurement.text-unreadable': 409,
  'measurement.figure-hidden': 409,
  'measurement.not-core': 409,
}

/** A field that was refused: where it is in the input, and which check it failed. */
export type FieldFault = Readonly<{ path: string; check: string }>

export type ErrorBody = Readonly<{
  error: Readonly<{
    code: ErrorCode
    detail: ErrorDetail
    fields?: readonly FieldFault[]
    reference?: string
  }>
}>

export class InputError extends DomainError {
  readonly fields: readonly FieldFault[]
  constructor(fields: readonly FieldFault[]) {
    super('invalid-input', { fields: fields.map(({ path }) => path) })
    this.fields = fields
  }
}

// PostgreSQL's and the network's own words for "the database cannot be reached right now".
const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  '53300',
])
const awayWords =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/

export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && typeof error.code === 'string' && away.has(error.code)) ||
    awayWords.test(error.message))

// PostgreSQL's own words, and those of the system, for a disk with no room left.
const full = new Set(['53100', 'ENOSPC', 'EDQUOT'])

const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && full.has(error.code)

/** Turns whatever was thrown into a refusal with a code. What is not understood becomes `internal`. */
export function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  if (isDatabaseAway(error)) return new DomainError('database-away')
  if (isDiskFull(error)) return new DomainError('disk-full')
  const status = (error as Partial<FastifyError> | null)?.statusCode
  if (status === 413) return new DomainError('too-large')
  if (status === 400 || status === 415) return new DomainError('invalid-input')
  return new DomainError('internal')
}

export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refused = asDomainError(error)
  const status = statusOf[refused.code]
  if (refused.code === 'internal') logFault(request, error)
  if (status === 503) reply.header('retry-after', '2')
  const body: ErrorBody = {
    error: {
      code: refused.code,
      detail: refused.detail,
      ...(refused instanceof InputError ? { fields: refused.fields } : {}),
      ...(refused.code === 'internal' ? { reference: request.id } : {}),
    },
  }
  return reply.code(status).header('cache-control', 'no-store').send(body)
}
