import type * as around from './schema/around.ts'
import type * as association from './schema/association.ts'
import type * as bank from './schema/bank.ts'
import type * as conference from './schema/conference.ts'
import type * as evaluation from './schema/evaluation.ts'
import type * as group from './schema/group.ts'
import type * as history from './schema/history.ts'
import type { MigrationTable } from './schema/installation.ts'
import type * as instrument from './schema/instrument.ts'
import type * as measurePoint from './schema/measure-point.ts'
import type * as paper from './schema/paper.ts'
import type * as practice from './schema/practice.ts'
import type * as preparation from './schema/preparation.ts'
import type * as protocol from './schema/protocol.ts'
import type * as report from './schema/report.ts'
import type * as result from './schema/result.ts'
import type * as round from './schema/round.ts'
import type * as signIn from './schema/sign-in.ts'
import type * as study from './schema/study.ts'
import type * as ticket from './schema/ticket.ts'
import type * as wave from './schema/wave.ts'
import type * as waveContact from './schema/wave-contact.ts'
import type * as wavePaper from './schema/wave-paper.ts'

export type Database = {
  association: association.AssociationTable
  organisation: association.OrganisationTable
  membership: association.MembershipTable
  role_assignment: association.RoleAssignmentTable

  audit_event: history.AuditEventTable
  audit_head: history.AuditHeadTable
  command: history.CommandTable
  trace_edge: history.TraceEdgeTable
  source_note: history.SourceNoteTable

  bank: bank.BankTable
  proposal: bank.ProposalTable
  proposal_version: bank.ProposalVersionTable
  proposal_source: bank.ProposalSourceTable
  proposal_event: bank.ProposalEventTable

  conference: conference.ConferenceTable
  conference_code: conference.ConferenceCodeTable
  expert: conference.ExpertTable
  seat: conference.SeatTable

  round: round.RoundTable
  round_item: round.RoundItemTable
  elector: round.ElectorTable
  round_secret: round.RoundSecretTable
  ballot_intake: round.BallotIntakeTable
  token_issue: ticket.TokenIssueTable
  ballot_card: ticket.BallotCardTable
  ticket_replacement: ticket.TicketReplacementTable
  paper_handout: paper.PaperHandoutTable
  paper_pile: paper.PaperPileTable
  paper_key: paper.PaperKeyTable
  channel_total: paper.ChannelTotalTable
  ballot: round.BallotTable
  tally: round.TallyTable
  round_outcome: round.RoundOutcomeTable

  group_plan: group.GroupPlanTable
  group_seat: group.GroupSeatTable
  group_wish: group.GroupWishTable
  group_shown: group.GroupShownTable
  argument: group.ArgumentTable
  argument_earlier: group.ArgumentEarlierTable
  evaluation: evaluation.EvaluationTable
  evaluation_secret: evaluation.EvaluationSecretTable
  evaluation_intake: evaluation.EvaluationIntakeTable
  evaluation_answer: evaluation.EvaluationAnswerTable
  practice: practice.PracticeTable
  open_vote: practice.OpenVoteTable

  pack: preparation.PackTable
  pack_edition: preparation.PackEditionTable
  prep_access: preparation.PrepAccessTable
  prep_list: preparation.PrepListTable
  prep_contribution: preparation.PrepContributionTable
  prep_summary: preparation.PrepSummaryTable
  clarification: preparation.ClarificationTable
  clarification_answer: preparation.ClarificationAnswerTable

  protocol_version: protocol.ProtocolVersionTable
  protocol_entry: protocol.ProtocolEntryTable

  instrument: instrument.InstrumentTable
  instrument_version: instrument.InstrumentVersionTable
  item_version: instrument.ItemVersionTable
  measure_point: measurePoint.MeasurePointTable
  register_value: measurePoint.RegisterValueTable
  document_check: measurePoint.DocumentCheckTable

  report: report.ReportTable
  report_edition: report.ReportEditionTable
  report_file: report.ReportFileTable

  unit: wave.UnitTable
  wave: wave.WaveTable
  wave_version: wave.WaveVersionTable
  wave_key: wave.WaveKeyTable
  cohort: wave.CohortTable
  slip: wave.SlipTable
  answer_intake: wave.AnswerIntakeTable
  answer_pool: wave.AnswerPoolTable
  answer_set: wave.AnswerSetTable
  answer_text: wave.AnswerTextTable
  wave_evidence: wave.WaveEvidenceTable
  wave_contact: waveContact.WaveContactTable
  wave_letter: waveContact.WaveLetterTable
  wave_token: waveContact.WaveTokenTable
  wave_paper: wavePaper.WavePaperTable
  wave_paper_count: wavePaper.WavePaperCountTable
  result_file: result.ResultFileTable
  study: study.StudyTable
  study_card: study.StudyCardTable
  study_withdrawal: study.StudyWithdrawalTable
  around_draft: around.AroundDraftTable
  around_version: around.AroundVersionTable

  wave_release: result.WaveReleaseTable
  wave_result: result.WaveResultTable
  release: result.ReleaseTable
  published_aggregate: result.PublishedAggregateTable

  sign_in_account: signIn.SignInAccountTable
  sign_in_session: signIn.SignInSessionTable
  sign_in_passkey: signIn.SignInPasskeyTable
  sign_in_recovery_code: signIn.SignInRecoveryCodeTable
  sign_in_identity: signIn.SignInIdentityTable
  sign_in_link: signIn.SignInLinkTable
  sign_in_challenge: signIn.SignInChallengeTable
  sign_in_throttle: signIn.SignInThrottleTable
  sign_in_membership: signIn.SignInMembershipTable
  sign_in_installation_admin: signIn.SignInInstallationAdminTable

  migration: MigrationTable
}
