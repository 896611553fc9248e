import { describe, expect, it } from 'vitest'
import { forgottenAfter, SendRate } from './send-rate.ts'

describe('how often answers are sent from one address', () => {
  it('lets a waiting room through, slows a machine, and tells addresses apart', () => {
    let now = 0
    const rate = new SendRate(() => now)
    for (let sent = 0; sent < 30; sent += 1) rate.admit('192.0.2.1')
    expect(() => rate.admit('192.0.2.1')).toThrow('too-many-attempts')
    rate.admit('192.0.2.2')
    now += 10_000
    rate.admit('192.0.2.1')
    expect(() => rate.admit('192.0.2.1')).toThrow('too-many-attempts')
  })

  it('is forgotten', () => {
    let now = 0
    const rate = new SendRate(() => now)
    rate.admit('192.0.2.1')
    rate.sweep()
    expect(rate.size).toBe(1)
    now += forgottenAfter
    rate.sweep()
    expect(rate.size).toBe(0)
  })
})
