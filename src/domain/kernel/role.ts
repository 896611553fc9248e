/** The twelve roles of the permission table; `public` and `respondent` never sign in. */
export const roles = [
  'public',
  'respondent',
  'voter',
  'clarifier',
  'facilitator',
  'member',
  'analyst',
  'evaluator',
  'processLeader',
  'board',
  'assocAdmin',
  'instAdmin',
] as const

export type Role = (typeof roles)[number]

/** Roles that an account can hold inside an association. */
export const grantableRoles = [
  'clarifier',
  'facilitator',
  'member',
  'analyst',
  'evaluator',
  'processLeader',
  'board',
  'assocAdmin',
] as const satisfies readonly Role[]

export type GrantableRole = (typeof grantableRoles)[number]

/** A second factor is compulsory for these, whatever the installation says. */
export const secondFactorRoles: readonly Role[] = ['instAdmin', 'assocAdmin', 'evaluator']
