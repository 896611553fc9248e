import { authoriseSomewhere } from '#application/authorise-somewhere.ts'
import type { Hashing, Read, TraceReader } from '#application/ports.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { Trace, traceEndpoints } from '#contract/trace.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { TraceLink, TraceNode } from '#domain/kernel/trace.ts'
import { stepsFrom } from '#domain/kernel/trace-walk.ts'
import { describePlaces } from './describe-places.ts'
import type { TraceDescriber } from './trace-ports.ts'

type Input = InputOf<typeof traceEndpoints.getTrace>

export type TracePorts = Readonly<{
  read: Read
  traceReader: TraceReader
  describers: readonly TraceDescriber[]
  hashing: Hashing
}>

const nodeText = ({ type, id, version }: TraceNode): string => `${type}/${id}/${version}`

/** Five groups of four: two people who see the same code see the same steps. */
function codeOf(start: TraceNode, links: readonly TraceLink[], { sha256 }: Hashing): string {
  const edges = links.map(({ from, relation, to }) => `${nodeText(from)} ${relation} ${nodeText(to)}`)
  const text = canonicalJson({ start: nodeText(start), edges: [...new Set(edges)].toSorted() })
  const hex = [...sha256(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  return [0, 4, 8, 12, 16].map((at) => hex.slice(at, at + 4)).join(' ')
}

/** *Kommer från* and *ledde till*: one walk, nearest step first on both sides. */
export const getTrace =
  (ports: TracePorts) =>
  async (actor: Actor, { association, type, id, version }: Input): Promise<Trace> => {
    authoriseSomewhere(actor, 'trace.read', association)
    const node: TraceNode = { type, id, version }
    return ports.read(association, async (tx) => {
      const [before, after] = [
        await ports.traceReader.edges(tx, node, 'before'),
        await ports.traceReader.edges(tx, node, 'after'),
      ]
      const stepsBefore = stepsFrom(node, before, 'before')
      const stepsAfter = stepsFrom(node, after, 'after')
      const steps = [...stepsBefore, ...stepsAfter]
      const [start, ...places] = await describePlaces(ports.describers, tx, actor, [
        node,
        ...steps.map((step) => step.node),
      ])
      // What the one who asks may not see is not there, and neither is what nobody has written.
      if (!start || start.isHidden) throw new DomainError('not-found')
      const shown = steps.flatMap(({ relation, depth }, index) => {
        const place = places[index]
        return place ? [{ ...place, relation, depth }] : []
      })
      return {
        start,
        before: shown.slice(0, stepsBefore.length),
        after: shown.slice(stepsBefore.length),
        code: codeOf(node, [...before, ...after], ports.hashing),
      }
    })
  }
