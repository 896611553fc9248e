import type { Freeze } from '#domain/consensus/freeze.ts'
import { mergeSmall, writeStratum } from '#domain/consensus/stratum.ts'
import type { OpenedBallot } from './ballot-ports.ts'
import type { EnvelopeContent } from './envelope-content.ts'

/**
 * Opened ballots as they are written down. Groups that turned out too small are merged here, before any row is: what
 * the envelope said is gone with it.
 */
export function countedBallots(
  { strata = [] }: Pick<Freeze, 'strata'>,
  slot: number,
  contents: readonly EnvelopeContent[],
): readonly OpenedBallot[] {
  const inGroup = (at: number) => contents.filter(({ stratum }) => stratum === at).length
  const counted = strata.map((of, at) => ({ of, n: inGroup(at) }))
  const loose = contents.length - counted.reduce((sum, { n }) => sum + n, 0)
  const merged = mergeSmall(counted, loose)
  return contents.map(({ answers, stratum }) => {
    const [own = 'unstated'] = (stratum === null ? undefined : strata[stratum]) ?? []
    const group = merged.find(({ of }) => of.includes(own))
    return { slot, answers, ...(group ? { stratum: writeStratum(group.of) } : {}) }
  })
}
