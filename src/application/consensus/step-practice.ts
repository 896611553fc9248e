import type { WriteTx } from '#application/ports.ts'
import { endPractice, type Practice, type PracticeAtHand } from '#domain/consensus/practice.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import { type ChangePorts, type ConferenceCommand, changeConference } from './change-conference.ts'
import type { ConferenceRecord } from './conference-ports.ts'
import type { PracticeStore } from './practice-ports.ts'

export type PracticePorts = ChangePorts & Readonly<{ practices: PracticeStore }>

type Step = Readonly<{ tx: WriteTx; conference: ConferenceRecord; held: PracticeAtHand | null }>

/** One step in the life of a practice, taken by whoever leads the conference. */
export const stepPractice =
  (ports: PracticePorts) =>
  (
    actor: Actor,
    input: ConferenceCommand,
    action: string,
    decide: (step: Step) => Practice | Promise<Practice>,
  ): Promise<{ version: number }> =>
    changeConference(ports)(
      actor,
      input,
      { verb: 'round.lead', action, subject: { type: 'practice', id: input.conference } },
      async (tx, conference) => {
        const held = await ports.practices.lock(tx, input.conference)
        const next = await decide({ tx, conference, held })
        await ports.practices.save(tx, next)
        return { version: next.version }
      },
    )

/** A real vote, or the evaluation, never begins while practice is on the wall: the two must not be mistaken. */
export async function assertNoPractice(
  practices: PracticeStore,
  tx: WriteTx,
  conference: ConferenceId,
): Promise<void> {
  if (await practices.atHand(tx, conference)) throw new DomainError('consensus.practice-under-way')
}

/** With the conference its practice ends, and the named votes go. */
export async function endAnyPractice(
  practices: PracticeStore,
  tx: WriteTx,
  conference: ConferenceId,
): Promise<void> {
  const held = await practices.lock(tx, conference)
  if (held) await practices.save(tx, endPractice(held))
}
