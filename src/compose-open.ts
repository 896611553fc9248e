import { protocolFile } from '#application/consensus/export-protocol.ts'
import { getOpenProtocol } from '#application/consensus/get-open-protocol.ts'
import { getOpenRecount } from '#application/consensus/get-open-recount.ts'
import {
  getNewestReport,
  getOpenReport,
  getReportFile,
} from '#application/consensus/report/get-open-report.ts'
import { nobody } from '#domain/kernel/actor.ts'
import { makeFindHome } from './adapters/db/conference-store.ts'
import type { Connected } from './adapters/db/connect.ts'
import { reportStore } from './adapters/db/report-store.ts'
import type { OpenPorts } from './adapters/http/pages/open.ts'
import type { BankPorts } from './compose-bank.ts'
import type { ConsensusPorts } from './compose-consensus.ts'

/** What public pages ask for: whoever reads is nobody, also when signed in. */
export function openPorts(
  bank: BankPorts,
  consensus: Pick<ConsensusPorts, 'read' | 'rounds' | 'ballots' | 'randomness'>,
  { db }: Pick<Connected, 'db'>,
  site: () => string,
): OpenPorts {
  const protocol = getOpenProtocol(bank)
  const recount = getOpenRecount({ ...consensus, findHome: makeFindHome(db) })
  const reads = { read: bank.read, reports: reportStore }
  const report = getOpenReport(reads)
  const newestReport = getNewestReport(reads)
  const reportFile = getReportFile(reads)
  return {
    protocol: (input) => protocol(nobody, input),
    file: (found, format) => protocolFile(found.protocol, format),
    recount: (input) => recount(nobody, input),
    site,
    report: (input) => report(nobody, input),
    newestReport: (input) => newestReport(nobody, input),
    reportFile: (input) => reportFile(nobody, input),
  }
}
