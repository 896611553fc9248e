import { authorise } from '#application/authorise.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { wavePaperEndpoints } from '#contract/measurement/wave-paper.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { decided, differences } from '#domain/measurement/paper/keyed.ts'
import { deskOf, type InWave, type PaperPorts, readDraft, sealPaper, slipOf, written } from './paper-desk.ts'

/** A paper that two people have keyed. Errors: `not-found` where it is not. */
async function twice(ports: PaperPorts, { association, wave }: InWave, form: string) {
  return ports.read(association, async (tx) => {
    const desk = await deskOf(ports, tx, wave)
    const at = slipOf(ports, desk, form)
    const draft = await ports.papers.find(tx, wave, at.slip)
    const read = draft && readDraft(ports, desk, draft)
    if (!read?.second) throw new DomainError('not-found')
    return { desk, at, first: read.first, second: read.second }
  })
}

type CompareRow = (typeof wavePaperEndpoints)['compareWavePaper']

export const compareWavePaper =
  (ports: PaperPorts) =>
  async (actor: Actor, { association, wave, form }: InputOf<CompareRow>): Promise<OutputOf<CompareRow>> => {
    authorise(actor, 'wave.key', { association })
    const { desk, first, second } = await twice(ports, { association, wave }, form)
    const fields = differences(desk.instrument, first, second)
    return { fields: [...fields], first: written(first), second: written(second) }
  }

type DecideRow = (typeof wavePaperEndpoints)['decideWavePaper']

/** A third look at the paper, field by field; then it is sealed. Errors: `paper-undecided`. */
export const decideWavePaper =
  (ports: PaperPorts) =>
  async (
    actor: Actor,
    { association, wave, form, decisions }: InputOf<DecideRow>,
  ): Promise<OutputOf<DecideRow>> => {
    authorise(actor, 'wave.key', { association })
    const { desk, at, first, second } = await twice(ports, { association, wave }, form)
    const paper = decided(desk.instrument, [first, second], decisions)
    if (!paper) throw new DomainError('measurement.paper-undecided')
    await sealPaper(ports, { association, wave }, desk, at, paper)
    return { outcome: 'sealed' }
  }
