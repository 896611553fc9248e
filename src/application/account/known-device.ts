import type { AccountId } from '#domain/kernel/id.ts'
import type { Caller } from './caller.ts'
import type { Sealing } from './ports.ts'

/** A mark that lets nobody in: it only says that this account has signed in here before. */
export const deviceMark = (sealing: Sealing, account: AccountId): string =>
  Buffer.from(sealing.derive('known device', account)).toString('base64url')

export const isKnownDevice = (
  sealing: Sealing,
  { device }: Pick<Caller, 'device'>,
  account: AccountId,
): boolean => device !== null && device === deviceMark(sealing, account)
