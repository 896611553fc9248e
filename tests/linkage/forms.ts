import { randomBytes, randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluationHandlers } from '#adapters/http/routes/evaluation.ts'
import { envelopeKeyOf } from '#adapters/keys/envelope.ts'
import { handInForm } from '#application/consensus/hand-in-form.ts'
import { questionNumbers } from '#domain/consensus/evaluation/form.ts'
import { shuffled } from '#domain/kernel/shuffle.ts'
import type { Hall } from '../integration/consensus/hall.ts'
import { command, holdMeeting } from '../integration/consensus/meeting.ts'
import type { Campaign } from './campaign.ts'
import type { Arrival, RoundEvidence } from './evidence.ts'

/** Which rows of `evaluation_answer` are one question of one conference, for `gather`. */
export const selectAnswers = `
  select own_text as answers, xmin::text, ctid::text, answer_id::text as id from evaluation_answer
  where conference_id::text || ' ' || question_no = $1`

type Known = Pick<RoundEvidence, 'arrivals' | 'byEnvelopeKey'>

export type Asked = Readonly<{
  /** By conference and question: who answered what, in the order they came. */
  batches: ReadonlyMap<string, Known>
  /** Questions of one conference that follow each other. */
  neighbours: readonly (readonly [string, string])[]
  secrets: readonly Buffer[]
}>

/** Conferences that end with an evaluation; everybody answers every question with words nobody else has. */
export async function holdEvaluations(
  { meeting: { hall } }: Pick<Campaign, 'meeting'>,
  { conferences, voters, mixes = true }: Readonly<{ conferences: number; voters: number; mixes?: boolean }>,
  beforeCount: (words: readonly string[]) => void = () => undefined,
): Promise<Asked> {
  const batches = new Map<string, Known>()
  const neighbours: (readonly [string, string])[] = []
  const secrets: Buffer[] = []
  for (let at = 0; at < conferences; at += 1) {
    const held = await holdOne(mixes ? hall : unmixed(hall), voters, beforeCount)
    for (const [key, known] of held.batches) batches.set(key, known)
    const keys = [...held.batches.keys()]
    keys.forEach((key, place) => {
      const next = keys[place + 1]
      if (next) neighbours.push([key, next])
    })
    secrets.push(...held.secrets)
  }
  return { batches, neighbours, secrets }
}

/** The same program without its mixing. */
const unmixed = (hall: Hall): Hall => ({
  ...hall,
  ports: { ...hall.ports, randomness: { ...hall.ports.randomness, below: (limit: number) => limit - 1 } },
})

async function holdOne(hall: Hall, voters: number, beforeCount: (words: readonly string[]) => void) {
  const meeting = await holdMeeting(hall, { voters })
  await meeting.plan({})
  await meeting.step('freezeRound', 1)
  await meeting.begin()
  for (const voter of meeting.voters) await meeting.join(voter)
  const handlers = evaluationHandlers(hall.ports)
  const step = async (name: 'openEvaluation' | 'closeEvaluation' | 'countEvaluation') => {
    const { version } = await handlers.getEvaluation(hall.facilitator, meeting.topic)
    await handlers[name](hall.facilitator, {
      ...meeting.topic,
      commandId: command(),
      expectedVersion: version,
    })
  }
  await step('openEvaluation')
  const record = await hall.ports.read(hall.association, (tx) => hall.ports.evaluations.find(tx, meeting.id))
  const file = readFileSync(join(hall.folder, `round-${record?.evaluation.id}`, 'slot-0.key'))
  const salt = file.subarray(32)
  const seats = meeting.voters.map(({ seat }) => seat)
  const byEnvelopeKey = seats.toSorted((a, b) =>
    Buffer.compare(envelopeKeyOf(salt, a), envelopeKeyOf(salt, b)),
  )
  const arrivals = new Map<number, Arrival[]>(questionNumbers.map((no) => [no, []]))
  for (const voter of shuffled(meeting.voters, randomInt)) {
    const words = questionNumbers.map(() => randomBytes(20).toString('hex'))
    await handInForm(hall.ports)(meeting.topic, voter.code, {
      option: () => 'own',
      own: (no) => words[no - 1],
      comment: null,
    })
    for (const no of questionNumbers) {
      arrivals.get(no)?.push({ seat: voter.seat, answers: words[no - 1] ?? '' })
    }
  }
  beforeCount([...arrivals.values()].flat().map(({ answers }) => answers))
  await step('closeEvaluation')
  await step('countEvaluation')
  return {
    batches: new Map(
      [...arrivals].map(([no, came]) => [`${meeting.id} ${no}`, { arrivals: came, byEnvelopeKey }]),
    ),
    secrets: [file.subarray(0, 32), salt],
  }
}

/** Rows that lie at the same place in two questions, said to be one person's: how often that is right. */
export function sameForms(
  evidence: ReadonlyMap<string, RoundEvidence>,
  neighbours: Asked['neighbours'],
): number {
  const seatsInOrder = (key: string): readonly string[] => {
    const { arrivals = [], ballots = [] } = evidence.get(key) ?? {}
    const seatOf = new Map(arrivals.map(({ seat, answers }) => [answers, seat]))
    return ballots
      .toSorted((a, b) => a.page - b.page || a.line - b.line)
      .map(({ answers }) => seatOf.get(answers) ?? '')
  }
  return neighbours.reduce((right, [one, other]) => {
    const there = seatsInOrder(other)
    return right + seatsInOrder(one).filter((seat, place) => seat === there[place]).length
  }, 0)
}
