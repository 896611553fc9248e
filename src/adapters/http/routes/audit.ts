import { checkAudit, listAudit } from '#application/kernel/list-audit.ts'
import type { auditEndpoints } from '#contract/audit.ts'
import type { Handlers } from '../mount.ts'

export const auditHandlers = (ports: Parameters<typeof listAudit>[0]): Handlers<typeof auditEndpoints> => ({
  listAudit: listAudit(ports),
  checkAudit: checkAudit(ports),
})
