import { expect, it } from 'vitest'
import type { Happening } from '#contract/kernel.ts'
import { reportedDeviations } from './reported-deviations.ts'

const happening = (seq: number, action: string, more: Partial<Happening> = {}): Happening => ({
  seq,
  at: '2026-11-22T09:00:00.000Z',
  actor: 'Berit Dahl',
  role: 'facilitator',
  action,
  subject: { type: 'round', id: 'r1' },
  reason: null,
  detail: {},
  ...more,
})

it('names a card that was given for a lost ticket, with its reason and the round, and whose it was nowhere', () => {
  const events = [happening(2, 'round.replace-ticket', { reason: 'Telefonen föll i golvet' })]
  expect(reportedDeviations(events, [{ id: 'r1', place: 3 }])).toEqual([
    {
      what: 'ticket-replaced',
      act: { at: '2026-11-22T09:00:00.000Z', by: 'Berit Dahl' },
      round: 3,
      reason: 'Telefonen föll i golvet',
    },
  ])
})
