import type { WriteTx } from '#application/ports.ts'
import type { ExampleHolder } from '#contract/measurement/example-waves.ts'
import type { UnitStore } from '../wave-ports.ts'

/** The units of the example as they began; where somebody has made a whole already, they lie under that one. */
export async function placeExampleUnits(
  { units }: Readonly<{ units: UnitStore }>,
  tx: WriteTx,
  holder: Pick<ExampleHolder, 'units'>,
): Promise<void> {
  const known = await units.list(tx)
  const whole = holder.units.find(({ kind }) => kind === 'association')
  const own = known.find(({ kind, id }) => kind === 'association' && id !== whole?.id)
  for (const unit of holder.units) {
    if (own && unit.kind === 'association') continue
    const parent = own && unit.parent === whole?.id ? own.id : unit.parent
    await units.save(tx, { ...unit, parent, to: null, successor: null })
  }
}
