import type { Randomness, Read, WriteUnaudited } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { installation } from '#domain/kernel/id.ts'
import type { Caller } from './caller.ts'
import { challengeLife } from './challenge-life.ts'
import type { ChallengeStore, FactorStore, PasskeyChecks, PasskeyQuestion } from './ports.ts'
import { requireFreshVisitor, type VisitorPorts } from './visitor.ts'

type Ports = VisitorPorts &
  Readonly<{
    read: Read
    writeUnaudited: WriteUnaudited
    factors: FactorStore
    challenges: ChallengeStore
    passkeyChecks: PasskeyChecks
    randomness: Randomness
  }>

/** What a new passkey is to be made for. Errors: account.prove-again, account.passkey-refused. */
export const beginPasskey =
  (ports: Ports) =>
  async (caller: Caller): Promise<PasskeyQuestion> => {
    if (!ports.passkeyChecks.isPossible(caller.origin)) throw new DomainError('account.passkey-refused')
    const { account, passkeys } = await ports.read(installation, async (tx) => {
      const visitor = await requireFreshVisitor(ports, tx, caller)
      return {
        account: visitor.account,
        passkeys: await ports.factors.passkeys(tx, visitor.account.id),
      }
    })
    const { challenge, options } = await ports.passkeyChecks.askNew(caller.origin, { ...account, passkeys })
    const id = ports.randomness.uuid()
    await ports.writeUnaudited(installation, (tx) =>
      ports.challenges.add(tx, {
        id,
        kind: 'passkey-new',
        account: account.id,
        data: { challenge },
        expiresAt: challengeLife(ports.clock()),
      }),
    )
    return { challenge: id, options }
  }
