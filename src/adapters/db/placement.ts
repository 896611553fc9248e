import type { Database } from './database.ts'

/**
 * Where each table lives. tenant: owned by one association, guarded by row security.
 * reference: shared, written only by publishing, import or the register. local: the installation's own.
 */
export const placement = {
  association: 'reference',
  organisation: 'reference',

  audit_event: 'tenant',
  audit_head: 'tenant',
  command: 'tenant',
  membership: 'tenant',
  role_assignment: 'tenant',
  trace_edge: 'tenant',
  source_note: 'tenant',

  bank: 'tenant',
  proposal: 'tenant',
  proposal_version: 'tenant',
  proposal_source: 'tenant',
  proposal_event: 'tenant',
  conference: 'tenant',
  expert: 'tenant',
  seat: 'tenant',
  round: 'tenant',
  round_item: 'tenant',
  elector: 'tenant',
  round_secret: 'tenant',
  ballot_intake: 'tenant',
  token_issue: 'tenant',
  ballot_card: 'tenant',
  ticket_replacement: 'tenant',
  paper_handout: 'tenant',
  paper_pile: 'tenant',
  paper_key: 'tenant',
  channel_total: 'tenant',
  ballot: 'tenant',
  tally: 'tenant',
  round_outcome: 'tenant',
  group_plan: 'tenant',
  group_seat: 'tenant',
  group_wish: 'tenant',
  group_shown: 'tenant',
  argument: 'tenant',
  argument_earlier: 'tenant',
  evaluation: 'tenant',
  evaluation_secret: 'tenant',
  evaluation_intake: 'tenant',
  evaluation_answer: 'tenant',
  pack: 'tenant',
  pack_edition: 'tenant',
  prep_access: 'tenant',
  prep_list: 'tenant',
  prep_contribution: 'tenant',
  prep_summary: 'tenant',
  clarification: 'tenant',
  clarification_answer: 'tenant',
  practice: 'tenant',
  open_vote: 'tenant',
  protocol_version: 'tenant',
  protocol_entry: 'tenant',

  instrument: 'tenant',
  instrument_version: 'tenant',
  item_version: 'tenant',
  measure_point: 'tenant',
  register_value: 'tenant',
  document_check: 'tenant',

  report: 'tenant',
  report_edition: 'tenant',
  report_file: 'tenant',

  unit: 'tenant',
  wave: 'tenant',
  wave_version: 'tenant',
  wave_key: 'tenant',
  cohort: 'tenant',
  slip: 'tenant',
  answer_intake: 'tenant',
  answer_pool: 'tenant',
  answer_set: 'tenant',
  answer_text: 'tenant',
  wave_evidence: 'tenant',

  conference_code: 'local',
  sign_in_account: 'local',
  sign_in_session: 'local',
  sign_in_passkey: 'local',
  sign_in_recovery_code: 'local',
  sign_in_identity: 'local',
  sign_in_link: 'local',
  sign_in_challenge: 'local',
  sign_in_throttle: 'local',
  sign_in_membership: 'local',
  sign_in_installation_admin: 'local',
  migration: 'local',
} as const satisfies Record<keyof Database, 'tenant' | 'reference' | 'local'>

/** Rows that are never changed or removed: the role that writes them may not, and no policy lets anybody. */
export const insertOnly = [
  'instrument_version',
  'item_version',
  'wave_version',
  'wave_evidence',
] as const satisfies readonly (keyof Database)[]

export type Placement = (typeof placement)[keyof Database]

export const tablesIn = (where: Placement): readonly (keyof Database)[] =>
  (Object.keys(placement) as (keyof Database)[]).filter((table) => placement[table] === where)
