import { authorise } from '#application/authorise.ts'
import type { Read, ReadTx } from '#application/ports.ts'
import type { PracticeOutput, practiceEndpoints } from '#contract/consensus/practice.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { ballotFields } from '#domain/consensus/freeze.ts'
import { openCells, type PracticeAtHand } from '#domain/consensus/practice.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type ConferenceStores, findConference } from './load-conference.ts'
import type { PracticeStore } from './practice-ports.ts'
import type { Topic } from './voter.ts'

type Input = InputOf<(typeof practiceEndpoints)['getPractice']>
type Ports = ConferenceStores & Readonly<{ read: Read; practices: PracticeStore }>

type Shown = NonNullable<PracticeOutput['practice']>

/** Who answered what is nobody's to see before it is closed: an answer in view would lead the next. */
async function show(
  practices: PracticeStore,
  tx: ReadTx,
  practice: PracticeAtHand,
  present: number,
): Promise<Shown> {
  const votes = await practices.votes(tx, practice.id)
  return {
    id: practice.id,
    version: practice.version,
    state: practice.state,
    form: ballotFields(practice.ballot).form,
    questions: [...practice.questions],
    cast: votes.length,
    present,
    rows:
      practice.state === 'closed'
        ? votes.map(({ label, answers }) => ({ label, cells: [...openCells(practice, answers)] }))
        : [],
  }
}

export const getPractice =
  (ports: Ports) =>
  async (actor: Actor, { association, conference }: Input): Promise<PracticeOutput> => {
    authorise(actor, 'round.lead', { association, conference })
    return ports.read(association, async (tx) => {
      const record = await findConference(ports, tx, conference)
      const rounds = await ports.rounds.list(tx, conference)
      const practice = await ports.practices.atHand(tx, conference)
      const present = await ports.roster.presentCount(tx, conference)
      const planned = rounds.find(({ round }) => round.state !== 'imported' && round.state !== 'voided')
      return {
        practice: practice && (await show(ports.practices, tx, practice, present)),
        held: await ports.practices.held(tx, conference),
        present,
        form: planned?.round.plan.ballot.form ?? 'yes-no',
        isOver: ['concluded', 'published', 'archived', 'cancelled'].includes(record.conference.state),
      }
    })
  }

/** What wall and phones show when it is closed; null while there is nothing to show. */
export const readPractice =
  ({ read, practices, roster }: Ports) =>
  ({ association, conference }: Topic): Promise<Shown | null> =>
    read(association, async (tx) => {
      const practice = await practices.atHand(tx, conference)
      return practice && show(practices, tx, practice, await roster.presentCount(tx, conference))
    })
