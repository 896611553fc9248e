const tenMinutes = 600_000

/** When a question that was put to a phone, a passkey or an organisation is too old to be answered. */
export const challengeLife = (now: Date): Date => new Date(now.getTime() + tenMinutes)
