import type { ReadTx } from '#application/ports.ts'
import { type HandFields, handFields, handFieldsWith } from '#contract/consensus/report.ts'
import type { ConferenceFacts } from '#contract/consensus/report-facts.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import type { TextLanguage } from '#domain/kernel/report/inline.ts'
import type { WorkingReport } from '#domain/kernel/report/working-report.ts'
import { gatherFacts } from './gather-facts.ts'
import type { ReportPorts } from './report-ports.ts'

export type Draft = Readonly<{
  /** Null until somebody has saved something. */
  working: WorkingReport | null
  lang: TextLanguage
  facts: ConferenceFacts
}>

const nothingWritten = handFieldsWith(null)

/** A field that did not exist when it was saved is empty, as any other that nobody has filled in. */
const readFields = (stored: unknown): HandFields => {
  const known = typeof stored === 'object' && stored !== null ? stored : {}
  return handFields.parse({ ...nothingWritten, ...known })
}

/** The report of a conference as it stands. */
export async function loadDraft(ports: ReportPorts, tx: ReadTx, conference: ConferenceId): Promise<Draft> {
  const record = await ports.reports.about(tx, 'conference', conference)
  return {
    working: record?.report ?? null,
    lang: record?.lang ?? 'sv',
    facts: await gatherFacts(ports, tx, conference, readFields(record?.fields)),
  }
}

const swedishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })

export const dayOf = (at: Date): string => swedishDay.format(at)
