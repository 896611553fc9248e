import { authorise } from '#application/authorise.ts'
import type { AuditTrail, Clock, Randomness, ReadTx, Write } from '#application/ports.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { FileAbout, resultFileEndpoints } from '#contract/measurement/result-file.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { fileName } from '#domain/kernel/file-name.ts'
import { dayOf } from './close-wave.ts'
import type { PointStore } from './point-ports.ts'
import type { ResultFileStore } from './result-file-ports.ts'
import type { ResultStore } from './result-ports.ts'
import { askedPoints } from './result-view.ts'

export type OrderPorts = Readonly<{
  write: Write
  audit: AuditTrail
  files: ResultFileStore
  results: Pick<ResultStore, 'releases'>
  points: Pick<PointStore, 'list'>
  randomness: Randomness
  clock: Clock
}>

/** What the file is about, in words: it becomes its name. Null where nothing of the kind has been let out. */
export async function titleOf(
  { results, points }: Pick<OrderPorts, 'results' | 'points'>,
  tx: ReadTx,
  about: FileAbout,
): Promise<string | null> {
  if (about.is === 'all') return ''
  if (about.is === 'wave')
    return (await results.releases(tx)).find(({ wave }) => wave === about.wave)?.name ?? null
  const asked = (await askedPoints(points, tx)).find(({ point }) => point.id === about.point)
  return asked?.point.content.title ?? null
}

/**
 * Writes down that somebody takes out a file of released figures, and of what. Nothing new is let out by it: the file
 * holds what the ledger has let out already. Errors: `not-found`.
 */
export const orderResultFile =
  (ports: OrderPorts) =>
  (
    actor: Actor,
    { association, commandId, format, about }: InputOf<typeof resultFileEndpoints.orderResultFile>,
  ): Promise<{ file: string }> => {
    const place = { association }
    authorise(actor, 'measure.read', place)
    return ports.write(association, commandId, async (tx) => {
      const title = await titleOf(ports, tx, about)
      if (title === null) throw new DomainError('not-found')
      const id = ports.randomness.uuid()
      const at = ports.clock()
      const name = fileName(['resultat', title, dayOf(ports.clock)])
      const { name: by, account } = actor
      await ports.files.add(tx, { id, facts: { format, about, name }, at, by, account })
      await ports.audit.record(tx, {
        ...{ actor, role: actingRole(actor, 'measure.read', place), action: 'result.file' },
        subject: { type: 'result-file', id },
        ...(about.is === 'wave' ? { within: about.wave } : {}),
        detail: { format, about: about.is },
      })
      return { file: id }
    })
  }
