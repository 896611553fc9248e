import type { InputOf } from '#contract/endpoint.ts'
import type { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import * as edit from '#domain/measurement/instrument/edit.ts'
import { type ChangePorts, changeDraft } from './change-instrument.ts'

type Input = InputOf<(typeof instrumentEndpoints)['removeItem']>

/** Takes a question out of a draft. Conditions that ask about it are then told of in the check list. */
export const removeItem = (ports: ChangePorts) => (actor: Actor, input: Input) =>
  changeDraft(ports)(
    actor,
    input,
    { action: 'instrument.remove-item', detail: { item: input.item } },
    (draft) => edit.removeItem(draft, input.item),
  )
