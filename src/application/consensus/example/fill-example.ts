import type { WriteTx } from '#application/ports.ts'
import { addFrozenPack } from '../preparation/add-frozen-pack.ts'
import type { ExamplePlan } from './example-plan.ts'
import type { ExamplePorts } from './example-ports.ts'

/** Writes everything the example begins with. */
export async function fillExample(ports: ExamplePorts, tx: WriteTx, plan: ExamplePlan): Promise<void> {
  const { bank, proposals, conference, rounds, protocols } = plan
  await ports.example.addBank(tx, bank)
  await ports.bank.add(tx, bank.id, proposals)
  await ports.bank.record(tx, bank.id, {
    operation: 'import',
    from: [],
    to: proposals.map(({ id }) => id),
    reason: bank.source,
    actor: 'Samsyn',
  })
  await ports.conferences.add(tx, conference)
  // Adding begins without a charter; saving brings the one that pins the import.
  await ports.conferences.save(tx, conference)
  for (const { record, items, outcomes } of rounds) {
    await ports.rounds.add(tx, record)
    await ports.rounds.saveItems(tx, record.round.id, items)
    await ports.rounds.saveOutcomes(tx, outcomes)
  }
  await ports.evaluations.save(tx, plan.evaluation)
  for (const version of [protocols.extended, protocols.core]) {
    await ports.protocols.add(tx, { version, adoptedAt: null })
  }
  await addFrozenPack(ports, tx, plan.pack, 'Samsyn')
  await ports.reports.add(tx, plan.report)
  await ports.notes.add(tx, plan.notes)
  await ports.trace.link(tx, plan.links)
  await ports.fillLater(tx)
}
