import type { InputOf } from '#contract/endpoint.ts'
import type { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import * as edit from '#domain/measurement/instrument/edit.ts'
import { type ChangePorts, changeDraft } from './change-instrument.ts'

type Input = InputOf<(typeof instrumentEndpoints)['moveItem']>

/** Moves a question one step earlier or later. */
export const moveItem = (ports: ChangePorts) => (actor: Actor, input: Input) =>
  changeDraft(ports)(
    actor,
    input,
    { action: 'instrument.move-item', detail: { item: input.item } },
    (draft) => edit.moveItem(draft, input.item, input.to),
  )
