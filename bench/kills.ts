import { loadavg } from 'node:os'
import { killCampaign, type Outcome } from '../tests/integration/kills/campaign.ts'

type Figure = Readonly<{
  name: string
  unit: string
  median: number
  p95: number
  target: number
  load: number
}>

const IN_A_ROUND = 5

/**
 * `npm run bench -- kills [50] [seed]`: so many kills at each level, at random moments of open rounds with voters
 * submitting, five a round. Fails when a ballot that was acknowledged is missing, or counted twice.
 */
export async function bench(
  [kills = '50', seed = '20140409']: readonly string[],
  print: (figure: Figure) => void,
): Promise<void> {
  for (const level of [2, 3] as const) await benchLevel(level, Number(kills), Number(seed), print)
}

async function benchLevel(
  level: 2 | 3,
  kills: number,
  seed: number,
  print: (figure: Figure) => void,
): Promise<void> {
  const outcomes: Outcome[] = []
  for (let done = 0; done < kills; done += IN_A_ROUND) {
    const outcome = await killCampaign({
      kills: Math.min(IN_A_ROUND, kills - done),
      level,
      seed: seed + done / IN_A_ROUND,
      tell: (line) => process.stderr.write(`${line}\n`),
    })
    outcomes.push(outcome)
    if (outcome.counted.join() !== outcome.expected.join())
      throw new Error(
        `level ${level}, seed ${seed + done / IN_A_ROUND}: counted and acknowledged ballots differ`,
      )
  }
  const load = loadavg()[0] ?? 0
  const lost = { unit: 'ballots', median: 0, p95: 0, target: 0, load }
  const of = (what: 'kills' | 'acknowledgements' | 'cutOff') =>
    outcomes.reduce((sum, outcome) => sum + outcome[what], 0)
  const after = `${of('kills')} kills, ${of('acknowledgements')} acknowledgements, ${of('cutOff')} cut off`
  print({ name: `level ${level}: acknowledged ballots lost or doubled after ${after}`, ...lost })
  const pauses = outcomes.flatMap((outcome) => outcome.pauses).toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(1000 * (pauses[Math.ceil(share * pauses.length) - 1] ?? 0))
  print({
    name: `level ${level}: kill to next acknowledgement`,
    unit: 'ms',
    median: at(0.5),
    p95: at(0.95),
    target: 10_000,
    load,
  })
}
