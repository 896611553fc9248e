import { authorise } from '#application/authorise.ts'
import type { Clock, Read } from '#application/ports.ts'
import type { packEndpoints } from '#contract/consensus/pack.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type ChangePorts, changeConference } from '../change-conference.ts'
import { loadPack, type PackFactPorts } from './pack-facts.ts'
import type { ClarificationStore } from './preparation-ports.ts'

type Rows = typeof packEndpoints
export type ClarificationPorts = ChangePorts &
  PackFactPorts &
  Readonly<{ read: Read; clock: Clock; clarifications: ClarificationStore }>

/** Unanswered first, then by the number of the proposal: the order tells nothing of who asked or when. */
export const listClarifications =
  (ports: ClarificationPorts) =>
  async (
    actor: Actor,
    { association, conference }: InputOf<Rows['listClarifications']>,
  ): Promise<OutputOf<Rows['listClarifications']>> => {
    const place = { association, conference }
    authorise(actor, 'conference.read', place)
    return ports.read(association, async (tx) => {
      const { facts } = await loadPack(ports, tx, conference)
      const all = (await ports.clarifications.list(tx, conference)).map(
        ({ id, proposal, question, withdrawn, answers }) => {
          const item = facts.proposals.find((one) => one.id === proposal)
          return {
            ...{ id, question, withdrawn },
            no: item?.no ?? 0,
            proposal: item?.name ?? item?.text ?? null,
            answers: answers.map(({ answer, by, at }) => ({ answer, by, at: at.toISOString() })),
          }
        },
      )
      const turn = (one: (typeof all)[number]) => (one.withdrawn ? 2 : one.answers.length > 0 ? 1 : 0)
      return {
        clarifications: all.toSorted((a, b) => turn(a) - turn(b) || a.no - b.no),
        can: { answer: may(actor, 'clarification.answer', place) },
      }
    })
  }

const act = (action: string) => ({ verb: 'clarification.answer' as const, action })

/** Answered to all; a second answer corrects the first, which stays on record. */
export const answerClarification =
  (ports: ClarificationPorts) =>
  (
    actor: Actor,
    input: InputOf<Rows['answerClarification']>,
  ): Promise<OutputOf<Rows['answerClarification']>> =>
    changeConference(ports)(actor, input, act('clarification.answer'), async (tx) => {
      const held = await ports.clarifications.lock(tx, input.conference, input.clarification)
      if (!held || held.withdrawn !== null) throw new DomainError('not-found')
      await ports.clarifications.addAnswer(tx, held.id, held.answers.length + 1, {
        answer: input.answer,
        by: actor.name,
        at: ports.clock(),
      })
      return { done: true }
    })

export const withdrawClarification =
  (ports: ClarificationPorts) =>
  (
    actor: Actor,
    input: InputOf<Rows['withdrawClarification']>,
  ): Promise<OutputOf<Rows['withdrawClarification']>> =>
    changeConference(ports)(
      actor,
      input,
      { ...act('clarification.withdraw'), reason: input.reason },
      async (tx) => {
        const held = await ports.clarifications.lock(tx, input.conference, input.clarification)
        if (!held || held.withdrawn !== null) throw new DomainError('not-found')
        await ports.clarifications.withdraw(tx, held.id, input.reason)
        return { done: true }
      },
    )
