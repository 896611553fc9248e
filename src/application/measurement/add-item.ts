import type { InputOf } from '#contract/endpoint.ts'
import type { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ItemId } from '#domain/kernel/id.ts'
import * as edit from '#domain/measurement/instrument/edit.ts'
import { type ChangePorts, changeDraft } from './change-instrument.ts'

type Input = InputOf<(typeof instrumentEndpoints)['addItem']>

/** Adds a question at the end. One without a name gets one from the command, so that a repeat answers the same. */
export const addItem =
  (ports: ChangePorts) =>
  async (actor: Actor, input: Input): Promise<{ expectedVersion: number; item: string }> => {
    const id = input.id ?? (`f-${input.commandId.slice(0, 8)}` as ItemId)
    const { expectedVersion } = await changeDraft(ports)(
      actor,
      input,
      { action: 'instrument.add-item', detail: { item: id } },
      (draft) => edit.addItem(draft, { ...input.item, id, version: 1 }),
    )
    return { expectedVersion, item: id }
  }
