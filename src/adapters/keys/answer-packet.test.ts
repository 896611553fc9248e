import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { WaveId } from '#domain/kernel/id.ts'
import { openPacket, sealPacket, waveOfPacket } from './answer-packet.ts'

const place = { wave: randomUUID() as WaveId, freezeHash: 'ab'.repeat(32), slipKey: randomBytes(32) }
const text = JSON.stringify({ code: 'K7M2QX9TN', given: { a: 'Åsa' } })

describe('a packet of answers', () => {
  it('opens again, tells only its wave, and is never the same twice', () => {
    const packet = sealPacket(place, text)
    expect(openPacket(place, packet)).toBe(text)
    expect(waveOfPacket(packet)).toBe(place.wave)
    expect(sealPacket(place, text)).not.toBe(packet)
    expect(Buffer.from(packet.slice(37), 'base64url').includes('K7M')).toBe(false)
  })

  it('does not open for another wave, other promises, another key, or with a sign changed', () => {
    const packet = sealPacket(place, text)
    const others = [
      { ...place, wave: randomUUID() as WaveId },
      { ...place, freezeHash: 'cd'.repeat(32) },
      { ...place, slipKey: randomBytes(32) },
    ]
    for (const other of others) expect(openPacket(other, packet)).toBe(null)
    const changed = packet.slice(0, 60) + (packet[60] === 'A' ? 'B' : 'A') + packet.slice(61)
    expect(openPacket(place, changed)).toBe(null)
    for (const junk of ['', '.', 'x', `${place.wave}.`, `${place.wave}.AAAA`])
      expect(openPacket(place, junk)).toBe(null)
  })
})
