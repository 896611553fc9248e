import { getReport } from '#application/consensus/report/get-report.ts'
import { makeDraftFile } from '#application/consensus/report/make-draft-file.ts'
import { publishReport } from '#application/consensus/report/publish-report.ts'
import { saveReport } from '#application/consensus/report/save-report.ts'
import { withdrawReport } from '#application/consensus/report/withdraw-report.ts'
import type { Made } from '#application/kernel/report-ports.ts'
import type { reportEndpoints } from '#contract/consensus/report.ts'
import type { Handlers } from '../mount.ts'
import { untilLeft } from '../until-left.ts'

export type ReportRoutePorts = Parameters<typeof saveReport>[0] & Parameters<typeof publishReport>[0]

const asText = ({ files, faults, undrawn }: Made) => ({
  files: files.map(({ name, mediaType, bytes }) => ({
    ...{ name, mediaType },
    base64: Buffer.from(bytes).toString('base64'),
  })),
  faults: [...faults],
  undrawn: [...undrawn],
})

export const reportHandlers = (ports: ReportRoutePorts) =>
  ({
    getReport: getReport(ports),
    saveReport: saveReport(ports),
    publishReport: publishReport(ports),
    withdrawReport: withdrawReport(ports),
    makeReportFile: (actor, input, { reply }) =>
      makeDraftFile(ports)(actor, input, untilLeft(reply)).then(asText),
  }) satisfies Handlers<typeof reportEndpoints>
