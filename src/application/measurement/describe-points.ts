import type { TraceDescriber } from '#application/kernel/index.ts'
import type { PointStore } from './point-ports.ts'

/** What measurement knows of its nodes on the red thread. */
export const measurementDescriber = ({ points }: Readonly<{ points: PointStore }>): TraceDescriber => ({
  types: ['measure-point'],

  async describe(tx, nodes) {
    const all = await points.list(tx)
    return nodes.map((node) => {
      const found = all.find(({ point }) => point.id === node.id && point.v === node.version)
      if (!found) return null
      const { id, v, state, content } = found.point
      return {
        facts: { title: content.title, v, state, source: content.source.kind },
        words: content.definition.sv || null,
        basis: 'own' as const,
        isInvented: false,
        page: ['mata', 'matpunkter', id],
        openEnd: null,
        needs: 'measure.read' as const,
      }
    })
  },

  async openEnds() {
    return []
  },
})
