import { authorise } from '#application/authorise.ts'
import type { Randomness } from '#application/ports.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import type { InstrumentId } from '#domain/kernel/id.ts'
import { type Drafts, draftsFor } from '#domain/measurement/instrument/draft-items.ts'
import { type Instrument, itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { withVersions } from '#domain/measurement/instrument/succession.ts'
import { baseLocale } from '#domain/measurement/instrument/text.ts'
import type { ChangePorts } from './change-instrument.ts'

type Input = InputOf<(typeof instrumentEndpoints)['createInstrument']>
type Ports = ChangePorts & Readonly<{ randomness: Randomness; drafts: () => Promise<Drafts> }>

/** Starts a questionnaire: empty, or with the own draft items that one group is asked. */
export const createInstrument =
  ({ write, instruments, audit, randomness, drafts }: Ports) =>
  (actor: Actor, input: Input): Promise<{ instrument: InstrumentId }> =>
    write(input.association, input.commandId, async (tx) => {
      const { association, title, drafts: group } = input
      authorise(actor, 'instrument.write', { association })
      const id = randomness.uuid() as InstrumentId
      const items = group === null ? [] : draftsFor(await drafts(), group)
      const fresh: Instrument = {
        id,
        version: 1,
        title: { [baseLocale]: { std: title } },
        blocks: [{ id: 'a', items }],
        locales: [baseLocale],
      }
      const known = await instruments.lockedItems(
        tx,
        items.map((item) => item.id),
      )
      const draft = withVersions(fresh, known)
      await instruments.save(tx, { id, title, revision: 1, draft })
      await audit.record(tx, {
        actor,
        role: actingRole(actor, 'instrument.write', { association }),
        action: 'instrument.create',
        subject: { type: 'instrument', id },
        detail: { title, items: itemsOf(draft).length },
      })
      return { instrument: id }
    })
