import { DomainError } from '#domain/kernel/error.ts'
import type { StudyId } from '#domain/kernel/id.ts'

/** Waves answered by the same people (*uppföljning*), each of whom keeps a card. Who they are is written nowhere. */
export type Study = Readonly<{
  id: StudyId
  version: number
  name: string
  /** Ended: its key is destroyed, no card is known again, and nothing new can be put together. */
  state: 'running' | 'ended'
}>

export const beginStudy = (core: Pick<Study, 'id' | 'name'>): Study => ({
  ...core,
  version: 1,
  state: 'running',
})

/** Errors: `study-ended`. */
export function mustRun(study: Study): Study {
  if (study.state === 'ended') throw new DomainError('measurement.study-ended')
  return study
}

/**
 * Ends a study, once and for all. `waiting` are its waves whose answers are still sealed: who has withdrawn can only be
 * told from them with the study's key. Errors: `stale-version`, `study-ended`, `study-waits`.
 */
export function endStudy(study: Study, expectedVersion: number, waiting: number): Study {
  if (study.version !== expectedVersion)
    throw new DomainError('stale-version', { state: study.state, version: study.version })
  mustRun(study)
  if (waiting > 0) throw new DomainError('measurement.study-waits', { waves: waiting })
  return { ...study, version: study.version + 1, state: 'ended' }
}
