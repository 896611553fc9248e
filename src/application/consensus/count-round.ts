import { authorise } from '#application/authorise.ts'
import type { Read, ReadTx } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { assertKeys, missingKeys } from './find-keys.ts'
import { type CountedWhere, type FinishCountPorts, finishCount } from './finish-count.ts'
import { KeyMissing } from './open-box.ts'
import type { RoundRecord } from './round-ports.ts'
import { type StartCountPorts, startCount } from './start-count.ts'
import { destroySecrets, type VoidPorts } from './void-round.ts'

type Input = InputOf<(typeof conferenceEndpoints)['countRound']>
export type CountPorts = StartCountPorts & FinishCountPorts & VoidPorts & Readonly<{ read: Read }>

const versionNow = (ports: CountPorts, { association, round }: CountedWhere): Promise<number> =>
  ports.read(association, async (tx) => (await ports.rounds.find(tx, round))?.round.version ?? 0)

async function recordOf(
  { rounds }: CountPorts,
  tx: ReadTx,
  { conference, round }: CountedWhere,
): Promise<RoundRecord> {
  const record = await rounds.find(tx, round)
  if (record?.round.conference !== conference) throw new DomainError('not-found')
  return record
}

/**
 * The second half of a count, and what follows it outside the database. Safe to run again. Errors: `key-away` and
 * `key-lost`; the envelopes stay, as a folder that was only not mounted comes back.
 */
export const completeCount =
  (ports: CountPorts) =>
  async (actor: Actor, where: CountedWhere): Promise<number> => {
    try {
      const version = await finishCount(ports)(actor, where)
      await destroySecrets(ports, where.round)
      return version ?? (await versionNow(ports, where))
    } catch (error) {
      if (!(error instanceof KeyMissing)) throw error
      const record = await ports.read(where.association, (tx) => recordOf(ports, tx, where))
      throw await missingKeys(ports.keys, record)
    }
  }

/** The box is not closed for good before its key is known to be there. */
const assertKeysWithin = (ports: CountPorts, where: CountedWhere): Promise<void> =>
  ports.read(where.association, async (tx) => assertKeys(ports, tx, await recordOf(ports, tx, where)))

const isCounting = ({ read, rounds }: CountPorts, input: Input): Promise<boolean> =>
  read(input.association, async (tx) => {
    const record = await rounds.find(tx, input.round)
    return record?.round.state === 'counting' && record.round.conference === input.conference
  })

/**
 * Opens the envelopes, counts, and lets the rule decide. A repeated command finds the work done,
 * and a count that was cut short goes on from where it was.
 */
export const countRound =
  (ports: CountPorts) =>
  async (actor: Actor, input: Input): Promise<{ version: number }> => {
    const { association, conference } = input
    authorise(actor, 'round.lead', { association, conference })
    await assertKeysWithin(ports, input)
    if (!(await isCounting(ports, input))) await startCount(ports)(actor, input)
    return { version: await completeCount(ports)(actor, input) }
  }
