import { closeAccount } from '#application/account/close-account.ts'
import { getInstallation } from '#application/account/get-installation.ts'
import { nameAdministrator } from '#application/account/name-administrator.ts'
import { resetAccount } from '#application/account/send-reset.ts'
import { checkInstallationAudit, listInstallationAudit } from '#application/kernel/list-audit.ts'
import type { installationEndpoints } from '#contract/installation.ts'
import type { Handlers } from '../mount.ts'

type Ports = Parameters<typeof getInstallation>[0] &
  Parameters<typeof nameAdministrator>[0] &
  Parameters<typeof resetAccount>[0] &
  Parameters<typeof closeAccount>[0] &
  Parameters<typeof listInstallationAudit>[0]

export const installationHandlers = (ports: Ports): Handlers<typeof installationEndpoints> => ({
  getInstallation: getInstallation(ports),
  nameAdministrator: nameAdministrator(ports),
  resetAccount: resetAccount(ports),
  closeAccount: async (actor, input) => {
    await closeAccount(ports)(actor, input)
    return { done: true }
  },
  listInstallationAudit: listInstallationAudit(ports),
  checkInstallationAudit: checkInstallationAudit(ports),
})
