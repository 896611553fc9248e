import type { ProposalId, RoundId } from '#domain/kernel/id.ts'
import type { ProtocolLevel } from './gate-rule.ts'
import type { Fate } from './proposal.ts'

/** What a round that holds did with a proposal, in the order the rounds were held. */
export type RoundVerdict = Readonly<{
  round: RoundId
  to: ProtocolLevel
  proposal: ProposalId
  v: number
  fate: Fate
}>

export type Admission = Readonly<{ proposal: ProposalId; v: number; round: RoundId }>

/**
 * Who enters which protocol: those whose latest verdict in a round to that level is that they advanced.
 * The core is inside the extended protocol whatever the earlier rounds said (K5). Both take the wording that
 * was voted on last, so that an indicator reads the same in both.
 */
export function admissionsOf(
  verdicts: readonly RoundVerdict[],
): Readonly<Record<ProtocolLevel, readonly Admission[]>> {
  const wording = new Map(verdicts.map(({ proposal, v }) => [proposal, v]))
  const advancedTo = (level: ProtocolLevel): ReadonlyMap<ProposalId, RoundVerdict> => {
    const latest = new Map(
      verdicts.filter(({ to }) => to === level).map((verdict) => [verdict.proposal, verdict]),
    )
    return new Map([...latest].filter(([, { fate }]) => fate === 'advanced'))
  }
  const core = advancedTo('core')
  const extended = new Map([...core, ...advancedTo('extended')])
  const admitted = (from: ReadonlyMap<ProposalId, RoundVerdict>): readonly Admission[] =>
    [...from.values()].map(({ proposal, round, v }) => ({ proposal, round, v: wording.get(proposal) ?? v }))
  return { extended: admitted(extended), core: admitted(core) }
}
