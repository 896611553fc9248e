import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { associationId, written } from './kernel.ts'

const associationAccess = z.object({
  id: associationId,
  name: z.string(),
  isExample: z.boolean(),
  roles: z.array(z.string()),
  /** Verbs the caller has somewhere in the association: what the pages show. */
  can: z.array(z.string()),
})

export const me = z.object({
  kind: z.enum(['nobody', 'account', 'guest']),
  name: z.string(),
  email: z.string().nullable(),
  isInstallationAdmin: z.boolean(),
  /** A role that demands a second factor is held, and none is set up yet: nothing else can be done. */
  mustAddSecondFactor: z.boolean(),
  /** Password or organisation has vouched, the second factor has not been given: still nobody. */
  mustPassSecondFactor: z.boolean(),
  /** Which second factors the account has, while one of them is asked for. */
  secondFactors: z.array(z.enum(['code', 'passkey', 'recovery'])),
  language: z.enum(['sv', 'en']),
  associations: z.array(associationAccess),
  /** Whether the example may be played with here without an account. */
  guestAllowed: z.boolean(),
  /** Ways to sign in besides password and passkey, and whether Samsyn can send mail. */
  signInWays: z.object({ organisation: z.boolean(), mail: z.boolean() }),
  /** Whether anybody administers the installation yet; until then the link of the start is waiting. */
  hasAdministrator: z.boolean(),
  /** The address that goes into QR codes and links. */
  address: z.string(),
})
export type Me = z.infer<typeof me>

export const sessionEndpoints = {
  me: endpoint({
    method: 'GET',
    path: '/api/me',
    summary: 'Who is asking, and what they may do',
    input: z.object({}),
    output: me,
    access: { open: 'anyone' },
    errors: [],
  }),
  actAs: endpoint({
    method: 'POST',
    path: '/api/me/guest-role',
    summary: 'Switch the role of a guest in the example association',
    input: z.object({ role: z.string().max(40) }),
    output: me,
    access: { open: 'anyone' },
    errors: ['forbidden', 'invalid-input'],
  }),
  setLanguage: endpoint({
    method: 'POST',
    path: '/api/me/language',
    summary: 'Choose Swedish or English',
    input: z.object({ language: z.enum(['sv', 'en']) }),
    output: me,
    access: { open: 'anyone' },
    errors: [],
  }),
  startAssociation: endpoint({
    method: 'POST',
    path: '/api/associations',
    summary: 'Start an association of one’s own and become its administrator',
    input: z.object({
      name: written(200),
      members: z
        .array(z.object({ name: written(200), party: z.enum(['fk', 'af', 'region', 'municipality']) }))
        .max(60),
      /** The role of facilitator too: a director prepares conferences but does not lead them. */
      leads: z.boolean().default(false),
    }),
    output: z.object({ association: associationId }),
    access: { open: 'installation-admin' },
    errors: ['forbidden'],
  }),
}
