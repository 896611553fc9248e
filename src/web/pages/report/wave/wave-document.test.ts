import { describe, expect, it } from 'vitest'
import type { WaveDetail } from '#contract/measurement/wave.ts'
import { type WaveFacts, waveDocuments } from '#contract/measurement/wave-facts.ts'
import type { InstrumentId, UnitId, WaveId } from '#domain/kernel/id.ts'
import { blocksOf } from '#domain/kernel/report/report.ts'
import { reportFaults, wordsIn } from '#domain/kernel/report/report-check.ts'
import { modes } from '#domain/measurement/mode.ts'
import { emptyPlan } from '#domain/measurement/wave/wave-plan.ts'
import { renderReport } from '../report-page.tsx'
import { waveDocument } from './wave-document.ts'

const floor = { kMean: 5, kDist: 8, kText: 10 }
const undecided: WaveDetail = {
  wave: '7d1c8f0e-3b1a-4c55-9c1e-0a4f5b6c7d8e' as WaveId,
  isInvented: false,
  gone: [],
  expectedVersion: 3,
  name: 'Hösten 2026',
  state: 'draft',
  plan: { ...emptyPlan, units: [], background: null },
  gaps: [],
  floor,
  key: null,
  instrument: null,
  study: null,
  promised: null,
  units: [],
  whole: { is: 'hidden' },
  closedOn: null,
  opened: null,
  tooFew: false,
  voided: null,
  due: [],
  address: 'http://localhost',
  can: { run: true, open: true },
}
const frozen: WaveDetail = {
  ...undecided,
  state: 'opened',
  plan: {
    ...undecided.plan,
    mode: 'urn',
    instrument: { id: '5f0f6f5e-6f0b-4e57-9d0b-8f2f7c1d2e3a' as InstrumentId, version: 2 },
    group: 'participant_exit',
    thresholds: { ...floor, kMean: 7 },
    retention: { answerMonths: 24, decision: 'Styrelsen 2026-03-01 § 14' },
  },
  instrument: { title: 'Deltagare vid avslut', locales: ['sv'] },
  key: { need: 2, holders: 3, isRehearsed: true },
  promised: 'ab'.repeat(32),
  units: [
    {
      unit: '0e4f5b6c-7d1c-4c55-9c1e-0a4f5b6c7d8e' as UnitId,
      name: 'Norra',
      slipsOut: 12,
      slipsReturned: 0,
      invited: 0,
      rate: { is: 'hidden' },
    },
  ],
  closedOn: '2026-12-05',
  due: [{ what: 'texts', on: '2027-12-05' }],
}

const factsOf = (wave: WaveDetail): WaveFacts => ({
  association: 'Exempelförbundet',
  wave,
  asked: wave.promised === null ? null : { items: 14, written: 1, background: ['Hur gammal är du?'] },
  evidence: [{ what: 'sealed', count: 11, on: '2026-12-06', decision: 'Styrelsen 2026-03-01 § 14' }],
})
const treeOf = (document: (typeof waveDocuments)[number], wave: WaveDetail) =>
  waveDocument(document, factsOf(wave), { date: '2026-12-06', version: 3 })
const said = (...args: Parameters<typeof treeOf>): string =>
  JSON.stringify(blocksOf(treeOf(...args)).map((block) => [block, wordsIn(block)]))

describe.each(waveDocuments)('the %s of a wave', (document) => {
  it('is a whole tree whatever has been decided, and can be read as a page', () => {
    for (const wave of [undecided, frozen]) {
      const report = treeOf(document, wave)
      expect(reportFaults(report)).toEqual([])
      expect(renderReport(report, { isDraft: false, address: null })).toContain('Hösten 2026')
    }
  })

  it('says the settings of this wave, and not those of any', () => {
    const words = said(document, frozen)
    for (const part of [
      'andel och medelvärde 7',
      '2 av 3 lösenfraser',
      '24 mån',
      '§ 14',
      'Norra',
      'Frågor: 14',
    ])
      expect(words).toContain(part)
  })
})

describe('the impact assessment', () => {
  it('tells the way of an answer in the mode that was chosen, and calls no panel anonymous', () => {
    const flows = modes.map((mode) => said('dpia', { ...frozen, plan: { ...frozen.plan, mode } }))
    expect(new Set(flows).size).toBe(modes.length)
    expect(flows[modes.indexOf('panel')]).not.toMatch(/anonym/i)
  })

  it('speaks of dependence where those who answer are staff', () => {
    const staff = said('dpia', { ...frozen, plan: { ...frozen.plan, group: 'staff' } })
    expect(staff).toContain('beroende')
    expect(staff).not.toContain('utsatt ställning')
    expect(said('dpia', frozen)).toContain('utsatt ställning')
  })
})

describe('the disposal record', () => {
  it('says what is gone, how many and when, and what is to go', () => {
    const words = said('disposal', frozen)
    expect(words).toContain('6\u00a0dec\u00a02026')
    expect(words).toContain('5\u00a0dec\u00a02027')
    expect(words).toContain('"11"')
    expect(said('disposal', undecided)).toContain('inte stängd')
  })
})
