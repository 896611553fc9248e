import type { WriteUnaudited } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { installation } from '#domain/kernel/id.ts'
import type { Caller } from './caller.ts'
import type { FactorAdded } from './confirm-code.ts'
import { firstRecoveryCodes, type RecoveryPorts } from './make-recovery-codes.ts'
import { raiseSession, type SessionPorts } from './open-session.ts'
import { changeOwn, type OwnChangePorts } from './own-change.ts'
import type { ChallengeStore, PasskeyChecks, PasskeyMade } from './ports.ts'

type Ports = OwnChangePorts &
  RecoveryPorts &
  SessionPorts &
  Readonly<{ writeUnaudited: WriteUnaudited; challenges: ChallengeStore; passkeyChecks: PasskeyChecks }>

type Input = Readonly<{ challenge: string; answer: PasskeyMade; name: string }>

/** Keeps a new passkey. Errors: account.passkey-refused, account.prove-again. */
export const addPasskey =
  (ports: Ports) =>
  async (caller: Caller, input: Input): Promise<FactorAdded> => {
    const refused = () => new DomainError('account.passkey-refused')
    const challenge = await ports.writeUnaudited(installation, (tx) =>
      ports.challenges.take(tx, input.challenge, 'passkey-new', ports.clock()),
    )
    if (!challenge) throw refused()
    const made = await ports.passkeyChecks.checkNew(
      caller.origin,
      challenge.data.challenge ?? '',
      input.answer,
    )
    if (!made) throw refused()
    return changeOwn(
      ports,
      caller,
      { action: 'account.passkey-add', letter: 'passkey-added' },
      async (tx, { account, session }) => {
        if (challenge.account !== account.id) throw refused()
        const added = await ports.factors.addPasskey(tx, {
          ...made,
          account: account.id,
          name: input.name,
          createdAt: ports.clock(),
          lastUsedAt: null,
        })
        if (!added) throw refused()
        const recoveryCodes = await firstRecoveryCodes(ports, tx, account.id)
        return { opened: await raiseSession(ports, tx, session), recoveryCodes }
      },
    )
  }
