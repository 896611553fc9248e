import { authorise } from '#application/authorise.ts'
import type { Randomness, ReadTx } from '#application/ports.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { pointEndpoints } from '#contract/measurement/point.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { MeasurePointId } from '#domain/kernel/id.ts'
import type { EntryRef } from '#domain/measurement/point/measure-point.ts'
import { rewritten } from '#domain/measurement/point/point-change.ts'
import { assertRevision, type ChangePorts, changePoint } from './change-point.ts'
import type { ReadIndicators } from './point-ports.ts'

type Row = typeof pointEndpoints.savePoint
type Ports = ChangePorts & Readonly<{ randomness: Randomness; indicators: ReadIndicators }>

/** Only what has been adopted can be measured as an indicator; anything else is local. */
async function assertAdopted(indicators: ReadIndicators, tx: ReadTx, entry: EntryRef | null): Promise<void> {
  if (!entry) return
  const { protocol, v, no, proposal, proposalV } = entry
  const isThere = (await indicators(tx)).some(
    ({ entry: one }) =>
      one.protocol === protocol &&
      one.v === v &&
      one.no === no &&
      one.proposal === proposal &&
      one.proposalV === proposalV,
  )
  if (!isThere) throw new DomainError('not-found')
}

/** Writes a draft down, whole or with gaps. */
export const savePoint =
  ({ randomness, indicators, ...ports }: Ports) =>
  async (actor: Actor, input: InputOf<Row>): Promise<OutputOf<Row>> => {
    const { association, commandId, point: known, content, entry, expectedRevision } = input
    if (known) {
      return changePoint(ports)(
        actor,
        { association, commandId, point: known },
        { verb: 'point.write', action: 'point.save' },
        async (tx, latest) => {
          assertRevision(latest, expectedRevision)
          const point = rewritten(latest.point, content, entry)
          if (entry?.proposal !== latest.point.entry?.proposal) await assertAdopted(indicators, tx, entry)
          await ports.points.save(tx, { ...latest, point, revision: latest.revision + 1 })
          return { answer: { point: known, v: point.v }, version: point.v }
        },
      )
    }
    authorise(actor, 'point.write', { association })
    return ports.write(association, commandId, async (tx) => {
      await assertAdopted(indicators, tx, entry)
      const id = randomness.uuid() as MeasurePointId
      const point = { id, v: 1, state: 'draft' as const, entry, retirement: null, content }
      await ports.points.save(tx, { point, revision: 1, approvedAt: null, approvedBy: null })
      await ports.audit.record(tx, {
        actor,
        role: actingRole(actor, 'point.write', { association }),
        action: 'point.save',
        subject: { type: 'measure-point', id, version: 1 },
      })
      return { point: id, v: 1 }
    })
  }
