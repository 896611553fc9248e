import { z } from 'zod'
import { auditFilter, auditPage, chainState } from './audit.ts'
import { endpoint } from './endpoint.ts'
import { accountId, associationId, done } from './kernel.ts'
import { handedOver } from './people.ts'

export const installationView = z.object({
  version: z.string(),
  address: z.string(),
  mail: z.boolean(),
  organisation: z.string().nullable(),
  associations: z.array(
    z.object({
      id: associationId,
      name: z.string(),
      isExample: z.boolean(),
      people: z.number().int(),
      /** Without an administrator nobody can let others in: the installation's administrator names one. */
      administrators: z.number().int(),
    }),
  ),
  accounts: z.array(
    z.object({
      id: accountId,
      name: z.string(),
      email: z.string(),
      isYou: z.boolean(),
      isInstallationAdmin: z.boolean(),
      isClosed: z.boolean(),
      hasSecondFactor: z.boolean(),
      associations: z.number().int(),
    }),
  ),
})
export type InstallationView = z.infer<typeof installationView>

const administrator = { open: 'installation-admin' } as const
const email = z.string().trim().pipe(z.email()).pipe(z.string().max(254))

/** No association in the path: these acts are kept in the installation's own history. */
export const installationEndpoints = {
  getInstallation: endpoint({
    method: 'GET',
    path: '/api/installation',
    summary: 'How this installation is set up, its accounts and associations',
    input: z.object({}),
    output: installationView,
    access: administrator,
    errors: [],
  }),
  nameAdministrator: endpoint({
    method: 'POST',
    path: '/api/installation/associations/administrator',
    summary: 'Invite the first administrator of an association that has none',
    input: z.object({ of: associationId, email }),
    output: handedOver,
    access: administrator,
    errors: ['account.has-admin', 'not-found'],
  }),
  resetAccount: endpoint({
    method: 'POST',
    path: '/api/installation/accounts/reset',
    summary: 'Give an account a link to a new password, and forget its second factor where asked',
    input: z.object({ account: accountId, forgetSecondFactor: z.boolean() }),
    output: handedOver,
    access: administrator,
    errors: ['not-found'],
  }),
  closeAccount: endpoint({
    method: 'POST',
    path: '/api/installation/accounts/close',
    summary: 'Close an account, or open it again; closing ends its sessions',
    input: z.object({ account: accountId, isClosed: z.boolean() }),
    output: done,
    access: administrator,
    errors: ['not-found', 'account.last-admin'],
  }),
  listInstallationAudit: endpoint({
    method: 'GET',
    path: '/api/installation/audit',
    summary: 'What has happened to accounts and the installation, latest first',
    input: z.object(auditFilter),
    output: auditPage,
    access: administrator,
    errors: [],
  }),
  checkInstallationAudit: endpoint({
    method: 'GET',
    path: '/api/installation/audit/check',
    summary: 'Whether the installation’s history is as it was written',
    input: z.object({}),
    output: chainState,
    access: administrator,
    errors: [],
  }),
}
