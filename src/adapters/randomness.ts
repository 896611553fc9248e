import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { Randomness } from '#application/ports.ts'

export const systemRandomness: Randomness = {
  uuid: randomUUID,
  bytes: (length) => randomBytes(length),
  below: (limit) => randomInt(limit),
}
