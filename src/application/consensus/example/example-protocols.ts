import type { ExampleSeed } from '#contract/consensus/example-seed.ts'
import type { Sha256 } from '#domain/consensus/hash.ts'
import type { Proposal } from '#domain/consensus/proposal.ts'
import {
  type Admitted,
  type AdoptedProtocol,
  adoptProtocol,
  draftProtocol,
  numberEntries,
} from '#domain/consensus/protocol.ts'
import { wordingHash } from '#domain/consensus/wording.ts'
import type { ConferenceId, ProposalId, ProtocolId, RoundId } from '#domain/kernel/id.ts'

type Ids = Readonly<{
  conference: ConferenceId
  lastRound: RoundId
  protocol: (level: 'extended' | 'core') => ProtocolId
}>

const admittedFrom =
  (round: RoundId | null, sha256: Sha256) =>
  ({ id, kind, originalNo, current }: Proposal): Admitted => ({
    proposal: id,
    proposalVersion: current.v,
    kind,
    wording: wordingHash(current, sha256),
    round,
    originalNo,
  })

/** The extended protocol of 41 and the core of 15, as the conference adopted them (S0 p. 8-14). */
export function exampleProtocols(
  { indicators }: ExampleSeed,
  bank: readonly Proposal[],
  ids: Ids,
  sha256: Sha256,
): Readonly<{ extended: AdoptedProtocol; core: AdoptedProtocol }> {
  const inCore = new Set(
    indicators.indicators.filter(({ protocol }) => protocol === 'core').map(({ originalNo }) => originalNo),
  )
  const worded = bank.filter(({ current }) => current.text !== null)
  const core = worded.filter(({ originalNo }) => originalNo !== null && inCore.has(originalNo))
  const coreIds = new Set<ProposalId>(core.map(({ id }) => id))
  const decision = { by: 'conference', conference: ids.conference } as const
  const draft = (level: 'extended' | 'core', admitted: readonly Admitted[]) =>
    draftProtocol({
      protocol: ids.protocol(level),
      v: 1,
      level,
      name: 'Sundbyholm 2014',
      conference: ids.conference,
      supersedes: null,
      entries: numberEntries(admitted, coreIds),
    })
  // Which of the two votes on its kind let an indicator into the extended protocol was never published.
  const extended = adoptProtocol(
    draft('extended', worded.map(admittedFrom(null, sha256))),
    decision,
    null,
    sha256,
  )
  return {
    extended,
    core: adoptProtocol(
      draft('core', core.map(admittedFrom(ids.lastRound, sha256))),
      decision,
      extended,
      sha256,
    ),
  }
}
