import { describe, expect, it } from 'vitest'
import type { LiveState } from '#contract/consensus/live.ts'
import { screenFor, screenKey, tooLateScreen } from './screen-for.ts'

const state = (more: Partial<LiveState>): LiveState => ({
  c: 'KV47PM',
  name: 'Konsensuskonferens',
  ver: 1,
  r: 'round-1',
  no: 1,
  of: 5,
  title: 'Processindikatorer',
  st: 'open',
  mode: 'self-paced',
  slot: 0,
  slotSt: null,
  items: 3,
  form: 'yes-no',
  lvl: 2,
  el: 23,
  cast: 0,
  fz: '9f3a',
  closesAt: null,
  now: '2025-11-24T09:00:00Z',
  invented: false,
  free: false,
  ...more,
})
const held = { round: 'round-1', fz: '9f3a' }
const not = { recorded: false, changing: false, changed: true }
const sent = { recorded: true, changing: false, changed: false }
const changing = { recorded: true, changing: true, changed: true }
const looking = { recorded: true, changing: true, changed: false }
const plenary = (slotSt: LiveState['slotSt']) => state({ mode: 'plenary', slot: 2, slotSt })

describe('screenFor', () => {
  it.each([
    { is: 'open', live: state({}), mine: not, screen: 'form' },
    { is: 'open and sent', live: state({}), mine: sent, screen: 'received' },
    { is: 'open and being changed', live: state({}), mine: changing, screen: 'form' },
    { is: 'paused', live: state({ st: 'paused' }), mine: not, screen: 'form' },
    { is: 'closed and sent', live: state({ st: 'closing' }), mine: sent, screen: 'closed-in' },
    { is: 'closed and not sent', live: state({ st: 'closing' }), mine: not, screen: 'closed-out' },
    { is: 'closed while changing', live: state({ st: 'closing' }), mine: changing, screen: 'closed-older' },
    { is: 'closed with nothing changed', live: state({ st: 'closing' }), mine: looking, screen: 'closed-in' },
    { is: 'counting', live: state({ st: 'counting' }), mine: sent, screen: 'counting' },
    { is: 'counted', live: state({ st: 'counted', fz: 'head' }), mine: sent, screen: 'result' },
    { is: 'a new round', live: state({ r: 'round-2', st: 'frozen' }), mine: not, screen: 'renew' },
    { is: 'frozen anew', live: state({ fz: 'beef' }), mine: not, screen: 'renew' },
    { is: 'void', live: state({ st: 'voided' }), mine: sent, screen: 'renew' },
    { is: 'over', live: state({ st: 'concluded', r: null }), mine: sent, screen: 'renew' },
    { is: 'between items', live: plenary('waiting'), mine: not, screen: 'item-waiting' },
    { is: 'an item shown', live: plenary('showing'), mine: not, screen: 'form' },
    { is: 'an item open', live: plenary('voting'), mine: not, screen: 'form' },
    { is: 'an item answered', live: plenary('voting'), mine: sent, screen: 'received' },
    { is: 'an item closed', live: plenary('closed'), mine: not, screen: 'item-closed-out' },
    { is: 'an item revealed', live: plenary('revealed'), mine: sent, screen: 'item-result' },
  ])('$is: $screen', ({ live, mine, screen }) => {
    expect(screenFor(live, held, mine)).toBe(screen)
  })

  it('asks for a page when the phone holds no paper', () => {
    expect(screenFor(state({}), null, not)).toBe('renew')
  })
})

describe('screenKey', () => {
  it('stays the same while only turnout, time or a pause change', () => {
    const key = screenKey(state({}), not)
    expect(screenKey(state({ cast: 9, ver: 7, closesAt: '2025-11-24T09:10:00Z' }), not)).toBe(key)
    expect(screenKey(state({ st: 'paused' }), not)).toBe(key)
    expect(screenKey(state({ st: 'closing' }), not)).not.toBe(key)
  })

  it('changes with each item of a plenary', () => {
    expect(screenKey(plenary('voting'), not)).not.toBe(screenKey({ ...plenary('voting'), slot: 3 }, not))
  })
})

describe('tooLateScreen', () => {
  it.each([
    { recorded: false, earlier: null, screen: 'closed-out' },
    { recorded: true, earlier: null, screen: 'closed-in' },
    { recorded: true, earlier: '101', screen: 'closed-in' },
    { recorded: true, earlier: '000', screen: 'closed-older' },
    { recorded: null, earlier: null, screen: 'closed-unknown' },
  ])('recorded $recorded, earlier $earlier: $screen', ({ recorded, earlier, screen }) => {
    expect(tooLateScreen(recorded, earlier, '101')).toBe(screen)
  })
})
