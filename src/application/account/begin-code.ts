import type { Randomness, WriteUnaudited } from '#application/ports.ts'
import { installation } from '#domain/kernel/id.ts'
import type { Caller } from './caller.ts'
import { challengeLife } from './challenge-life.ts'
import type { ChallengeStore, OneTimeCodes, Sealing } from './ports.ts'
import { requireFreshVisitor, type VisitorPorts } from './visitor.ts'

type Ports = VisitorPorts &
  Readonly<{
    writeUnaudited: WriteUnaudited
    challenges: ChallengeStore
    oneTimeCodes: OneTimeCodes
    sealing: Sealing
    randomness: Randomness
  }>

/** A secret for the app on the phone. It counts only when the app has shown that it has it. */
export const beginCode =
  (ports: Ports) =>
  (caller: Caller): Promise<{ challenge: string; secret: string; uri: string }> =>
    ports.writeUnaudited(installation, async (tx) => {
      const { account } = await requireFreshVisitor(ports, tx, caller)
      const secret = ports.oneTimeCodes.newSecret()
      const { text, uri } = ports.oneTimeCodes.describe(secret, account.email)
      const id = ports.randomness.uuid()
      await ports.challenges.add(tx, {
        id,
        kind: 'code',
        account: account.id,
        data: { sealed: Buffer.from(ports.sealing.seal(secret)).toString('base64') },
        expiresAt: challengeLife(ports.clock()),
      })
      return { challenge: id, secret: text, uri }
    })
