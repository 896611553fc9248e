import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { ConferenceId } from '#domain/kernel/id.ts'
import { readingSeal } from './reading-seal.ts'

const conference = randomUUID() as ConferenceId
const code = 'ABCDEFGHJKMNPQRS'
const note = 'för oss är nummer 12 viktigast'

it('opens for its owner and for nobody else, and shows neither the words nor their length', () => {
  const sealed = Buffer.from(readingSeal.seal(code, conference, note))
  expect(readingSeal.open(code, conference, sealed)).toBe(note)
  expect(readingSeal.open('ABCDEFGHJKMNPQRT', conference, sealed)).toBeNull()
  expect(readingSeal.open(code, randomUUID() as ConferenceId, sealed)).toBeNull()
  const damaged = Buffer.from(sealed)
  damaged[40] = (damaged[40] ?? 0) ^ 1
  expect(readingSeal.open(code, conference, damaged)).toBeNull()
  expect(sealed.includes('viktigast')).toBe(false)
  expect(readingSeal.seal(code, conference, '')).toHaveLength(sealed.length)
})
