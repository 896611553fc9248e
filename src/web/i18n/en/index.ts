import type { Counterpart } from '../message.ts'
import type { sv } from '../sv/index.ts'
import { account } from './account.ts'
import { agreement } from './agreement.ts'
import { answer } from './answer.ts'
import { answering } from './answering.ts'
import { answeringPanel } from './answering-panel.ts'
import { app } from './app.ts'
import { argument } from './argument.ts'
import { bank } from './bank.ts'
import { chart } from './chart.ts'
import { conference } from './conference.ts'
import { conferenceReport } from './conference-report.ts'
import { errors } from './errors.ts'
import { evaluation } from './evaluation.ts'
import { front } from './front.ts'
import { group } from './group.ts'
import { invite } from './invite.ts'
import { keying } from './keying.ts'
import { language } from './language.ts'
import { mail } from './mail.ts'
import { measurePoint } from './measure-point.ts'
import { measurementForm } from './measurement-form.ts'
import { measurementResult } from './measurement-result.ts'
import { measurementStudy } from './measurement-study.ts'
import { measurementWave } from './measurement-wave.ts'
import { measurementXlsform } from './measurement-xlsform.ts'
import { pack } from './pack.ts'
import { paper } from './paper.ts'
import { practice } from './practice.ts'
import { prep } from './prep.ts'
import { protection } from './protection.ts'
import { protocol } from './protocol.ts'
import { report } from './report.ts'
import { reportPage } from './report-page.ts'
import { resultFile } from './result-file.ts'
import { sensitivity } from './sensitivity.ts'
import { common } from './shared-words.ts'
import { shield } from './shield.ts'
import { strata } from './strata.ts'
import { ticket } from './ticket.ts'
import { trace } from './trace.ts'
import { vote } from './vote.ts'
import { wall } from './wall.ts'
import { waveContact } from './wave-contact.ts'
import { wavePaper } from './wave-paper.ts'

export const en: Counterpart<typeof sv> = {
  ...common,
  ...errors,
  ...evaluation,
  ...mail,
  ...language,
  ...measurePoint,
  ...account,
  ...agreement,
  ...answer,
  ...answering,
  ...answeringPanel,
  ...app,
  ...argument,
  ...bank,
  ...chart,
  ...conference,
  ...conferenceReport,
  ...measurementForm,
  ...measurementResult,
  ...measurementXlsform,
  ...keying,
  ...measurementStudy,
  ...measurementWave,
  ...paper,
  ...pack,
  ...prep,
  ...practice,
  ...protection,
  ...protocol,
  ...sensitivity,
  ...report,
  ...reportPage,
  ...resultFile,
  ...front,
  ...group,
  ...shield,
  ...strata,
  ...ticket,
  ...trace,
  ...vote,
  ...wall,
  ...invite,
  ...waveContact,
  ...wavePaper,
}
