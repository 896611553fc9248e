import { authorise } from '#application/authorise.ts'
import type { Read, ReadTx } from '#application/ports.ts'
import type {
  EvaluationOutput,
  EvaluationTable,
  evaluationEndpoints,
} from '#contract/consensus/evaluation.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import type { ConferenceStore } from './conference-ports.ts'
import type { EvaluationRecord, EvaluationStore } from './evaluation-ports.ts'
import { evaluationTable } from './evaluation-table.ts'
import { findConference } from './load-conference.ts'
import type { NoteStore } from './note-ports.ts'
import type { RosterStore } from './roster-ports.ts'
import type { Topic } from './voter.ts'

type Input = InputOf<(typeof evaluationEndpoints)['getEvaluation']>
type Stores = Readonly<{ evaluations: EvaluationStore; roster: RosterStore }>
type Ports = Stores & Readonly<{ read: Read; conferences: ConferenceStore; notes: NoteStore }>

/** How many have handed in of how many there are, as it closed or as it is. */
export async function formTurnout(
  { evaluations, roster }: Stores,
  tx: ReadTx,
  conference: ConferenceId,
  held: EvaluationRecord | null,
): Promise<Readonly<{ present: number; handedIn: number }>> {
  if (held && 'handedIn' in held.evaluation) {
    const { present, handedIn } = held.evaluation
    return { present, handedIn }
  }
  return {
    present: await roster.presentCount(tx, conference),
    handedIn: held ? await evaluations.handedIn(tx, conference) : 0,
  }
}

/** How far the evaluation has come, and its table once it is counted. */
export const getEvaluation =
  (ports: Ports) =>
  async (actor: Actor, { association, conference }: Input): Promise<EvaluationOutput> => {
    authorise(actor, 'conference.read', { association, conference })
    return ports.read(association, async (tx) => {
      const { conference: of } = await findConference(ports, tx, conference)
      const held = await ports.evaluations.find(tx, conference)
      const notes = await ports.notes.about(tx, { type: 'evaluation', id: conference })
      return {
        state: held?.evaluation.state ?? null,
        version: held?.evaluation.version ?? 0,
        ...(await formTurnout(ports, tx, conference, held)),
        fewest: of.kOpen,
        isOnWall: held?.evaluation.state === 'counted' && held.evaluation.isOnWall,
        table: held && (await evaluationTable(ports, tx, held)),
        notes: notes.map(({ code, words: { sv, en } }) => ({
          code,
          sv: { says: [...sv.says], shown: sv.shown },
          en: { says: [...en.says], shown: en.shown },
        })),
        can: { lead: may(actor, 'round.lead', { association, conference }) },
      }
    })
  }

/** The table for the wall, while the facilitator lets it hang there. */
export const readEvaluationWall =
  ({ read, evaluations }: Readonly<{ read: Read; evaluations: EvaluationStore }>) =>
  ({ association, conference }: Topic): Promise<EvaluationTable | null> =>
    read(association, async (tx) => {
      const held = await evaluations.find(tx, conference)
      const hangs = held?.evaluation.state === 'counted' && held.evaluation.isOnWall
      return hangs ? evaluationTable({ evaluations }, tx, held) : null
    })
