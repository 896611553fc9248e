import type { Actor } from '#domain/kernel/actor.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import { examplePlan } from './example/example-plan.ts'
import type { ExamplePorts } from './example/example-ports.ts'
import { fillExample } from './example/fill-example.ts'
import { textHash } from './text-hash.ts'

export const program: Actor = {
  kind: 'program',
  account: null,
  name: 'Samsyn',
  grants: [],
  isInstallationAdmin: false,
}

class AlreadyThere extends Error {}

/**
 * Makes the example association and fills it from its files. What people have done in it since is left
 * alone: a second import changes nothing.
 */
export const seedExample =
  (ports: ExamplePorts) => async (): Promise<Readonly<{ association: AssociationId; isNew: boolean }>> => {
    const plan = examplePlan(await ports.seed(), textHash(ports.hashing))
    const { id, name } = plan.association
    if (await ports.read(id, ports.example.isThere)) return { association: id, isNew: false }
    try {
      await ports.write(id, null, async (tx) => {
        await ports.example.lock(tx)
        // Another node may have been first.
        if (await ports.example.isThere(tx)) throw new AlreadyThere()
        await ports.example.addAssociation(tx, name)
        await fillExample(ports, tx, plan)
        await ports.audit.record(tx, {
          actor: program,
          role: 'instAdmin',
          action: 'example.create',
          subject: { type: 'association', id },
          detail: { proposals: plan.proposals.length },
        })
      })
    } catch (error) {
      if (error instanceof AlreadyThere) return { association: id, isNew: false }
      throw error
    }
    return { association: id, isNew: true }
  }
