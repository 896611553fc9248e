import { describe, expect, it } from 'vitest'
import { DomainError } from '#domain/kernel/error.ts'
import type { StudyId } from '#domain/kernel/id.ts'
import { beginStudy, endStudy, mustRun } from './study.ts'

const study = beginStudy({ id: 'a' as StudyId, name: 'Rehab 2026' })

const refusal = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error)
  }
  return 'none'
}

describe('a study', () => {
  it('runs until it is ended, once', () => {
    const ended = endStudy(study, 1, 0)
    expect(ended).toMatchObject({ state: 'ended', version: 2 })
    expect(refusal(() => mustRun(study))).toBe('none')
    expect(refusal(() => mustRun(ended))).toBe('measurement.study-ended')
    expect(refusal(() => endStudy(ended, 2, 0))).toBe('measurement.study-ended')
  })

  it('does not end while answers are sealed: those who withdrew are known by its key', () => {
    expect(refusal(() => endStudy(study, 1, 1))).toBe('measurement.study-waits')
    expect(refusal(() => endStudy(study, 2, 0))).toBe('stale-version')
  })
})
