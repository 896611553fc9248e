import { authorise } from '#application/authorise.ts'
import type { Read, ReadTx } from '#application/ports.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { pointEndpoints, RegisterCheck } from '#contract/measurement/point.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { MeasurePointId } from '#domain/kernel/id.ts'
import { checkRegister as check, type ReadRow } from '#domain/measurement/point/register-import.ts'
import { latestRevisions, type RegisterRow } from '#domain/measurement/point/register-row.ts'
import { allInForce } from './in-force.ts'
import type { PointStore, SourceKnowledge } from './point-ports.ts'

type Input = InputOf<typeof pointEndpoints.checkRegister>
type Stores = Readonly<{ points: PointStore; known: SourceKnowledge }>

/** The rows, what is wrong with them, and what is there already. */
export async function checkAgainst(
  { points, known }: Stores,
  tx: ReadTx,
  { header, rows }: Pick<Input, 'header' | 'rows'>,
) {
  const all = allInForce(await points.list(tx)).map(({ point }) => point)
  const held = latestRevisions(await points.rows(tx))
  const registers = all.flatMap(({ id, content: { source, title, unit } }) =>
    source.kind === 'register'
      ? [{ id, names: [title, id], population: source.population, needsDenominator: unit === 'percent' }]
      : [],
  )
  const units = await known.units(tx)
  const titleOf = (id: MeasurePointId) => all.find((point) => point.id === id)?.content.title ?? ''
  return { ...check(header, rows, { points: registers, units, held }), held, titleOf }
}

/** The revision in force that a row would take the place of. */
export const heldFor = (
  held: readonly RegisterRow[],
  { point, unit, period, population }: ReadRow<MeasurePointId>,
): RegisterRow | undefined =>
  held.find(
    (row) =>
      row.point === point && row.unit === unit && row.period === period && row.population === population,
  )

/** What entering a table would do. Nothing is kept. */
export const checkRegister =
  ({ read, ...stores }: Stores & Readonly<{ read: Read }>) =>
  async (actor: Actor, input: Input): Promise<RegisterCheck> => {
    authorise(actor, 'register.write', input)
    const { association } = input
    const { rows, faults, held, titleOf } = await read(association, (tx) => checkAgainst(stores, tx, input))
    return {
      rows: rows.map(({ source: _source, point, ...row }) => ({
        ...row,
        point: { id: point, title: titleOf(point) },
        isRevision: heldFor(held, { ...row, point, source: '' }) !== undefined,
      })),
      faults: [...faults],
    }
  }
