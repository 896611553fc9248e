import type { AdoptedProtocol } from '#domain/consensus/protocol.ts'
import { entryNode, outcomeNode } from '#domain/consensus/trace-node.ts'
import type { TraceLink } from '#domain/kernel/trace.ts'

/**
 * Where each entry comes from: the round that let it in; for the core also the extended protocol it is
 * chosen from; and the same indicator in the version before.
 */
export function adoptionLinks(
  adopted: readonly AdoptedProtocol[],
  before: readonly AdoptedProtocol[] = [],
): readonly TraceLink[] {
  const extended = adopted.find(({ level }) => level === 'extended')
  return adopted.flatMap((version) => {
    const replaced = before.find(
      (other) => other.protocol === version.protocol && other.v === version.supersedes,
    )
    return version.entries.flatMap(({ no, proposal, round }): readonly TraceLink[] => {
      const from = entryNode(version.protocol, version.v, no)
      const inExtended =
        version.level === 'core' ? extended?.entries.find((entry) => entry.proposal === proposal) : undefined
      const earlier = replaced?.entries.find((entry) => entry.proposal === proposal)
      return [
        ...(round ? [{ from, relation: 'adoptedFrom' as const, to: outcomeNode(round, proposal) }] : []),
        ...(extended && inExtended
          ? [
              {
                from,
                relation: 'adoptedFrom' as const,
                to: entryNode(extended.protocol, extended.v, inExtended.no),
              },
            ]
          : []),
        ...(replaced && earlier
          ? [
              {
                from,
                relation: 'madeFrom' as const,
                to: entryNode(replaced.protocol, replaced.v, earlier.no),
              },
            ]
          : []),
      ]
    })
  })
}
