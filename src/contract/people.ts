import { z } from 'zod'
import { grantableRoles } from '#domain/kernel/role.ts'
import { endpoint } from './endpoint.ts'
import { accountId, changing, conferenceId, done, inAssociation } from './kernel.ts'

const role = z.enum(grantableRoles)

const heldRole = z.object({
  id: z.uuid(),
  role: z.string(),
  /** Null: the whole association. A conference without a name is gone, and the role with it. */
  conference: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  since: z.string(),
  grantedBy: z.string(),
})

const person = z.object({
  account: accountId,
  name: z.string(),
  /** Null for a guest of the example, who sees no addresses. */
  email: z.string().nullable(),
  isYou: z.boolean(),
  isClosed: z.boolean(),
  hasSecondFactor: z.boolean(),
  roles: z.array(heldRole),
})

export const invitation = z.object({
  id: z.uuid(),
  email: z.string().nullable(),
  roles: z.array(z.string()),
  madeBy: z.string(),
  madeAt: z.string(),
  expiresAt: z.string(),
  isExpired: z.boolean(),
  wasMailed: z.boolean(),
})

export const people = z.object({
  people: z.array(person),
  invitations: z.array(invitation),
  conferences: z.array(z.object({ id: conferenceId, name: z.string() })),
  can: z.object({ grant: z.boolean() }),
})
export type People = z.infer<typeof people>
export type Person = z.infer<typeof person>
export type Invitation = z.infer<typeof invitation>

/** A link to hand over, or null where it went by mail. */
export const handedOver = z.object({ link: z.string().nullable() })

const grant = { verb: 'role.grant' } as const

export const peopleEndpoints = {
  listPeople: endpoint({
    method: 'GET',
    path: '/api/a/:association/people',
    summary: 'Everybody who has a role in the association, and who is invited',
    input: z.object(inAssociation),
    output: people,
    access: { verb: 'person.read' },
    errors: [],
  }),
  invite: endpoint({
    method: 'POST',
    path: '/api/a/:association/people/invite',
    summary: 'Invite somebody by mail, or with a link to hand over',
    input: z.object({
      ...changing,
      email: z.string().trim().pipe(z.email()).pipe(z.string().max(254)),
      roles: z.array(role).min(1).max(grantableRoles.length),
    }),
    output: handedOver,
    access: grant,
    errors: ['account.guest-cannot'],
  }),
  renewInvitation: endpoint({
    method: 'POST',
    path: '/api/a/:association/people/invitations/renew',
    summary: 'Send a new link; the earlier one stops working',
    input: z.object({ ...changing, invitation: z.uuid() }),
    output: handedOver,
    access: grant,
    errors: ['account.guest-cannot', 'not-found'],
  }),
  withdrawInvitation: endpoint({
    method: 'POST',
    path: '/api/a/:association/people/invitations/withdraw',
    summary: 'Withdraw an invitation',
    input: z.object({ ...changing, invitation: z.uuid() }),
    output: done,
    access: grant,
    errors: ['account.guest-cannot', 'not-found'],
  }),
  grantRole: endpoint({
    method: 'POST',
    path: '/api/a/:association/people/roles',
    summary: 'Give a role in the association or in one conference',
    input: z.object({ ...changing, account: accountId, role, conference: conferenceId.nullable() }),
    output: z.object({ assignment: z.uuid() }),
    access: grant,
    errors: ['account.guest-cannot', 'account.role-held', 'invalid-input', 'not-found'],
  }),
  endRole: endpoint({
    method: 'POST',
    path: '/api/a/:association/people/roles/end',
    summary: 'End a role',
    input: z.object({ ...changing, assignment: z.uuid() }),
    output: done,
    access: grant,
    errors: ['account.guest-cannot', 'account.last-admin', 'not-found'],
  }),
  sendReset: endpoint({
    method: 'POST',
    path: '/api/a/:association/people/reset',
    summary: 'Give somebody a link to a new password',
    input: z.object({ ...changing, account: accountId }),
    output: handedOver,
    access: grant,
    errors: ['account.guest-cannot', 'account.belongs-elsewhere', 'not-found'],
  }),
}
