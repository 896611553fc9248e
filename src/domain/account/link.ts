export const linkPurposes = ['first-admin', 'invitation', 'password-reset', 'sign-in'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

const hour = 3_600_000

/** How long a link can be used. The first administrator's is made anew at each start. */
export const linkLife: Readonly<Record<LinkPurpose, number>> = {
  'first-admin': 7 * 24 * hour,
  invitation: 7 * 24 * hour,
  'password-reset': hour,
  'sign-in': hour,
}

export type LinkState = Readonly<{ purpose: LinkPurpose; expiresAt: Date; usedAt: Date | null }>

/** A link works once, in time, and only for what it was made for. */
export const canBeUsed = (link: LinkState, purpose: LinkPurpose, now: Date): boolean =>
  link.purpose === purpose && link.usedAt === null && now < link.expiresAt
