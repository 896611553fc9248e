import type { Hashing, Randomness, WriteTx } from '#application/ports.ts'
import { makeRecoveryCode, recoveryCodeCount } from '#domain/account/recovery-code.ts'
import type { AccountId } from '#domain/kernel/id.ts'
import type { Caller } from './caller.ts'
import { hashOfToken } from './caller.ts'
import { changeOwn, type OwnChangePorts } from './own-change.ts'
import type { FactorStore } from './ports.ts'

export type RecoveryPorts = Readonly<{ factors: FactorStore; hashing: Hashing; randomness: Randomness }>

/** New codes in place of the old ones. They are answered here and are nowhere to be read afterwards. */
export async function makeRecoveryCodes(
  { factors, hashing, randomness }: RecoveryPorts,
  tx: WriteTx,
  account: AccountId,
): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () => makeRecoveryCode(randomness.below))
  const hashes = codes.map((code) => hashOfToken(hashing, code.replaceAll('-', '')))
  await factors.replaceRecoveryCodes(tx, account, hashes)
  return codes
}

/** Codes for whoever has none yet: the first second factor brings them along. */
export const firstRecoveryCodes = async (
  ports: RecoveryPorts,
  tx: WriteTx,
  account: AccountId,
): Promise<string[]> =>
  (await ports.factors.recoveryCodesLeft(tx, account)) > 0 ? [] : makeRecoveryCodes(ports, tx, account)

export const renewRecoveryCodes =
  (ports: OwnChangePorts & RecoveryPorts) =>
  (caller: Caller): Promise<string[]> =>
    changeOwn(ports, caller, { action: 'account.recovery-codes-renew', letter: null }, (tx, { account }) =>
      makeRecoveryCodes(ports, tx, account.id),
    )
