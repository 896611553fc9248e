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

/** Roles that may be held in one conference alone; the others are about the whole association. */
export const conferenceRoles: readonly GrantableRole[] = ['clarifier', 'facilitator']

export type GrantableRole = (typeof grantableRoles)[number]

/** A second factor is compulsory for these, whatever the installation says. */
export const secondFactorRoles: readonly Role[] = ['instAdmin', 'assocAdmin', 'evaluator']
