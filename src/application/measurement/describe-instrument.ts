import type { InputOf } from '#contract/endpoint.ts'
import type { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { describe } from '#domain/measurement/instrument/edit.ts'
import { type ChangePorts, changeDraft } from './change-instrument.ts'

type Input = InputOf<(typeof instrumentEndpoints)['describeInstrument']>

/** Names a questionnaire and chooses the languages it is offered in. */
export const describeInstrument = (ports: ChangePorts) => (actor: Actor, input: Input) =>
  changeDraft(ports)(
    actor,
    input,
    { action: 'instrument.describe', detail: { languages: input.locales.join(' ') } },
    (draft) => describe(draft, input),
  )
