import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { Assignment } from '#domain/account/assignment.ts'
import type { LinkState } from '#domain/account/link.ts'
import type { Session } from '#domain/account/session.ts'
import type { Bucket } from '#domain/account/throttle.ts'
import type { AccountId, AssociationId, ConferenceId } from '#domain/kernel/id.ts'
import type { GrantableRole } from '#domain/kernel/role.ts'

export type Language = 'sv' | 'en'

export type Account = Readonly<{
  id: AccountId
  email: string
  isEmailVerified: boolean
  name: string
  passwordHash: string | null
  totp: Readonly<{ sealed: Uint8Array; since: Date; lastStep: number }> | null
  isClosed: boolean
  language: Language
}>

export type NewAccount = Readonly<{
  id: AccountId
  email: string
  name: string
  passwordHash: string | null
  verifiedAt: Date | null
}>

/** What an account holds, as far as it can be told without looking into any association. */
export type Standing = Readonly<{
  isInstallationAdmin: boolean
  hasPasskey: boolean
  associations: readonly AssociationId[]
  /** Some role in some association demands a second factor. */
  isDemanding: boolean
}>

/** Accounts are the installation's own: any transaction reaches them, whatever its association. */
export type AccountStore = Readonly<{
  find(tx: ReadTx, id: AccountId): Promise<Account | null>
  lock(tx: WriteTx, id: AccountId): Promise<Account | null>
  findByEmail(tx: ReadTx, email: string): Promise<Account | null>
  list(tx: ReadTx, ids?: readonly AccountId[]): Promise<readonly Account[]>
  standing(tx: ReadTx, id: AccountId): Promise<Standing>
  /** False where the address is taken. */
  add(tx: WriteTx, account: NewAccount): Promise<boolean>
  rename(tx: WriteTx, id: AccountId, name: string): Promise<void>
  setPassword(tx: WriteTx, id: AccountId, hash: string): Promise<void>
  setLanguage(tx: WriteTx, id: AccountId, language: Language): Promise<void>
  setClosed(tx: WriteTx, id: AccountId, isClosed: boolean): Promise<void>
  verifyEmail(tx: WriteTx, id: AccountId, at: Date): Promise<void>
  hasInstallationAdmin(tx: ReadTx): Promise<boolean>
  installationAdmins(tx: ReadTx): Promise<readonly AccountId[]>
  makeInstallationAdmin(tx: WriteTx, id: AccountId, at: Date): Promise<void>
  /** Keeps the index of associations in step with the roles held in the transaction's association. */
  place(tx: WriteTx, id: AccountId, standing: 'none' | 'ordinary' | 'demanding'): Promise<void>
}>

export type SessionRecord = Session & Readonly<{ id: string; account: AccountId; agent: string }>

export type SessionStore = Readonly<{
  find(tx: ReadTx, tokenHash: Uint8Array): Promise<SessionRecord | null>
  add(tx: WriteTx, session: SessionRecord, tokenHash: Uint8Array): Promise<void>
  /** A new token for the same session: the old one stops working. */
  renew(
    tx: WriteTx,
    id: string,
    change: Readonly<{ tokenHash: Uint8Array; secondFactorPassed: boolean; provedAt: Date }>,
  ): Promise<void>
  prove(tx: WriteTx, id: string, at: Date): Promise<void>
  touch(tx: WriteTx, id: string, at: Date): Promise<void>
  ofAccount(tx: ReadTx, account: AccountId): Promise<readonly SessionRecord[]>
  /** How many ended. */
  end(tx: WriteTx, account: AccountId, which: { only?: string; except?: string }): Promise<number>
  /** Removes what no longer works: old sessions, links long past, forgotten challenges and buckets. */
  sweep(tx: WriteTx, now: Date): Promise<void>
}>

export type Passkey = Readonly<{
  id: string
  account: AccountId
  publicKey: Uint8Array
  counter: number
  transports: readonly string[]
  name: string
  createdAt: Date
  lastUsedAt: Date | null
}>

export type FactorStore = Readonly<{
  setTotp(tx: WriteTx, account: AccountId, totp: { sealed: Uint8Array; since: Date } | null): Promise<void>
  /** False where that half minute, or a later one, was used before. */
  useTotpStep(tx: WriteTx, account: AccountId, step: number): Promise<boolean>
  passkeys(tx: ReadTx, account: AccountId): Promise<readonly Passkey[]>
  findPasskey(tx: ReadTx, id: string): Promise<Passkey | null>
  /** False where the passkey is already somebody's. */
  addPasskey(tx: WriteTx, passkey: Passkey): Promise<boolean>
  usedPasskey(tx: WriteTx, id: string, counter: number, at: Date): Promise<void>
  removePasskeys(tx: WriteTx, account: AccountId, only?: string): Promise<number>
  recoveryCodesLeft(tx: ReadTx, account: AccountId): Promise<number>
  replaceRecoveryCodes(tx: WriteTx, account: AccountId, hashes: readonly Uint8Array[]): Promise<void>
  /** False where there is no such unused code. */
  useRecoveryCode(tx: WriteTx, account: AccountId, hash: Uint8Array, at: Date): Promise<boolean>
}>

export type Link = LinkState &
  Readonly<{
    id: string
    account: AccountId | null
    email: string | null
    association: AssociationId | null
    roles: readonly GrantableRole[]
    madeBy: string
    wasMailed: boolean
    createdAt: Date
  }>

export type LinkStore = Readonly<{
  add(tx: WriteTx, link: Link, tokenHash: Uint8Array): Promise<void>
  find(tx: ReadTx, tokenHash: Uint8Array): Promise<Link | null>
  lock(tx: WriteTx, tokenHash: Uint8Array): Promise<Link | null>
  use(tx: WriteTx, id: string, at: Date): Promise<void>
  /** Unused invitations to the transaction's association, latest first. */
  invitations(tx: ReadTx): Promise<readonly Link[]>
  /** False where there is no such unused invitation to the transaction's association. */
  withdraw(tx: WriteTx, id: string): Promise<boolean>
  /** Earlier unused links of the kind, to the same account or the same address in the association, stop working. */
  withdrawEarlier(
    tx: WriteTx,
    link: Pick<Link, 'purpose' | 'account' | 'email' | 'association'>,
  ): Promise<void>
  /** The mail server has taken it: whoever uses it reads that address. */
  markMailed(tx: WriteTx, id: string): Promise<void>
}>

export type IdentityStore = Readonly<{
  find(tx: ReadTx, issuer: string, subject: string): Promise<AccountId | null>
  add(
    tx: WriteTx,
    identity: Readonly<{ issuer: string; subject: string; account: AccountId; at: Date }>,
  ): Promise<void>
  ofAccount(tx: ReadTx, account: AccountId): Promise<readonly Readonly<{ issuer: string; createdAt: Date }>[]>
}>

export type ChallengeKind = 'passkey-new' | 'passkey-answer' | 'code' | 'organisation'

export type Challenge = Readonly<{
  id: string
  kind: ChallengeKind
  account: AccountId | null
  data: Readonly<Record<string, string>>
  expiresAt: Date
}>

export type ChallengeStore = Readonly<{
  add(tx: WriteTx, challenge: Challenge): Promise<void>
  find(tx: ReadTx, id: string, kind: ChallengeKind, now: Date): Promise<Challenge | null>
  /** Gives it once: whoever comes second gets nothing. */
  take(tx: WriteTx, id: string, kind: ChallengeKind, now: Date): Promise<Challenge | null>
}>

export type ThrottleStore = Readonly<{
  /** Counts an attempt in one step, so that a hundred at once are a hundred. Answers the wait in seconds. */
  fill(tx: WriteTx, key: Uint8Array, bucket: Bucket, now: Date): Promise<number>
  /** Takes one attempt back: it turned out to be right. */
  takeBack(tx: WriteTx, key: Uint8Array): Promise<void>
}>

export type AssignmentRecord = Assignment & Readonly<{ grantedBy: string; grantedAt: Date }>

/** Roles held now in the transaction's association. */
export type AssignmentStore = Readonly<{
  held(tx: ReadTx): Promise<readonly AssignmentRecord[]>
  /** As `held`, kept still until the transaction ends. */
  lockHeld(tx: WriteTx): Promise<readonly AssignmentRecord[]>
  heldBy(tx: ReadTx, account: AccountId): Promise<readonly Assignment[]>
  add(tx: WriteTx, assignment: Assignment, grantedBy: string, at: Date): Promise<void>
  end(tx: WriteTx, id: string, at: Date): Promise<void>
  conferences(tx: ReadTx): Promise<readonly Readonly<{ id: ConferenceId; name: string }>[]>
}>

export type AssociationRecord = Readonly<{ id: AssociationId; name: string; isExample: boolean }>

export type Member = Readonly<{ name: string; party: 'fk' | 'af' | 'region' | 'municipality' }>

/** The register of associations. The installation's reserved one is never listed. */
export type AssociationStore = Readonly<{
  list(tx: ReadTx): Promise<readonly AssociationRecord[]>
  /** Makes the transaction's association. */
  add(tx: WriteTx, name: string): Promise<void>
  /** Finds an organisation of that kind and name or makes it, and lets it be a member. */
  addMember(tx: WriteTx, organisation: string, member: Member): Promise<void>
  ensureInstallation(tx: WriteTx): Promise<void>
}>

export type Passwords = Readonly<{
  hash(password: string): Promise<string>
  /** Takes as long whether there is a hash or not. */
  verify(hash: string | null, password: string): Promise<boolean>
}>

export type OneTimeCodes = Readonly<{
  newSecret(): Uint8Array
  /** As a person types it, and as an app reads it from a square code. */
  describe(secret: Uint8Array, name: string): Readonly<{ text: string; uri: string }>
  /** The half minute the code belongs to, counted from 1970; null when it fits none around now. */
  stepOf(secret: Uint8Array, code: string, now: Date): number | null
}>

/** Everything derived from the sign-in key. `open` answers null for what another key sealed. */
export type Sealing = Readonly<{
  seal(plain: Uint8Array): Uint8Array
  open(sealed: Uint8Array): Uint8Array | null
  derive(purpose: string, text: string): Uint8Array
}>

export type PasskeyQuestion = Readonly<{ challenge: string; options: Record<string, unknown> }>
export type PasskeyMade = Readonly<{
  id: string
  clientDataJSON: string
  attestationObject: string
  transports: readonly string[]
}>

export type PasskeySigned = Readonly<{
  id: string
  clientDataJSON: string
  authenticatorData: string
  signature: string
}>

/** Null from a check: the answer does not hold. `origin` is the address the person sees. */
export type PasskeyChecks = Readonly<{
  isPossible(origin: string): boolean
  askNew(
    origin: string,
    account: Readonly<{ id: AccountId; name: string; email: string; passkeys: readonly Passkey[] }>,
  ): Promise<PasskeyQuestion>
  checkNew(
    origin: string,
    challenge: string,
    answer: PasskeyMade,
  ): Promise<Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports'> | null>
  ask(origin: string, passkeys: readonly Passkey[]): Promise<PasskeyQuestion>
  check(
    origin: string,
    challenge: string,
    answer: PasskeySigned,
    passkey: Passkey,
  ): Promise<Readonly<{ counter: number }> | null>
}>

export type Vouched = Readonly<{
  issuer: string
  subject: string
  email: string | null
  isEmailVerified: boolean
  name: string | null
  /** The organisation says that it asked for more than a password. */
  wasMultiFactor: boolean
}>

/** Sign-in through an organisation (OpenID Connect, code flow with PKCE). */
export type OrganisationSignIn = Readonly<{
  issuer: string
  /** Null when the provider does not answer. */
  begin(
    redirect: string,
  ): Promise<Readonly<{ url: string; secrets: Readonly<Record<string, string>> }> | null>
  /** Null when the organisation's answer does not hold. */
  finish(answered: string, secrets: Readonly<Record<string, string>>): Promise<Vouched | null>
}>

export type Letter =
  | Readonly<{
      kind: 'invitation'
      to: string
      link: string
      association: string
      from: string
      language: Language
    }>
  | Readonly<{ kind: 'password-reset'; to: string; link: string; language: Language }>
  | Readonly<{ kind: 'sign-in-changed'; to: string; what: SignInChange; language: Language }>

export type SignInChange =
  | 'password'
  | 'code-added'
  | 'code-removed'
  | 'passkey-added'
  | 'passkey-removed'
  | 'recovery-used'

/** False when the mail server did not take it. */
export type Post = (letter: Letter) => Promise<boolean>

/** Runs after the answer has left, so that the answer tells nothing by its time. */
export type Later = (work: () => Promise<unknown>) => void
