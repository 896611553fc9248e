import type { Adoption, ProtocolDetail, ProtocolSummary } from '#contract/consensus/protocol.ts'

type Level = ProtocolSummary['level']
type Named = Readonly<{ proposal: string; name: string | null }>

/** What a level's list wins and loses when the conference's list takes its place. */
export type Changes = Readonly<{
  level: Level
  /** The version in force, and the one that would come. */
  from: number
  to: number
  added: readonly Named[]
  gone: readonly Named[]
  kept: number
}>

/** The core stands in the extended list as well. */
export const listOf = (level: Level, list: Adoption['list']): Adoption['list'] =>
  level === 'core' ? list.filter((entry) => entry.level === 'core') : list

type InForce = Pick<ProtocolDetail, 'level' | 'v'> &
  Readonly<{ list: readonly Pick<ProtocolDetail['list'][number], 'proposal' | 'shortName' | 'text'>[] }>

/** By indicator, not by wording: an indicator that was reworded is kept. */
export function changesAgainst(current: InForce, list: Adoption['list']): Changes {
  const { level, v } = current
  const next = listOf(level, list)
  const before = new Set<string>(current.list.map(({ proposal }) => proposal))
  const after = new Set<string>(next.map(({ proposal }) => proposal))
  return {
    level,
    from: v,
    to: v + 1,
    added: next.filter(({ proposal }) => !before.has(proposal)),
    gone: current.list
      .filter(({ proposal }) => !after.has(proposal))
      .map(({ proposal, shortName, text }) => ({ proposal, name: shortName ?? text })),
    kept: next.filter(({ proposal }) => before.has(proposal)).length,
  }
}
