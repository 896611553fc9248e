import { checkXlsform } from '#application/measurement/check-xlsform.ts'
import { exportXlsform } from '#application/measurement/export-xlsform.ts'
import { importXlsform } from '#application/measurement/import-xlsform.ts'
import type { xlsformEndpoints } from '#contract/measurement/xlsform.ts'
import type { Handlers } from '../mount.ts'

export type XlsformPorts = Parameters<typeof importXlsform>[0] & Parameters<typeof exportXlsform>[0]

export const xlsformHandlers = (ports: XlsformPorts) =>
  ({
    checkXlsform: checkXlsform(ports),
    importXlsform: importXlsform(ports),
    exportXlsform: exportXlsform(ports),
  }) satisfies Handlers<typeof xlsformEndpoints>
