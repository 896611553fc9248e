import { getReport } from '#application/consensus/report/get-report.ts'
import { makeDraftFile } from '#application/consensus/report/make-draft-file.ts'
import { saveReport } from '#application/consensus/report/save-report.ts'
import type { Made } from '#application/kernel/report-ports.ts'
import type { reportEndpoints } from '#contract/consensus/report.ts'
import type { Handlers } from '../mount.ts'
import { untilLeft } from '../until-left.ts'

export type ReportRoutePorts = Parameters<typeof getReport>[0] & Parameters<typeof saveReport>[0]

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
    makeReportFile: (actor, input, { reply }) =>
      makeDraftFile(ports)(actor, input, untilLeft(reply)).then(asText),
  }) satisfies Handlers<typeof reportEndpoints>
