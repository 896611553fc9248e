import type { InputOf } from '#contract/endpoint.ts'
import type { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { replaceItem } from '#domain/measurement/instrument/edit.ts'
import { type ChangePorts, changeDraft } from './change-instrument.ts'

type Input = InputOf<(typeof instrumentEndpoints)['editItem']>

/** Changes a question of a draft; what is locked stays as it was. */
export const editItem = (ports: ChangePorts) => (actor: Actor, input: Input) =>
  changeDraft(ports)(
    actor,
    input,
    { action: 'instrument.edit-item', detail: { item: input.item.id } },
    (draft) => replaceItem(draft, { ...input.item, version: 1 }),
  )
