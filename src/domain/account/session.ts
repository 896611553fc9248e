import { type Role, secondFactorRoles } from '#domain/kernel/role.ts'

const minute = 60_000
const hour = 60 * minute

/** A conference lasts two days: whoever uses Samsyn daily stays signed in, whoever leaves does not. */
export const sessionLife = { unused: 24 * hour, longest: 14 * 24 * hour } as const

/** How long a password or passkey counts as just given, for acts that change how one signs in. */
export const proofLife = 15 * minute

export type Session = Readonly<{
  createdAt: Date
  lastSeenAt: Date
  /** When password, passkey or organisation last vouched for the person. */
  provedAt: Date
  secondFactorPassed: boolean
}>

export const isAlive = (session: Pick<Session, 'createdAt' | 'lastSeenAt'>, now: Date): boolean =>
  now.getTime() - session.lastSeenAt.getTime() < sessionLife.unused &&
  now.getTime() - session.createdAt.getTime() < sessionLife.longest

export const isFresh = (session: Pick<Session, 'provedAt'>, now: Date): boolean =>
  now.getTime() - session.provedAt.getTime() < proofLife

export const demandsSecondFactor = (roles: readonly Role[]): boolean =>
  roles.some((role) => secondFactorRoles.includes(role))

/**
 * How far somebody has come. `pass`: the account has a second factor that was not given yet.
 * `add`: a role demands one that is not set up; until it is, nothing else can be done.
 */
export type Stage = 'pass-second-factor' | 'add-second-factor' | 'full'

export function stageOf(
  session: Pick<Session, 'secondFactorPassed'>,
  account: Readonly<{ hasSecondFactor: boolean; isDemanding: boolean }>,
): Stage {
  if (session.secondFactorPassed) return 'full'
  if (account.hasSecondFactor) return 'pass-second-factor'
  return account.isDemanding ? 'add-second-factor' : 'full'
}
