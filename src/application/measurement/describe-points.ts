import type { Described, TraceDescriber } from '#application/kernel/index.ts'
import type { ReadTx } from '#application/ports.ts'
import type { ItemId } from '#domain/kernel/id.ts'
import type { TraceNode } from '#domain/kernel/trace.ts'
import { baseLocale, wordsOf } from '#domain/measurement/instrument/text.ts'
import type { PointRecord, PointStore } from './point-ports.ts'
import type { InstrumentStore } from './ports.ts'
import type { ResultStore } from './result-ports.ts'
import { answersIn } from './result-view.ts'

type Ports = Readonly<{
  points: Pick<PointStore, 'list'>
  instruments: Pick<InstrumentStore, 'lockedItems'>
  results: Pick<ResultStore, 'releases' | 'results'>
}>

const own = { basis: 'own', isInvented: false, openEnd: null, needs: 'measure.read' } as const

function describePoint(all: readonly PointRecord[], node: TraceNode): Described | null {
  const found = all.find(({ point }) => point.id === node.id && point.v === node.version)
  if (!found) return null
  const { id, v, state, content } = found.point
  return {
    ...own,
    facts: { title: content.title, v, state, source: content.source.kind },
    words: content.definition.sv || null,
    page: ['mata', 'matpunkter', id],
  }
}

async function describeItem(
  { instruments }: Ports,
  tx: ReadTx,
  { id, version }: TraceNode,
): Promise<Described | null> {
  // An item's own id, as the edge was written with it.
  const item = id as ItemId
  const locked = (await instruments.lockedItems(tx, [item])).get(item) ?? []
  const found = locked.find((one) => one.item.version === version)?.item
  if (!found) return null
  return {
    ...own,
    facts: { item: id, v: version },
    words: wordsOf(found.text, baseLocale, 'std').words,
    page: ['mata', 'formular'],
  }
}

async function describeResult({ results }: Ports, tx: ReadTx, { id }: TraceNode): Promise<Described | null> {
  const [wave = '', point = ''] = id.split('.')
  const release = (await results.releases(tx)).find((one) => one.wave === wave)
  const measured = release?.points.find((one) => one.id === point)
  if (!release || !measured) return null
  const [whole] = await results.results(tx, {
    wave: release.wave,
    wholeOnly: true,
    questions: ['answers', measured.question],
  })
  const cell = whole?.cells[measured.question]
  const x = cell?.state === 'shown' ? cell.points[measured.id] : undefined
  return {
    ...own,
    basis: 'counted',
    isInvented: release.isInvented === true,
    facts: {
      ...{ wave: release.name, from: release.period.from, to: release.period.to },
      x: typeof x === 'number' ? x : null,
      n: typeof x === 'number' && cell?.state === 'shown' ? cell.n : null,
      answers: answersIn(whole),
    },
    words: null,
    page: ['mata', 'resultat', 'matpunkt', point],
  }
}

/** What measurement knows of its nodes on the red thread. */
export const measurementDescriber = (ports: Ports): TraceDescriber => ({
  types: ['measure-point', 'item', 'wave-result'],

  async describe(tx, nodes) {
    const all = await ports.points.list(tx)
    const found: (Described | null)[] = []
    for (const node of nodes) {
      if (node.type === 'item') found.push(await describeItem(ports, tx, node))
      else if (node.type === 'wave-result') found.push(await describeResult(ports, tx, node))
      else found.push(describePoint(all, node))
    }
    return found
  },

  async openEnds() {
    return []
  },
})
