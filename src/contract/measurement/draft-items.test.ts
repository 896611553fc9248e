import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { likeness, similarFrom, trigramsOf } from '#domain/consensus/similarity.ts'
import { groups } from '#domain/measurement/group.ts'
import { gapsOf, stopsActivation } from '#domain/measurement/instrument/completeness.ts'
import { draftsFor, itemsOfDraft } from '#domain/measurement/instrument/draft-items.ts'
import { exampleInstrument } from '#domain/measurement/instrument/example.ts'
import { findReach } from '#domain/measurement/instrument/reach.ts'
import { structureFaults } from '#domain/measurement/instrument/structure.ts'
import { indicatorsFile } from '../consensus/example-seed.ts'
import { draftItemsFile } from './draft-items.ts'

const json = (name: string): unknown => JSON.parse(readFileSync(name, 'utf8'))
const drafts = draftItemsFile.parse(json('seed/draft-items.json'))
const items = drafts.rows.flatMap((row) => itemsOfDraft(drafts, row))
const described = '../shared/data/kolada/kpi.csv.gz'

describe('the draft items', () => {
  it('ask about every core indicator but the one that is a decision', () => {
    const core = indicatorsFile
      .parse(json('seed/indicators.json'))
      .indicators.filter(({ protocol }) => protocol === 'core')
      .map(({ no }) => no)
    const asked = [...new Set(drafts.rows.map(({ indicator }) => indicator))]
    expect(core).toHaveLength(15)
    expect(asked).toEqual(core.filter((no) => no !== 7))
  })

  it('compare with before as the core indicators do', () => {
    const by = (comparison: string) => [
      ...new Set(
        drafts.rows
          .filter(({ wording }) => wording.comparison === comparison)
          .map(({ indicator }) => indicator),
      ),
    ]
    expect(by('pair')).toEqual([1, 2, 4, 5])
    expect(by('baseline')).toEqual([6, 9, 10, 13])
  })

  it.each(groups.filter((group) => drafts.rows.some((row) => row.groups.includes(group))))(
    'make a questionnaire for %s that lacks nothing but easy words in English',
    (group) => {
      const instrument = { ...exampleInstrument(draftsFor(drafts, group)), locales: ['sv', 'en'] }
      const titled = { ...instrument, title: { sv: { std: 'Utkast' }, en: { std: 'Draft' } } }
      const gaps = gapsOf(titled)
      expect(structureFaults(titled)).toEqual([])
      expect(findReach(titled)).toEqual({ unreachable: [], undecided: [] })
      expect(gaps.filter(stopsActivation)).toEqual([])
      expect([...new Set(gaps.map(({ locale, cause }) => `${locale} ${cause}`))]).toEqual(['en no_easy'])
    },
  )

  it('say of themselves that they are drafts', () => {
    expect(items.every(({ origin }) => origin === 'draft_samsyn')).toBe(true)
    expect(drafts.banner.sv?.std).toBe(
      'Samsyns eget utkast, inte NNS enkät. Kan inte jämföras med NNS rapporter eller Kolada U40460–U40469.',
    )
  })

  it('are worded unlike every question quoted from the network’s questionnaire', (context) => {
    if (!existsSync(described)) return context.skip('documents absent: kpi.csv.gz')
    const rows: readonly Readonly<Record<string, string>>[] = parse(
      gunzipSync(readFileSync(described)).toString('utf8'),
      { columns: true },
    )
    const questions = rows
      .filter(({ id = '' }) => /^U4046\d$/.test(id))
      .flatMap(({ description = '' }) =>
        [...description.matchAll(/["”]([^"”]+\?)["”]/g)].map(([, text = '']) => text),
      )
    expect(questions.length).toBeGreaterThanOrEqual(10)
    const worst = items.flatMap(({ id, text }) =>
      questions.map((question) => ({
        id,
        question,
        likeness: likeness(trigramsOf(text.sv?.std ?? ''), trigramsOf(question)),
      })),
    )
    expect(worst.filter(({ likeness: how }) => how >= similarFrom)).toEqual([])
    // A question compared with itself is what the limit is for.
    expect(likeness(trigramsOf(questions[0] ?? ''), trigramsOf(questions[0] ?? ''))).toBe(1)
  })
})
