import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssetId, InstrumentId, ItemId } from '#domain/kernel/id.ts'
import { offeredMissings } from '../../missing.ts'
import type { Answer } from '../answer-set.ts'
import { exampleInstrument, exampleItem, inSwedish } from '../example.ts'
import type { Block, Instrument } from '../instrument.ts'
import { type Item, itemKinds, type Option } from '../item.ts'
import { compileRelevance, type Expr } from '../relevance.ts'
import type { Text, Wording } from '../text.ts'
import { exactRelevance, isSameRelevance, readExactRelevance } from './exact-relevance.ts'
import { exportXlsform } from './export-xlsform.ts'
import { importXlsform } from './import-xlsform.ts'
import { parseRelevance } from './parse-relevance.ts'
import { printRelevance } from './print-relevance.ts'
import type { Sheets } from './sheet.ts'
import { tidied } from './tidy.ts'

const anyRelevance = (
  ids: readonly [ItemId, ...ItemId[]],
  value: fc.Arbitrary<string | number>,
): fc.Arbitrary<Expr> => {
  const item = fc.constantFrom(...ids)
  const leaf = fc.oneof(
    fc.record({ op: fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge'), item, value }),
    fc.record({ op: fc.constant('in'), item, values: fc.array(value, { minLength: 1, maxLength: 3 }) }),
    fc.record({ op: fc.constant('selected'), item, code: fc.constantFrom('1', 'vet_inte') }),
    fc.record({ op: fc.constant('answered'), item }),
  ) as fc.Arbitrary<Expr>
  return fc.letrec<{ expr: Expr }>((tie) => ({
    expr: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc.record({ op: fc.constant('not' as const), arg: tie('expr') }),
      fc.record({
        op: fc.constantFrom('and' as const, 'or' as const),
        args: fc.array(tie('expr'), { minLength: 1, maxLength: 3 }),
      }),
    ),
  })).expr
}

const items = [
  exampleItem('a', { kind: 'single' }),
  exampleItem('b', { kind: 'multi' }),
  exampleItem('c', { kind: 'number', min: 0, max: 9 }),
  exampleItem('d', { kind: 'text' }),
]
const byId = new Map(items.map((item) => [item.id, item]))
const itemOf = (name: string) => items.find(({ id }) => id === name)?.id
const id = (name: string): ItemId => itemOf(name) ?? ('' as ItemId)

const read = (words: string): Expr => {
  const found = parseRelevance(words, itemOf)
  if ('unreadable' in found) throw new Error(found.unreadable)
  return found.expr
}

const expr = anyRelevance(
  ['a' as ItemId, 'b' as ItemId, 'c' as ItemId, 'd' as ItemId],
  fc.constantFrom<string | number>('1', '2', 3, '', 'vet_inte', "It's", `"Ja", sa 'hon'`),
)
const answers = fc.record<Record<string, Answer | undefined>>({
  a: fc.constantFrom<(Answer | undefined)[]>(
    undefined,
    '1',
    '2',
    '3',
    { missing: 'dont_know' },
    { missing: 'skipped' },
  ),
  b: fc.constantFrom<(Answer | undefined)[]>(undefined, ['1'], ['1', '3'], { missing: 'not_shown' }),
  c: fc.constantFrom<(Answer | undefined)[]>(undefined, 1, 2, 3, 9),
  d: fc.constantFrom<(Answer | undefined)[]>(undefined, '1', "It's", `"Ja", sa 'hon'`),
})

describe('a condition as XLSForm writes it', () => {
  it('means the same when it is read again, whatever was answered', () => {
    fc.assert(
      fc.property(expr, answers, (one, given) => {
        const answerOf = (item: ItemId) => given[item]
        const [before, after] = [one, read(printRelevance(one))].map((each) =>
          compileRelevance(each, byId)(answerOf),
        )
        expect(after).toBe(before)
      }),
      { numRuns: 500 },
    )
  })

  it('is written exactly in our own column', () => {
    fc.assert(
      fc.property(expr, (one) => {
        expect(readExactRelevance(exactRelevance(one))).toEqual(one)
      }),
    )
    for (const wrong of [
      '',
      '{',
      '[]',
      '{"op":"and","args":[]}',
      '{"op":"eq","item":"A","value":1}',
      '{"op":"x"}',
    ])
      expect(readExactRelevance(wrong)).toBeNull()
  })

  it.each<[string, Expr]>([
    [`\${a} = '1'`, { op: 'eq', item: id('a'), value: '1' }],
    [`\${a}!=''`, { op: 'answered', item: id('a') }],
    [`\${a} = ''`, { op: 'not', arg: { op: 'answered', item: id('a') } }],
    [`\${a} != "2"`, { op: 'not', arg: { op: 'eq', item: id('a'), value: '2' } }],
    [`\${ c } >= -3`, { op: 'ge', item: id('c'), value: -3 }],
    [`\${c} < 2.5`, { op: 'lt', item: id('c'), value: '2.5' }],
    [`selected(\${b}, '1')`, { op: 'selected', item: id('b'), code: '1' }],
    [`\${a} != '' and \${a} != '1'`, { op: 'ne', item: id('a'), value: '1' }],
    [`\${a} = 1 or \${a} = 2`, { op: 'in', item: id('a'), values: [1, 2] }],
    [
      `\${a} = 1 or \${c} = 2 and not(\${c} = 3)`,
      {
        op: 'or',
        args: [
          { op: 'eq', item: id('a'), value: 1 },
          {
            op: 'and',
            args: [
              { op: 'eq', item: id('c'), value: 2 },
              { op: 'not', arg: { op: 'eq', item: id('c'), value: 3 } },
            ],
          },
        ],
      },
    ],
  ])('reads %s', (words, expected) => {
    expect(isSameRelevance(read(words), expected)).toBe(true)
  })

  it.each([
    ['', ''],
    [`\${e} = 1`, `\${e} = 1`],
    [`\${a} + 1 > 2`, '+ 1 > 2'],
    [`count-selected(\${b}) > 1`, `count-selected(\${b}) > 1`],
    [`\${a} = \${c}`, `\${c}`],
    [`(\${a} = 1`, ''],
    [`\${a} = 1)`, ')'],
    ['('.repeat(5_000), '('.repeat(4_980)],
  ])('says from where %s cannot be read', (words, unreadable) => {
    const found = parseRelevance(words, itemOf)
    expect('unreadable' in found && found.unreadable).toBe(unreadable)
  })
})

const words = fc.constantFrom(
  'Ja',
  'Hur är det?',
  'Två\nrader',
  '=1+1',
  '<b>&',
  '_x0041_',
  'a::b (c)',
  "It's",
)
const uuid = fc.uuid({ version: 4 })
const asset = uuid.map((text) => text as AssetId)
const wording = fc.record(
  {
    std: fc.oneof(words, fc.constant('')),
    easy: words,
    symbols: fc.array(asset, { maxLength: 2 }),
    audio: fc.record({ std: asset, easy: asset }, { requiredKeys: [] }),
  },
  { requiredKeys: ['std'] },
) as fc.Arbitrary<Wording>
const text: fc.Arbitrary<Text> = fc.dictionary(fc.constantFrom('sv', 'en', 'ar', 'sr-Latn'), wording)
const number = fc.integer({ min: -999_999_999, max: 999_999_999 })

const option = fc.record(
  {
    code: fc.constantFrom('1', '2', 'A_b', 'vet_inte', '007'),
    value: number,
    label: text,
    missing: fc.constantFrom(...offeredMissings),
  },
  { requiredKeys: ['code', 'label'] },
) as fc.Arbitrary<Option>

const itemIds = ['p-1a', 'p-1b-nu', 'q_2', 'z'] as ItemId[]
const item = (itemId: ItemId): fc.Arbitrary<Item> =>
  (
    fc.record(
      {
        kind: fc.constantFrom(...itemKinds),
        version: fc.integer({ min: 1, max: 10_000 }),
        text,
        help: text,
        options: fc.array(option, { maxLength: 4 }),
        scale: fc.constantFrom('instämmer', 'ja nej'),
        min: number,
        max: number,
        decimals: fc.integer({ min: 0, max: 6 }),
        maxChars: fc.integer({ min: 1, max: 5_000 }),
        relevance: anyRelevance(
          ['p-1a' as ItemId, 'z' as ItemId],
          fc.constantFrom<string | number>('1', 4, '', "It's", `"'`),
        ),
        pair: fc.record({ with: fc.constantFrom(...itemIds), role: fc.constantFrom('before', 'now') }),
        background: fc.boolean(),
        origin: fc.constant('draft_samsyn'),
      },
      { requiredKeys: ['kind', 'version', 'text'] },
    ) as fc.Arbitrary<Omit<Item, 'id'>>
  ).map((rest) => ({ ...rest, id: itemId }))

const instrument: fc.Arbitrary<Instrument> = fc
  .record({
    id: uuid.map((text) => text as InstrumentId),
    version: fc.integer({ min: 1, max: 9_999 }),
    title: text,
    locales: fc.constantFrom(['sv'], ['sv', 'ar', 'en'], ['en', 'sv']),
    titles: fc.array(fc.option(text, { nil: undefined }), { minLength: 3, maxLength: 3 }),
    items: fc.tuple(...itemIds.map(item)),
    cut: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ titles, items: all, cut, ...rest }) => {
    const block = (id: string, at: number, within: readonly Item[]): Block => {
      const title = titles[at]
      return { id, ...(title ? { title } : {}), items: within }
    }
    return {
      ...rest,
      blocks: [block('a', 0, all.slice(0, cut)), block('9-b', 1, []), block('c', 2, all.slice(cut))],
    }
  })

const around = { languageName: (tag: string) => `Språk ${tag} (x)`, banner: 'Samsyns eget utkast' }
const fallback = '00000000-0000-4000-8000-00000000000f' as InstrumentId

describe('a questionnaire as a workbook and back', () => {
  it('is the same in every part', () => {
    fc.assert(
      fc.property(instrument, (one) => {
        expect(importXlsform(exportXlsform(one, around), fallback)).toEqual({
          instrument: tidied(one),
          faults: [],
        })
      }),
      { numRuns: 100 },
    )
  })

  it('shares a list between items that offer the same, and says that it holds drafts', () => {
    const sheets = exportXlsform(exampleInstrument([exampleItem('a'), exampleItem('b')]), around)
    expect(sheets.survey?.map(([type]) => type)).toEqual([
      'type',
      'begin_group',
      'select_one a',
      'select_one a',
      'end_group',
    ])
    expect(sheets.settings?.[1]).toContain('Samsyns eget utkast')
  })
})

const survey = (...rows: readonly (readonly string[])[]): Sheets => ({
  survey: [['type', 'name', 'label::Svenska (sv)', 'relevant', 'calculation', 'appearance'], ...rows],
  choices: [
    ['list_name', 'name', 'label'],
    ['janej', 'ja', 'Ja'],
    ['janej', 'nej', 'Nej'],
  ],
})
const faultsOf = (sheets: Sheets) =>
  importXlsform(sheets, fallback).faults.map(({ sheet, row, column, fault, detail }) =>
    [sheet, row, column, fault, detail].join(' ').trim(),
  )

describe('a workbook from another program', () => {
  it('comes in with its groups, names and conditions', () => {
    const { instrument: found, faults } = importXlsform(
      survey(
        ['note', 'Hej', 'Välkommen'],
        ['begin group', 'Om_dig', 'Om dig', `\${Kon} = 'ja'`],
        ['select_one janej', 'Kon', 'Svara'],
        [],
        ['range', 'n.2', 'Hur många', `selected(\${Kon}, "ja")`],
        ['end group'],
        ['text', 'mer', 'Mer', '', '', 'multiline'],
      ),
      fallback,
    )
    expect(faults).toEqual([])
    expect(
      found?.blocks.map(({ id: block, items: inside }) => [block, ...inside.map((one) => one.id)]),
    ).toEqual([
      ['del-1', 'hej'],
      ['om-dig', 'kon', 'n-2'],
      ['del-2', 'mer'],
    ])
    const [kon, n2] = found?.blocks[1]?.items ?? []
    expect(kon?.options?.map(({ code, label }) => [code, label.sv?.std])).toEqual([
      ['ja', 'Ja'],
      ['nej', 'Nej'],
    ])
    expect(n2).toEqual({
      id: 'n-2',
      version: 1,
      kind: 'number',
      text: inSwedish('Hur många'),
      min: 0,
      max: 10,
      relevance: {
        op: 'and',
        args: [
          { op: 'eq', item: 'kon', value: 'ja' },
          { op: 'selected', item: 'kon', code: 'ja' },
        ],
      },
    })
  })

  it('is refused whole, with sheet, row and column of everything that has no counterpart', () => {
    const sheets = survey(
      ['calculate', 'c', '', '', '1 + 1'],
      ['begin_repeat', 'r', 'R'],
      ['select_one nolist', 'Å', 'Å'],
      ['select_one nolist', 'b', 'B'],
      ['integer', 'b', 'B', `\${x} > 1`],
      ['text', 'd', 'D', '', '', 'numbers'],
      ['end_group'],
      ['begin_group', 'g', 'G'],
      ['begin_group', 'h', 'H'],
    )
    expect(importXlsform(sheets, fallback).instrument).toBeNull()
    expect(faultsOf({ ...sheets, entities: [['list_name'], ['x']] })).toEqual([
      'entities 1  sheet_unknown',
      'survey 2 calculation column_unsupported 1 + 1',
      'survey 2 type type_unsupported calculate',
      'survey 3 type type_unsupported begin_repeat',
      'survey 4 name id_malformed Å',
      'survey 5 type list_unknown nolist',
      'survey 6 name id_doubled b',
      `survey 6 relevant relevance_unreadable \${x} > 1`,
      'survey 7 appearance value_unsupported numbers',
      'survey 8 type group_unbalanced',
      'survey 10 type group_nested',
      'survey 10 type group_unbalanced',
    ])
  })

  it('tells of columns, codes and sizes at fault', () => {
    expect(faultsOf({})).toEqual(['survey 1  no_survey'])
    expect(
      faultsOf({
        survey: [
          ['type', 'name', 'label', 'label::sv', 'label::English', 'media::image', 'samsyn::min', 'required'],
          ['text', 'a', 'A', 'A', 'A', 'bild.png', 'två', 'yes'],
        ],
        choices: [
          ['list_name', 'name', 'samsyn::missing', 'samsyn::value'],
          ['l', 'å', 'kanske', '1.5'],
        ],
      }),
    ).toEqual([
      'survey 1 label::sv column_doubled',
      'survey 1 label::English language_unknown',
      'choices 2 name code_malformed å',
      'choices 2 samsyn::value not_a_number 1.5',
      'choices 2 samsyn::missing value_unsupported kanske',
      'survey 2 required column_unsupported yes',
      'survey 2 media::image file_unknown bild.png',
      'survey 2 samsyn::min not_a_number två',
    ])
    const many = Array.from({ length: 2_001 }, (_, no) => ['text', `a${no}`, 'A'])
    expect(faultsOf(survey(...many))).toEqual(['survey 2002  too_many_rows 2000'])
    expect(faultsOf(survey(['text', 'a', 'x'.repeat(2_001)]))).toEqual([
      'survey 2 label::Svenska (sv) too_long 2000',
    ])
  })
})
