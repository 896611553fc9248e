import type { ReadTx } from '#application/ports.ts'
import type { ProtocolLevel } from '#domain/consensus/gate-rule.ts'
import { entryNode } from '#domain/consensus/trace-node.ts'
import { lintWording } from '#domain/consensus/wording-lint.ts'
import type { ProposalId, ProtocolId } from '#domain/kernel/id.ts'
import type { TraceNode } from '#domain/kernel/trace.ts'
import type { ProtocolRecord, ProtocolStore } from './protocol-ports.ts'

/** An indicator that is in force, for those who measure it. */
export type Indicator = Readonly<{
  entry: Readonly<{
    protocol: ProtocolId
    v: number
    no: number
    proposal: ProposalId
    proposalV: number
  }>
  level: ProtocolLevel
  text: string | null
  shortName: string | null
  explanation: string | null
  /** Words that compare with an earlier state; empty: it can be answered by one measurement. */
  comparativePhrases: readonly string[]
  asksTwo: boolean
  isInvented: boolean
  node: TraceNode
}>

type Level = Readonly<{ level: ProtocolLevel; record: ProtocolRecord | undefined }>

/** The latest of its level that is in force; what was adopted in practice only where there is nothing else. */
function latestOf(all: readonly ProtocolRecord[], level: ProtocolLevel): Level {
  const inForce = all.filter(({ version }) => version.state !== 'superseded' && version.level === level)
  const real = inForce.find(({ conference }) => !conference?.isInvented)
  return { level, record: real ?? inForce[0] }
}

async function indicatorsOf(
  protocols: Pick<ProtocolStore, 'wordings'>,
  tx: ReadTx,
  { level, record }: Level,
): Promise<readonly Indicator[]> {
  if (!record) return []
  const { version, conference } = record
  const wordings = await protocols.wordings(tx, version.protocol, version.v)
  return version.entries.map(({ no, proposal, proposalVersion }) => {
    const words = wordings.find((one) => one.no === no)?.version
    const findings = words?.text ? lintWording(words.text, words.explanation) : []
    return {
      entry: { protocol: version.protocol, v: version.v, no, proposal, proposalV: proposalVersion },
      level,
      text: words?.text ?? null,
      shortName: words?.shortName ?? null,
      explanation: words?.explanation ?? null,
      comparativePhrases: findings.flatMap((one) => (one.flag === 'comparative' ? [one.words] : [])),
      asksTwo: findings.some(({ flag }) => flag === 'double-barrelled'),
      isInvented: conference?.isInvented ?? false,
      node: entryNode(version.protocol, version.v, no),
    }
  })
}

/** The indicators in force: the core first, then what only the extended protocol holds. */
export const readIndicators =
  (protocols: Pick<ProtocolStore, 'list' | 'wordings'>) =>
  async (tx: ReadTx): Promise<readonly Indicator[]> => {
    const all = await protocols.list(tx)
    const core = await indicatorsOf(protocols, tx, latestOf(all, 'core'))
    const extended = await indicatorsOf(protocols, tx, latestOf(all, 'extended'))
    const inCore = new Set(core.map(({ entry }) => entry.proposal))
    return [...core, ...extended.filter(({ entry }) => !inCore.has(entry.proposal))]
  }
