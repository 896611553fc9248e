import type { LiveResult, LiveState } from '#contract/consensus/live.ts'
import type { Paper } from './paper.ts'

/** For the tests of these pages: a round of three proposals. Made up. */
export const paper: Paper = {
  round: '7b5c0f7e-8f6e-4b7e-9d59-0a4f7a1c2d33',
  fz: '9f3a 62c1 0b7e d4a8 51ce',
  form: 'yes-no',
  choose: {},
  places: 0,
  denominator: 'cast',
  items: [
    {
      id: 'a.1',
      kind: 'process',
      name: 'Tid för rehabilitering',
      text: 'En möjlighet att låta rehabiliteringsprocessen få ta den tid som behövs',
      explanation: 'Myndigheten bestämmer till sist hur lång insatsen blir.',
      withdrawn: false,
    },
    { id: 'b.1', kind: 'process', name: null, text: null, explanation: null, withdrawn: false },
    { id: 'c.2', kind: 'effect', name: null, text: 'Fler i arbete', explanation: null, withdrawn: false },
  ],
}

export const live: LiveState = {
  c: 'KV47PM',
  name: 'Konsensuskonferens',
  ver: 3,
  r: paper.round,
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
  cast: 18,
  fz: paper.fz,
  closesAt: '2025-11-24T09:32:00Z',
  now: '2025-11-24T09:19:20Z',
  invented: true,
  free: false,
}

export const result: LiveResult = {
  r: paper.round,
  slot: 0,
  n: 23,
  y: [19, 11, 18],
  no: [4, 12, 4],
  a: [0, 0, 1],
  f: 'ADT',
  cut: [{ kind: null, yes: 18 }],
  tied: [3],
  head: '71c2 90aa 4e1d 0b7e 8f21',
}
