import { authoriseSomewhere } from '#application/authorise-somewhere.ts'
import type { Read } from '#application/ports.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { traceEndpoints } from '#contract/trace.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { describePlaces } from './describe-places.ts'
import type { TraceDescriber } from './trace-ports.ts'

type Row = typeof traceEndpoints.listOpenEnds

const most = 200

/** Where the thread ends, the oldest first; those of unknown age come last. */
export const listOpenEnds =
  ({ read, describers }: Readonly<{ read: Read; describers: readonly TraceDescriber[] }>) =>
  async (actor: Actor, { association }: InputOf<Row>): Promise<OutputOf<Row>> => {
    authoriseSomewhere(actor, 'trace.read', association)
    return read(association, async (tx) => {
      const nodes = []
      for (const { openEnds } of describers) nodes.push(...(await openEnds(tx)))
      const places = (await describePlaces(describers, tx, actor, nodes)).filter(
        ({ isHidden, openEnd }) => !isHidden && openEnd !== null,
      )
      const since = (place: (typeof places)[number]) => place.openEnd?.since ?? '9999'
      return {
        openEnds: places
          .toSorted((a, b) => (since(a) < since(b) ? -1 : Number(since(a) > since(b))))
          .slice(0, most),
        total: places.length,
      }
    })
  }
