import type { WriteTx } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { Caller } from './caller.ts'
import { changeOwn, type OwnChangePorts } from './own-change.ts'
import type { FactorStore } from './ports.ts'
import { mustKeepSecondFactor, type Visitor } from './visitor.ts'

type Ports = OwnChangePorts & Readonly<{ factors: FactorStore }>

/** Errors: account.second-factor-compulsory when a role demands one and this is the last. */
async function mayGo(
  { factors }: Ports,
  tx: WriteTx,
  { account, standing }: Visitor,
  goes: { code?: true; passkey?: string },
): Promise<void> {
  const passkeys = await factors.passkeys(tx, account.id)
  const codeStays = account.totp !== null && !goes.code
  const passkeyStays = passkeys.some(({ id }) => id !== goes.passkey)
  if (mustKeepSecondFactor(standing) && !codeStays && !passkeyStays)
    throw new DomainError('account.second-factor-compulsory')
  // Codes for a lost second factor mean nothing when there is none.
  if (!codeStays && !passkeyStays) await factors.replaceRecoveryCodes(tx, account.id, [])
}

export const removeCode =
  (ports: Ports) =>
  (caller: Caller): Promise<void> =>
    changeOwn(
      ports,
      caller,
      { action: 'account.code-remove', letter: 'code-removed' },
      async (tx, visitor) => {
        await mayGo(ports, tx, visitor, { code: true })
        await ports.factors.setTotp(tx, visitor.account.id, null)
      },
    )

export const removePasskey =
  (ports: Ports) =>
  (caller: Caller, { id }: Readonly<{ id: string }>): Promise<void> =>
    changeOwn(
      ports,
      caller,
      { action: 'account.passkey-remove', letter: 'passkey-removed' },
      async (tx, visitor) => {
        await mayGo(ports, tx, visitor, { passkey: id })
        if ((await ports.factors.removePasskeys(tx, visitor.account.id, id)) === 0)
          throw new DomainError('not-found')
      },
    )
