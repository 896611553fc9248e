import { authorise } from '#application/authorise.ts'
import type { Read } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type CountedWhere, type FinishCountPorts, finishCount } from './finish-count.ts'
import { KeyMissing } from './open-box.ts'
import { type StartCountPorts, startCount } from './start-count.ts'
import { lockRound } from './step-round.ts'
import { annul, destroySecrets, type VoidPorts } from './void-round.ts'

type Input = InputOf<(typeof conferenceEndpoints)['countRound']>
export type CountPorts = StartCountPorts & FinishCountPorts & VoidPorts & Readonly<{ read: Read }>

/** What everybody reads when the envelopes can never be opened. */
export const lostKeyReason = 'Rösterna kan inte öppnas. Rösta om.'

/** The key is gone for good where this is the node that made it; else it waits on another one. */
async function voidUnopened(ports: CountPorts, actor: Actor, where: CountedWhere): Promise<number> {
  const { association, conference, round } = where
  return ports.write(association, null, async (tx) => {
    await ports.conferences.lock(tx, conference)
    const record = await lockRound(ports.rounds, tx, conference, round)
    const node = record.keyNode ?? ports.keys.node
    if (node !== ports.keys.node) throw new DomainError('consensus.key-away', { node })
    const voided = await annul(ports, tx, record, record.round.version, {
      reason: lostKeyReason,
      voteAgain: true,
    })
    await ports.rounds.save(tx, voided)
    await ports.audit.record(tx, {
      actor,
      role: actingRole(actor, 'round.lead', { association, conference }),
      action: 'round.void',
      subject: { type: 'round', id: round },
      within: conference,
      reason: lostKeyReason,
      detail: { cause: 'key-lost' },
    })
    await ports.announcer.announce(tx, {
      kind: 'conference',
      id: conference,
      version: voided.round.version,
    })
    return voided.round.version
  })
}

const versionNow = (ports: CountPorts, { association, round }: CountedWhere): Promise<number> =>
  ports.read(association, async (tx) => (await ports.rounds.find(tx, round))?.round.version ?? 0)

/** The second half of a count, and what follows it outside the database. Safe to run again. */
export const completeCount =
  (ports: CountPorts) =>
  async (actor: Actor, where: CountedWhere): Promise<number> => {
    try {
      const version = await finishCount(ports)(actor, where)
      await destroySecrets(ports, where.round)
      return version ?? (await versionNow(ports, where))
    } catch (error) {
      if (!(error instanceof KeyMissing)) throw error
      const version = await voidUnopened(ports, actor, where)
      await destroySecrets(ports, where.round)
      return version
    }
  }

/** A key on another node is waited for; the box is not closed for good before it is known to be there. */
async function assertKeyWithin(
  { read, rounds, keys }: CountPorts,
  { association, round }: CountedWhere,
): Promise<void> {
  const { record, secrets } = await read(association, async (tx) => ({
    record: await rounds.find(tx, round),
    secrets: await rounds.secrets(tx, round),
  }))
  if (!record?.keyNode || record.keyNode === keys.node) return
  for (const { slot } of secrets) {
    if (!(await keys.holds(round, slot)))
      throw new DomainError('consensus.key-away', { node: record.keyNode })
  }
}

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
    await assertKeyWithin(ports, input)
    if (!(await isCounting(ports, input))) await startCount(ports)(actor, input)
    return { version: await completeCount(ports)(actor, input) }
  }
