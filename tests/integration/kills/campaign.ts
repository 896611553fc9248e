import { setTimeout as wait } from 'node:timers/promises'
import { PhoneVoter } from '../../_util/crowd.ts'
import { holdConference, type LedConference } from '../../_util/led-conference.ts'
import { type RunningServer, startServer } from '../../_util/server.ts'
import { TicketVoter } from '../../_util/ticket-voter.ts'
import { serverPid } from '../embedded/child-process.ts'
import { randomFrom } from './random.ts'
import { type Account, RestlessVoter } from './restless-voter.ts'

/** How many vote all the time, and how many vote once between two kills and never again. */
const RESTLESS = 23
const ONCE_A_KILL = 7
const ITEMS = 97
const ENDLESS = Number.POSITIVE_INFINITY

export type Outcome = Readonly<{
  kills: number
  voters: number
  acknowledgements: number
  /** Answers that a kill cut off, or that found nobody: each of them was sent again. */
  silences: number
  /** Ballots under way at the moments of the kills. */
  cutOff: number
  /** Seconds from each kill to the next acknowledgement. */
  pauses: readonly number[]
  /** The last acknowledged ballot of each voter, and what was counted; both sorted. */
  expected: readonly string[]
  counted: readonly string[]
  tally: readonly number[]
}>

type Plan = Readonly<{ kills: number; seed: number; level: 2 | 3; tell?: (line: string) => void }>

/** Power cut: every third takes the database's server too, as a pulled plug does. */
async function cutPower(server: RunningServer, alsoDatabase: boolean): Promise<RunningServer> {
  const database = alsoDatabase ? serverPid(server.dataFolder) : null
  await server.kill()
  if (database !== null) process.kill(database, 'SIGKILL')
  const { dataFolder, port } = server
  return { ...(await startServer({ dataFolder, port })), remove: server.remove }
}

async function counted(held: LedConference) {
  const { ballots } = await held.recountFile(1)
  if (!ballots) throw new Error('the file holds columns, not ballots')
  const { items } = await held.result(1)
  const inOrder = items.toSorted((a, b) => a.pos - b.pos)
  return { ballots: ballots.map(({ a }) => a).toSorted(), tally: inOrder.map(({ yes }) => yes ?? 0) }
}

/** The answer may be cut off by the kill: what was asked is then done by the start, or asked again. */
async function countThroughKill(held: LedConference, kill: () => Promise<unknown>): Promise<void> {
  await held.step(1, 'close')
  const asked = held.step(1, 'count').catch(() => undefined)
  await kill()
  await asked
  const { state } = await held.round(1)
  if (state === 'closing' || state === 'counting') await held.step(1, 'count')
}

/**
 * One round, open while the server is killed so many times at random moments, with voters submitting all the
 * time; at level 3 those who vote once fetch their ticket amid the kills too. Then closed, killed once more while it is counted, and compared with what was acknowledged.
 */
export async function killCampaign({ kills, seed, level, tell = () => undefined }: Plan): Promise<Outcome> {
  const random = randomFrom(seed)
  let server = await startServer()
  try {
    const size = RESTLESS + ONCE_A_KILL * kills
    const held = await holdConference(
      server.url,
      `Strömavbrott ${seed}`,
      size,
      level === 3 ? 'blind' : undefined,
    )
    const { code, cards } = await held.cards()
    const phones = cards.map((card) =>
      level === 3
        ? new TicketVoter(server.url, code, card.code)
        : new PhoneVoter(server.url, code, card.code),
    )
    for (const phone of phones) await phone.join()
    await held.step(1, 'open')
    const paper = await held.paper(1)
    const all = phones.map((voter) => ({ voter, mind: new RestlessVoter() }))
    const set = (from: number, to: number, ballots: number) =>
      all.slice(from, to).map(({ voter, mind }) => mind.vote({ voter, paper, random, ballots, items: ITEMS }))

    const restless = set(0, RESTLESS, ENDLESS)
    const settled: Promise<void>[] = []
    const pauses: number[] = []
    let cutOff = 0
    for (let no = 0; no < kills; no += 1) {
      const first = RESTLESS + no * ONCE_A_KILL
      const moment = random() * 1000
      await Promise.all([
        wait(moment),
        wait(moment * random()).then(() => settled.push(...set(first, first + ONCE_A_KILL, 1))),
      ])
      const before = accounts(all)
      cutOff += before.filter(({ pending }) => pending !== null).length
      const at = Date.now()
      server = await cutPower(server, no % 3 === 2)
      await answered(all, sum(before, 'acknowledgements'))
      pauses.push((Date.now() - at) / 1000)
      tell(
        `kill ${no + 1} of ${kills} after ${Math.round(moment)} ms, ${sum(before, 'acknowledgements')} acknowledged before it`,
      )
    }
    for (const { mind } of all) mind.settle()
    await Promise.all([...restless, ...settled])

    await countThroughKill(held, async () => {
      await wait(random() * 30)
      server = await cutPower(server, false)
    })
    const { ballots, tally } = await counted(held)
    const last = accounts(all)
    return {
      kills,
      voters: size,
      acknowledgements: sum(last, 'acknowledgements'),
      silences: sum(last, 'silences'),
      cutOff,
      pauses,
      expected: last.flatMap(({ acknowledged }) => acknowledged ?? []).toSorted(),
      counted: ballots,
      tally,
    }
  } finally {
    await server.kill()
    await server.remove()
  }
}

type Minds = readonly Readonly<{ mind: RestlessVoter }>[]

const accounts = (all: Minds): readonly Account[] => all.map(({ mind }) => mind.account)

const sum = (all: readonly Account[], what: 'acknowledgements' | 'silences'): number =>
  all.reduce((total, account) => total + account[what], 0)

/** Until somebody has been answered again, without anybody's help. */
async function answered(all: Minds, before: number): Promise<void> {
  while (sum(accounts(all), 'acknowledgements') <= before) await wait(20)
}

export const tallyOf = (ballots: readonly string[]): readonly number[] =>
  Array.from({ length: ITEMS }, (_, item) => ballots.filter((ballot) => ballot.charAt(item) === '1').length)
