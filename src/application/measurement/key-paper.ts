import { authorise } from '#application/authorise.ts'
import type { WriteTx } from '#application/ports.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { wavePaperEndpoints } from '#contract/measurement/wave-paper.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { differences, fieldCount, type Keyed } from '#domain/measurement/paper/keyed.ts'
import {
  assertKeyed,
  type Desk,
  deskOf,
  type InWave,
  keyerOf,
  lockKeying,
  type PaperPorts,
  readDraft,
  sealPaper,
  slipOf,
  written,
} from './paper-desk.ts'

type Row = (typeof wavePaperEndpoints)['keyWavePaper']

/** `first` alone where it waits for a second pair of eyes. */
type Standing = Readonly<{ first: Keyed; second: Keyed | null }>

/** What was keyed of one paper before, and whose turn it is. Errors: `code-wrong`, `code-used`, `wave-closed`. */
async function hold(ports: PaperPorts, tx: WriteTx, { wave }: InWave, slip: Uint8Array) {
  const state = await ports.papers.hold(tx, wave)
  if (state !== 'active' && state !== 'closed') throw new DomainError('measurement.wave-closed')
  const found = await ports.papers.slip(tx, wave, slip)
  if (found === 'free') return ports.papers.lock(tx, wave, slip)
  throw new DomainError(found === 'used' ? 'measurement.code-used' : 'measurement.code-wrong')
}

async function keep(
  ports: PaperPorts,
  tx: WriteTx,
  at: InWave & Readonly<{ desk: Desk; slip: Uint8Array; code: string; by: string }>,
  paper: Keyed,
): Promise<Standing> {
  const { desk, slip, code, by, wave } = at
  const lock = (turn: 'first' | 'second') => ({
    by,
    sealed: lockKeying(ports, desk, slip, turn, { form: code, keyed: written(paper) }),
  })
  const draft = await hold(ports, tx, at, slip)
  const before = draft && readDraft(ports, desk, draft)
  const isSame = (one: Keyed | null | undefined) =>
    one !== null && one !== undefined && differences(desk.instrument, one, paper).length === 0
  // One who keys the same paper again puts right what they keyed, and is not a second person.
  if (!draft || !before || (draft.second === null && draft.first.by === by)) {
    await ports.papers.save(tx, wave, { slip, first: lock('first'), second: null })
    return { first: paper, second: null }
  }
  if (draft.second) {
    // A reply that was lost is asked for again.
    if (draft.second.by === by && isSame(before.second)) return before
    throw new DomainError('measurement.paper-keyed')
  }
  await ports.papers.save(tx, wave, { slip, first: draft.first, second: lock('second') })
  await ports.papers.addCount(tx, wave, {
    forms: 1,
    fields: fieldCount(before.first, paper),
    differing: differences(desk.instrument, before.first, paper).length,
  })
  return { first: before.first, second: paper }
}

/**
 * Keys a paper. The first keying waits; the second, by somebody else, who does not see the first, is sealed with it if
 * both read the same. Nothing is written into history: a time beside a paper would tell which answer it is.
 */
export const keyWavePaper =
  (ports: PaperPorts) =>
  async (actor: Actor, { association, wave, form, keyed }: InputOf<Row>): Promise<OutputOf<Row>> => {
    authorise(actor, 'wave.key', { association })
    const desk = await ports.read(association, (tx) => deskOf(ports, tx, wave))
    const { code, slip } = slipOf(ports, desk, form)
    assertKeyed(desk, keyed)
    const at = { association, wave, desk, slip, code, by: keyerOf(actor) }
    const { first, second } = await ports
      .writeUnaudited(association, (tx) => keep(ports, tx, at, keyed))
      .catch(async (fault: unknown) => {
        if (fault instanceof DomainError && fault.code === 'measurement.code-wrong') await ports.slow()
        throw fault
      })
    if (!second) return { outcome: 'kept', fields: 0 }
    const fields = differences(desk.instrument, first, second).length
    if (fields > 0) return { outcome: 'differs', fields }
    await sealPaper(ports, at, desk, at, first)
    return { outcome: 'sealed', fields: 0 }
  }

type FindRow = (typeof wavePaperEndpoints)['findWavePaper']

/** Whose turn a paper is, before anybody begins to key it. */
export const findWavePaper =
  (ports: PaperPorts) =>
  async (actor: Actor, { association, wave, form }: InputOf<FindRow>): Promise<OutputOf<FindRow>> => {
    authorise(actor, 'wave.key', { association })
    const found = await ports.read(association, async (tx) => {
      const desk = await deskOf(ports, tx, wave)
      const { slip } = slipOf(ports, desk, form)
      const state = await ports.papers.slip(tx, wave, slip)
      return { state, draft: await ports.papers.find(tx, wave, slip) }
    })
    if (found.state === 'unknown') {
      await ports.slow()
      throw new DomainError('measurement.code-wrong')
    }
    if (found.state === 'used') throw new DomainError('measurement.code-used')
    if (!found.draft) return { turn: 'first' }
    if (found.draft.second) throw new DomainError('measurement.paper-keyed')
    return { turn: found.draft.first.by === keyerOf(actor) ? 'again' : 'second' }
  }
