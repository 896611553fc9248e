import { z } from 'zod'
import { helps } from '#domain/measurement/instrument/answer-set.ts'
import { variants } from '#domain/measurement/instrument/text.ts'
import { waveStates } from '#domain/measurement/wave/wave.ts'
import { endpoint } from '../endpoint.ts'
import { changing, inAssociation, unitId, waveId, written } from '../kernel.ts'
import { instrumentContent, locale } from './instrument-content.ts'

const whole = z.number().int()

/** A form number as it was typed: whatever it is, it is told kindly. */
const form = z.string().max(40)
const value = z.union([
  z.string().max(5_000),
  z.array(z.string().max(40)).max(60),
  z.object({ missing: z.enum(['skipped', 'unreadable']) }),
])
/** An item's id; what the form does not have is told as such. */
const field = z.string().max(40)
const help = z.enum(helps)
const variant = z.enum(variants)

export const keyed = z.object({ help, locale, variant, values: z.record(field, value) })
export type KeyedInput = z.infer<typeof keyed>

/** As it waits for a second keying, under lock and key. */
export const keptPaper = z.object({ form, keyed })

const decisions = z.object({
  help: help.exactOptional(),
  locale: locale.exactOptional(),
  variant: variant.exactOptional(),
  values: z.record(field, value.nullable()),
})

export const wavePapers = z.object({
  name: z.string(),
  state: z.enum(waveStates),
  /** Papers can be keyed: also after the close, until the answers are opened. */
  takesPapers: z.boolean(),
  expectedVersion: whole,
  units: z.array(z.object({ unit: unitId, name: z.string() })),
  /** Null while the wave has none that is locked. */
  instrument: instrumentContent.nullable(),
  /** Keyed once, by form number. */
  waiting: z.array(z.object({ form: z.string(), isOwn: z.boolean() })),
  /** Keyed twice and read differently. */
  differing: z.array(z.object({ form: z.string(), fields: whole })),
  report: z.object({ forms: whole, fields: whole, differing: whole, perThousand: z.number().nullable() }),
  can: z.object({ print: z.boolean(), discard: z.boolean() }),
})
export type WavePapers = z.infer<typeof wavePapers>

const inWave = { ...inAssociation, wave: waveId }
const onPaper = { ...inWave, form }
const key = { verb: 'wave.key' } as const
const refused = [
  'not-found',
  'measurement.wave-closed',
  'measurement.key-away',
  'measurement.code-wrong',
] as const

export const wavePaperEndpoints = {
  getWavePapers: endpoint({
    method: 'GET',
    path: '/api/a/:association/waves/:wave/papers',
    summary:
      'Papers of a wave: what waits for a second keying, what two people read differently, and how often',
    input: z.object(inWave),
    output: wavePapers,
    access: key,
    errors: ['not-found', 'measurement.key-away'],
  }),
  findWavePaper: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/papers/find',
    summary: 'Whose turn a paper is: keyed for the first time, for the second, or again by the same person',
    input: z.object(onPaper),
    output: z.object({ turn: z.enum(['first', 'second', 'again']) }),
    access: key,
    errors: [...refused, 'measurement.code-used', 'measurement.paper-keyed'],
  }),
  keyWavePaper: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/papers/key',
    summary: 'Key a paper. The second keying is sealed if it says the same as the first',
    input: z.object({ ...onPaper, keyed }),
    output: z.object({ outcome: z.enum(['kept', 'sealed', 'differs']), fields: whole }),
    access: key,
    errors: [...refused, 'measurement.code-used', 'measurement.paper-keyed', 'measurement.paper-faulty'],
  }),
  compareWavePaper: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/papers/compare',
    summary: 'What two people read differently on one paper',
    input: z.object(onPaper),
    output: z.object({ fields: z.array(z.string()), first: keyed, second: keyed }),
    access: key,
    errors: refused,
  }),
  decideWavePaper: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/papers/decide',
    summary: 'Decide each field that two people read differently; the paper is then sealed',
    input: z.object({ ...onPaper, decisions }),
    output: z.object({ outcome: z.literal('sealed') }),
    access: key,
    errors: [...refused, 'measurement.code-used', 'measurement.paper-undecided', 'measurement.paper-faulty'],
  }),
  discardWavePaper: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/papers/discard',
    summary: 'Throw away what was keyed of a paper that is not sealed',
    input: z.object({ ...changing, wave: waveId, form, reason: written(500) }),
    output: z.object({ left: whole }),
    access: { verb: 'wave.run' },
    errors: refused,
  }),
}
