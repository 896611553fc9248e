import type { Randomness, Read, WriteUnaudited } from '#application/ports.ts'
import { type PersonalTrace, personalTraces } from '#domain/consensus/personal-data.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ClarificationId } from '#domain/kernel/id.ts'
import type { ConferenceStore } from '../conference-ports.ts'
import { findConference } from '../load-conference.ts'
import type { RosterStore } from '../roster-ports.ts'
import type { RoundStore } from '../round-ports.ts'
import type { Topic } from '../voter.ts'
import type { Clarification, ClarificationStore } from './preparation-ports.ts'

export type AskPorts = Readonly<{
  read: Read
  writeUnaudited: WriteUnaudited
  randomness: Randomness
  roster: RosterStore
  rounds: RoundStore
  conferences: ConferenceStore
  clarifications: ClarificationStore
}>

const over: readonly string[] = ['concluded', 'published', 'archived', 'cancelled']

export type Question = Readonly<{
  proposal: string
  text: string
  /** The asker has read it again and stands by it. */
  evenSo: boolean
}>

/**
 * A question to the clarifiers. It comes without a name: who asks is not passed in here, so it cannot be kept. A text
 * that may point somebody out is stopped until the asker has read it again.
 */
export const askClarifier =
  (ports: AskPorts) =>
  async ({ association, conference }: Topic, { proposal, text, evenSo }: Question): Promise<void> => {
    const traces = await ports.writeUnaudited(association, async (tx): Promise<readonly PersonalTrace[]> => {
      const { conference: held } = await findConference(ports, tx, conference)
      if (over.includes(held.state)) throw new DomainError('consensus.preparation-over')
      const seats = await ports.roster.seats(tx, conference)
      const names = seats.flatMap(({ expert }) => (expert ? [expert.name] : []))
      const found = evenSo ? [] : personalTraces(text, names)
      if (found.length > 0) return found
      const item = (await ports.rounds.candidates(tx, held.bank)).find((one) => one.proposal === proposal)
      if (!item) throw new DomainError('not-found')
      await ports.clarifications.ask(tx, conference, {
        id: ports.randomness.uuid() as ClarificationId,
        proposal: item.proposal,
        v: item.v,
        question: text,
      })
      return []
    })
    if (traces.length > 0)
      throw new DomainError('consensus.question-personal', { found: traces.map(({ found }) => found) })
  }

/** What experts may read: everything but what was taken away. */
export const readClarifications =
  ({ read, clarifications }: Pick<AskPorts, 'read' | 'clarifications'>) =>
  ({ association, conference }: Topic): Promise<readonly Clarification[]> =>
    read(association, async (tx) =>
      (await clarifications.list(tx, conference)).filter(({ withdrawn }) => withdrawn === null),
    )
