import type { Published } from '#domain/consensus/replay-margins.ts'
import process from '../../../seed/conference-process.json' with { type: 'json' }
import seed from '../../../seed/indicators.json' with { type: 'json' }

const kindOf = (kind: string): 'process' | 'effect' => (kind === 'process' ? 'process' : 'effect')

const first = (kind: 'process' | 'effect') => {
  const found = process.rounds.find((round) => round.kind === kind)
  return { advance: found?.advance ?? 0, remain: found?.remain ?? 0 }
}

/** What was printed of 2014, from the example's own files. */
export const published2014: Published = {
  voters: process.expertsAttended,
  inventory: { process: process.inventory.process, effect: process.inventory.effect },
  extended: seed.indicators.map(({ originalNo, kind, impliedYesVotesOf23 }) => ({
    originalNo,
    kind: kindOf(kind),
    yes: impliedYesVotesOf23 ?? null,
  })),
  firstVote: { process: first('process'), effect: first('effect') },
}

/** The fifteen printed shares, by original number. */
export const sharesOfCore: ReadonlyMap<number, number> = new Map(
  seed.indicators.flatMap(({ originalNo, voteSharePercent }) =>
    voteSharePercent == null ? [] : [[originalNo, voteSharePercent] as const],
  ),
)
