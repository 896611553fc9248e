import { createHash, createHmac } from 'node:crypto'
import type { Hashing } from '#application/ports.ts'

export const nodeHashing: Hashing = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  hmacSha256: (key, bytes) => createHmac('sha256', key).update(bytes).digest(),
}
