import { authorise } from '#application/authorise.ts'
import type { Randomness } from '#application/ports.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { InstrumentId } from '#domain/kernel/id.ts'
import { type Drafts, draftsFor } from '#domain/measurement/instrument/draft-items.ts'
import type { Instrument } from '#domain/measurement/instrument/instrument.ts'
import { baseLocale } from '#domain/measurement/instrument/text.ts'
import type { ChangePorts } from './change-instrument.ts'
import { saveNewInstrument } from './save-new-instrument.ts'

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
      return saveNewInstrument({ instruments, audit }, tx, actor, {
        draft: fresh,
        action: 'instrument.create',
      })
    })
