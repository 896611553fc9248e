import type { Randomness, Read } from '#application/ports.ts'
import { connection } from '#domain/account/throttle.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { installation } from '#domain/kernel/id.ts'
import { type AttemptPorts, attempt } from './attempt.ts'
import type { Caller } from './caller.ts'
import { challengeLife } from './challenge-life.ts'
import type { ChallengeStore, FactorStore, PasskeyChecks, PasskeyQuestion } from './ports.ts'
import { findVisitor, type VisitorPorts } from './visitor.ts'

type Ports = AttemptPorts &
  VisitorPorts &
  Readonly<{
    read: Read
    factors: FactorStore
    challenges: ChallengeStore
    passkeyChecks: PasskeyChecks
    randomness: Randomness
  }>

/** What a passkey is to sign: any of this site's, or one of the account that has given its password. */
export const askPasskey =
  (ports: Ports) =>
  async (caller: Caller): Promise<PasskeyQuestion> => {
    if (!ports.passkeyChecks.isPossible(caller.origin)) throw new DomainError('account.passkey-refused')
    await attempt(ports, [{ bucket: connection, kind: 'passkey question', by: caller.address }])
    const { account, passkeys } = await ports.read(installation, async (tx) => {
      const visitor = await findVisitor(ports, tx, caller)
      if (!visitor) return { account: null, passkeys: [] }
      return { account: visitor.account.id, passkeys: await ports.factors.passkeys(tx, visitor.account.id) }
    })
    const { challenge, options } = await ports.passkeyChecks.ask(caller.origin, passkeys)
    const id = ports.randomness.uuid()
    await ports.writeUnaudited(installation, (tx) =>
      ports.challenges.add(tx, {
        id,
        kind: 'passkey-answer',
        account,
        data: { challenge },
        expiresAt: challengeLife(ports.clock()),
      }),
    )
    return { challenge: id, options }
  }
