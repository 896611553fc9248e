import type { Read } from '#application/ports.ts'
import { secondFactor } from '#domain/account/throttle.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { installation } from '#domain/kernel/id.ts'
import { type AttemptPorts, attempt, forgiveAttempt } from './attempt.ts'
import type { Caller } from './caller.ts'
import { firstRecoveryCodes, type RecoveryPorts } from './make-recovery-codes.ts'
import { type Opened, raiseSession, type SessionPorts } from './open-session.ts'
import { changeOwn, type OwnChangePorts } from './own-change.ts'
import type { ChallengeStore, OneTimeCodes } from './ports.ts'
import { requireFreshVisitor } from './visitor.ts'

type Ports = AttemptPorts &
  OwnChangePorts &
  RecoveryPorts &
  SessionPorts &
  Readonly<{ read: Read; challenges: ChallengeStore; oneTimeCodes: OneTimeCodes }>

/** What a new second factor leads to: the session has passed it, and codes to keep if there were none. */
export type FactorAdded = Readonly<{ opened: Opened; recoveryCodes: string[] }>

/** The app has the secret. Errors: account.wrong-code, account.link-spent when it took too long. */
export const confirmCode =
  (ports: Ports) =>
  async (
    caller: Caller,
    { challenge: id, code }: Readonly<{ challenge: string; code: string }>,
  ): Promise<FactorAdded> => {
    const { account, challenge } = await ports.read(installation, async (tx) => ({
      account: (await requireFreshVisitor(ports, tx, caller)).account,
      challenge: await ports.challenges.find(tx, id, 'code', ports.clock()),
    }))
    if (!challenge || challenge.account !== account.id) throw new DomainError('account.link-spent')
    const counted = [{ bucket: secondFactor, kind: 'second factor', by: account.id }]
    await attempt(ports, counted)
    const sealed = Buffer.from(challenge.data.sealed ?? '', 'base64')
    const secret = ports.sealing.open(sealed)
    const step = secret && ports.oneTimeCodes.stepOf(secret, code.replace(/\s/g, ''), ports.clock())
    if (step === null) throw new DomainError('account.wrong-code')
    await forgiveAttempt(ports, counted)
    return changeOwn(
      ports,
      caller,
      { action: 'account.code-add', letter: 'code-added' },
      async (tx, { session }) => {
        if (!(await ports.challenges.take(tx, id, 'code', ports.clock())))
          throw new DomainError('account.link-spent')
        await ports.factors.setTotp(tx, account.id, { sealed, since: ports.clock() })
        await ports.factors.useTotpStep(tx, account.id, step)
        const recoveryCodes = await firstRecoveryCodes(ports, tx, account.id)
        return { opened: await raiseSession(ports, tx, session), recoveryCodes }
      },
    )
  }
