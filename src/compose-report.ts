import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ReportPorts } from '#application/consensus/report/report-ports.ts'
import { conferenceReport } from '#web/pages/report/conference/conference-report.ts'
import { argumentStore } from './adapters/db/argument-store.ts'
import { clarificationStore } from './adapters/db/clarification-store.ts'
import { groupStore } from './adapters/db/group-store.ts'
import { practiceStore } from './adapters/db/practice-store.ts'
import { accessStore } from './adapters/db/prep-access-store.ts'
import { contributionStore } from './adapters/db/prep-list-store.ts'
import { reportStore } from './adapters/db/report-store.ts'
import { makeRenderer } from './adapters/export/renderer.ts'
import type { BankPorts } from './compose-bank.ts'
import type { ConsensusPorts } from './compose-consensus.ts'

/** In the built program; where nothing is built (tests), reports are made where they are asked for. */
const thread = (builtFolder: string | null): URL | null => {
  const script = builtFolder && join(builtFolder, 'server', 'report-worker.js')
  return script && existsSync(script) ? pathToFileURL(script) : null
}

/** What reports ask for. */
export function reportPorts(
  bank: BankPorts,
  consensus: Pick<ConsensusPorts, 'roster' | 'history'>,
  builtFolder: string | null,
  warn: (message: string) => void,
): BankPorts & ReportPorts {
  const renderer = makeRenderer({ script: thread(builtFolder), warn })
  return {
    ...bank,
    roster: consensus.roster,
    history: consensus.history,
    args: argumentStore,
    groups: groupStore,
    practices: practiceStore,
    access: accessStore,
    clarifications: clarificationStore,
    contributions: contributionStore,
    reports: reportStore,
    writeReport: conferenceReport,
    makeFiles: renderer.render,
  }
}
