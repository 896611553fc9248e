import { describe, expect, it } from 'vitest'
import { killCampaign, tallyOf } from './kills/campaign.ts'

/** `KILLS=50` for the whole campaign at each level, `SEED=…` to run one again; rounds of five kills each. */
const kills = Number(process.env.KILLS ?? 3)
const firstSeed = Number(process.env.SEED ?? 20140409)
const inARound = 5
const rounds = ([2, 3] as const).flatMap((level) =>
  Array.from({ length: Math.ceil(kills / inARound) }, (_, index) => ({
    level,
    seed: firstSeed + index,
    kills: Math.min(inARound, kills - index * inARound),
  })),
)

describe('kill -9 at random moments of an open round, with voters submitting', () => {
  it.each(rounds)(
    'level $level, seed $seed: $kills kills lose no acknowledged ballot and double none',
    async (round) => {
      const outcome = await killCampaign(round)
      console.log(
        `level ${round.level}, seed ${round.seed}: ${outcome.kills} kills, ${outcome.voters} voters, ` +
          `${outcome.acknowledgements} acknowledgements, ${outcome.cutOff} ballots cut off, ` +
          `${outcome.silences} silences, voting again after ${outcome.pauses.map((s) => s.toFixed(1)).join(' ')} s`,
      )
      // Every voter has been told "recorded" in the end, without anybody's help.
      expect(outcome.expected).toHaveLength(outcome.voters)
      expect(outcome.counted).toEqual(outcome.expected)
      expect(outcome.tally).toEqual(tallyOf(outcome.expected))
      // A campaign that never hit a ballot under way would prove nothing.
      expect(outcome.cutOff).toBeGreaterThan(0)
      expect(outcome.acknowledgements).toBeGreaterThan(outcome.voters)
    },
    60_000 + inARound * 120_000,
  )
})
