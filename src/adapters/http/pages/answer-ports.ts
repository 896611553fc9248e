import type { Admitted } from '#application/measurement/admit-token.ts'
import type { AnswerableWave, AnswerableWaves } from '#application/measurement/answerable-waves.ts'
import type { AssociationId, UnitId, WaveId } from '#domain/kernel/id.ts'
import type { ShieldFacts } from '#domain/measurement/wave/shield.ts'
import type { PageScript } from './page-scripts.ts'

type Where = Readonly<{ association: AssociationId; wave: WaveId }>
type Sent = Readonly<{ attempt: string; set: string }>
type Taken = Promise<Readonly<{ taken: 'now' | 'before' }>>

export type AnswerPagePorts = Readonly<{
  script: PageScript | null
  waves: AnswerableWaves
  /** Answers when it is durable; refuses with a DomainError. */
  take: (where: Where, sent: Sent & Readonly<{ code: string }>) => Taken
  takeOpen: (where: Where, sent: Sent & Readonly<{ unit: UnitId }>) => Taken
  /** Ends somebody's part in a study, by the card; refuses with a DomainError. */
  stop: (typed: string) => Promise<void>
  takeToken: (where: Where, sent: Sent & Readonly<{ token: string; unit: UnitId }>) => Taken
  /** Blind tokens: what they are signed under, one signature to somebody invited, and who comes with one. */
  inviteScript: PageScript | null
  publicAddress: string | null
  tokenWave: (wave: WaveId) => Promise<AnswerableWave>
  issueToken: (
    wave: WaveId,
    asked: Readonly<{ invite: string; blinded: string }>,
  ) => Promise<Readonly<{ signature: string }>>
  admitToken: (wave: WaveId, code: string) => Promise<Admitted>
  /** What is true of a wave, also when it is closed or opened; null where there is none, or none that is asked here. */
  shield: (wave: WaveId) => Promise<ShieldFacts | null>
  /** Refuses whoever sends too often from one place; for waves that anybody may answer. */
  admit: (address: string) => void
}>

export type { AnswerableWave }
