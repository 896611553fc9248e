import { z } from 'zod'
import { passwordLength } from '#domain/account/password.ts'
import { endpoint } from './endpoint.ts'
import { done, written } from './kernel.ts'
import { me } from './session.ts'

const email = z.string().trim().pipe(z.email()).pipe(z.string().max(254))
/** Taken as it was typed: spaces belong to it. */
const password = z.string().min(1).max(passwordLength.most)
const token = z.string().min(20).max(100)
const code = z.string().trim().min(6).max(40)
const challenge = z.uuid()

const base64url = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(most)

/** What the browser hands over of a new passkey. */
const passkeyMade = z.object({
  id: base64url(2000),
  clientDataJSON: base64url(5000),
  attestationObject: base64url(20_000),
  transports: z.array(z.string().max(40)).max(10),
})

/** What the browser hands over of a passkey that has signed. */
const passkeySigned = z.object({
  id: base64url(2000),
  clientDataJSON: base64url(5000),
  authenticatorData: base64url(5000),
  signature: base64url(2000),
})
const passkeyQuestion = z.object({ challenge, options: z.looseObject({}) })

const open = { open: 'anyone' } as const
const signedIn = { open: 'signed-in' } as const

export const linkContent = z.object({
  purpose: z.enum(['first-admin', 'invitation', 'password-reset', 'sign-in']),
  email: z.string().nullable(),
  association: z.string().nullable(),
  roles: z.array(z.string()),
  madeBy: z.string(),
  /** The address has an account: sign in instead of choosing a password. */
  hasAccount: z.boolean(),
  /** Whoever asks is signed in with that very address. */
  isYours: z.boolean(),
})
export type LinkContent = z.infer<typeof linkContent>

export const myAccount = z.object({
  name: z.string(),
  email: z.string(),
  hasPassword: z.boolean(),
  code: z.object({ since: z.string() }).nullable(),
  passkeys: z.array(
    z.object({ id: z.string(), name: z.string(), createdAt: z.string(), lastUsedAt: z.string().nullable() }),
  ),
  recoveryCodesLeft: z.number().int(),
  organisations: z.array(z.object({ issuer: z.string(), since: z.string() })),
  sessions: z.array(
    z.object({
      id: z.uuid(),
      agent: z.string(),
      createdAt: z.string(),
      lastSeenAt: z.string(),
      isThis: z.boolean(),
    }),
  ),
  secondFactorIsCompulsory: z.boolean(),
  /** Whether acts on this page ask for the password again first. */
  isFresh: z.boolean(),
})
export type MyAccount = z.infer<typeof myAccount>

/** Shown once. Empty where the account already has codes that it keeps. */
const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

export const accountEndpoints = {
  signIn: endpoint({
    method: 'POST',
    path: '/api/sign-in',
    summary: 'Sign in with address and password',
    input: z.object({ email: z.string().max(254), password }),
    output: me,
    access: open,
    errors: ['account.wrong-sign-in', 'too-many-attempts'],
  }),
  passSecondFactor: endpoint({
    method: 'POST',
    path: '/api/sign-in/code',
    summary: 'Give the code of the second factor, or a recovery code',
    input: z.object({ code }),
    output: me,
    access: open,
    errors: ['not-signed-in', 'account.wrong-code', 'account.key-away', 'too-many-attempts'],
  }),
  askPasskey: endpoint({
    method: 'POST',
    path: '/api/sign-in/passkey/question',
    summary: 'What a passkey is to sign, alone or as second factor',
    input: z.object({}),
    output: passkeyQuestion,
    access: open,
    errors: ['account.passkey-refused', 'too-many-attempts'],
  }),
  signInWithPasskey: endpoint({
    method: 'POST',
    path: '/api/sign-in/passkey',
    summary: 'Sign in with a passkey',
    input: z.object({ challenge, answer: passkeySigned }),
    output: me,
    access: open,
    errors: ['account.passkey-refused', 'too-many-attempts'],
  }),
  signInWithLink: endpoint({
    method: 'POST',
    path: '/api/sign-in/link',
    summary: 'Sign in with a one-time link made where the database is reached',
    input: z.object({ token }),
    output: me,
    access: open,
    errors: ['account.link-spent', 'too-many-attempts'],
  }),
  beginOrganisation: endpoint({
    method: 'POST',
    path: '/api/sign-in/organisation',
    summary: 'Where the organisation’s own sign-in is; the browser then goes there',
    input: z.object({
      /** The secret of an invitation: the account is made on the way back. */
      invitation: token.nullable(),
      /** Join the organisation to the account that is signed in. */
      joins: z.boolean(),
    }),
    output: z.object({ url: z.url() }),
    access: open,
    errors: ['not-found', 'account.prove-again', 'account.organisation-away', 'too-many-attempts'],
  }),
  askPasswordReset: endpoint({
    method: 'POST',
    path: '/api/sign-in/reset',
    summary: 'Ask for a mail with a link to a new password; the answer is the same for every address',
    input: z.object({ email }),
    output: done,
    access: open,
    errors: ['too-many-attempts'],
  }),
  signOut: endpoint({
    method: 'POST',
    path: '/api/sign-out',
    summary: 'End this session',
    input: z.object({}),
    output: me,
    access: open,
    errors: [],
  }),
  readLink: endpoint({
    method: 'POST',
    path: '/api/links/read',
    summary: 'What a one-time link is for; reading does not use it up',
    input: z.object({ token }),
    output: linkContent,
    access: open,
    errors: ['account.link-spent', 'too-many-attempts'],
  }),
  becomeFirstAdministrator: endpoint({
    method: 'POST',
    path: '/api/links/first-administrator',
    summary: 'Create the first administrator with the link of the start',
    input: z.object({ token, email, name: written(120), password }),
    output: me,
    access: open,
    errors: ['account.link-spent', 'account.password-weak', 'too-many-attempts'],
  }),
  acceptInvitation: endpoint({
    method: 'POST',
    path: '/api/links/invitation',
    summary: 'Accept an invitation by creating an account',
    input: z.object({ token, name: written(120), password }),
    output: me,
    access: open,
    errors: ['account.link-spent', 'account.password-weak', 'account.sign-in-to-accept', 'too-many-attempts'],
  }),
  joinByInvitation: endpoint({
    method: 'POST',
    path: '/api/links/invitation/join',
    summary: 'Accept an invitation with the account that is signed in',
    input: z.object({ token }),
    output: me,
    access: signedIn,
    errors: ['account.link-spent', 'account.sign-in-to-accept'],
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/api/links/password',
    summary: 'Choose a new password with a link; every session ends',
    input: z.object({ token, password }),
    output: me,
    access: open,
    errors: ['account.link-spent', 'account.password-weak', 'too-many-attempts'],
  }),
  getMyAccount: endpoint({
    method: 'GET',
    path: '/api/my-account',
    summary: 'How one signs in, and where one is signed in',
    input: z.object({}),
    output: myAccount,
    access: signedIn,
    errors: ['forbidden'],
  }),
  proveAgain: endpoint({
    method: 'POST',
    path: '/api/my-account/prove',
    summary: 'Give the password again before changing how one signs in',
    input: z.object({ password }),
    output: done,
    access: signedIn,
    errors: ['account.wrong-sign-in', 'too-many-attempts'],
  }),
  rename: endpoint({
    method: 'POST',
    path: '/api/my-account/name',
    summary: 'Change one’s own name',
    input: z.object({ name: written(120) }),
    output: done,
    access: signedIn,
    errors: [],
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/api/my-account/password',
    summary: 'Choose a new password; other sessions end',
    input: z.object({ password }),
    output: done,
    access: signedIn,
    errors: ['account.prove-again', 'account.password-weak'],
  }),
  beginCode: endpoint({
    method: 'POST',
    path: '/api/my-account/code/begin',
    summary: 'Begin with one-time codes: a secret for the app on the phone',
    input: z.object({}),
    output: z.object({ challenge, secret: z.string(), uri: z.string() }),
    access: signedIn,
    errors: ['account.prove-again'],
  }),
  confirmCode: endpoint({
    method: 'POST',
    path: '/api/my-account/code',
    summary: 'Show that the app has the secret by giving its code',
    input: z.object({ challenge, code }),
    output: recoveryCodes,
    access: signedIn,
    errors: ['account.prove-again', 'account.wrong-code', 'account.link-spent', 'too-many-attempts'],
  }),
  removeCode: endpoint({
    method: 'POST',
    path: '/api/my-account/code/remove',
    summary: 'Stop using one-time codes',
    input: z.object({}),
    output: done,
    access: signedIn,
    errors: ['account.prove-again', 'account.second-factor-compulsory'],
  }),
  beginPasskey: endpoint({
    method: 'POST',
    path: '/api/my-account/passkeys/begin',
    summary: 'What a new passkey is to be made for',
    input: z.object({}),
    output: passkeyQuestion,
    access: signedIn,
    errors: ['account.prove-again', 'account.passkey-refused'],
  }),
  addPasskey: endpoint({
    method: 'POST',
    path: '/api/my-account/passkeys',
    summary: 'Add a passkey',
    input: z.object({ challenge, answer: passkeyMade, name: written(60) }),
    output: recoveryCodes,
    access: signedIn,
    errors: ['account.prove-again', 'account.passkey-refused'],
  }),
  removePasskey: endpoint({
    method: 'POST',
    path: '/api/my-account/passkeys/remove',
    summary: 'Remove a passkey',
    input: z.object({ id: z.string().max(2000) }),
    output: done,
    access: signedIn,
    errors: ['account.prove-again', 'account.second-factor-compulsory', 'not-found'],
  }),
  renewRecoveryCodes: endpoint({
    method: 'POST',
    path: '/api/my-account/recovery-codes',
    summary: 'Make new recovery codes; the old ones stop working',
    input: z.object({}),
    output: recoveryCodes,
    access: signedIn,
    errors: ['account.prove-again'],
  }),
  endSession: endpoint({
    method: 'POST',
    path: '/api/my-account/sessions/end',
    summary: 'End one session',
    input: z.object({ session: z.uuid() }),
    output: done,
    access: signedIn,
    errors: ['not-found'],
  }),
  endOtherSessions: endpoint({
    method: 'POST',
    path: '/api/my-account/sessions/end-others',
    summary: 'Sign out everywhere but here',
    input: z.object({}),
    output: z.object({ ended: z.number().int() }),
    access: signedIn,
    errors: [],
  }),
}
