import { count, type Ref, shareOf, unknown } from '../figure.ts'
import type { Block, Cell, Column } from './block.ts'
import { code, plain, strong } from './inline.ts'
import type { Report, Section } from './report.ts'

/** Every kind of block and inline, for tests and the bench; nothing in it is about anything. */
const ref: Ref = { type: 'round-outcome', id: 'r.p', version: 1 }
const column = (key: string, label: string, unit: string | null = null): Column => ({
  ...{ key, label, unit },
  rule: null,
})
const words = (text: string): Cell => ({ is: 'words', of: plain(text) })

export const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40"><rect width="200" height="40" fill="#ffffff"/><rect y="10" width="120" height="20" fill="#0b57b7"/><text x="124" y="25" font-family="Inter" font-size="12" fill="#14181f">12</text></svg>'

const outside = { evidence: [], audience: 'public' } as const

export const everyBlock = (prefix: string, said: string): readonly Block[] => [
  {
    ...outside,
    id: `${prefix}-text`,
    type: 'text',
    of: [
      ...plain(said),
      strong('fet å ä ö'),
      { is: 'em', of: plain(' kursiv fl – −') },
      code('3f9a 71c2'),
      { is: 'link', href: 'https://example.org/a?b=1&c=2', text: 'en adress' },
      { is: 'lang', lang: 'en', of: plain(' some English') },
      { is: 'figure', figure: shareOf(13, 23, ref) },
    ],
  },
  { ...outside, id: `${prefix}-list`, type: 'list', ordered: false, items: [plain('ett'), plain(said)] },
  { ...outside, id: `${prefix}-steps`, type: 'list', ordered: true, items: [plain('först'), plain('sedan')] },
  { ...outside, id: `${prefix}-note`, type: 'callout', label: 'Obs', of: plain(said) },
  {
    ...outside,
    id: `${prefix}-table`,
    type: 'table',
    grid: {
      caption: `Tabell ${said}`,
      columns: [column('item', 'Förslag'), column('yes', 'Ja', 'röster'), column('fate', 'Utfall')],
      rows: [
        [words('Ett förslag'), { is: 'figure', figure: shareOf(13, 23, ref) }, words('Går vidare')],
        [words(said), { is: 'figure', figure: unknown('unpublished', 'percentOf', ref) }, words('Föll')],
      ],
      note: 'Andelar är avrundade.',
    },
  },
  {
    ...outside,
    id: `${prefix}-rounds`,
    type: 'rounds',
    grid: {
      caption: 'Omröstningar',
      columns: [column('round', 'Omröstning'), column('input', 'Förslag'), column('out', 'Föll')],
      rows: [
        [
          words('1. Process'),
          { is: 'figure', figure: count(97, ref) },
          { is: 'figure', figure: count(46, ref) },
        ],
      ],
      note: null,
    },
  },
  {
    ...outside,
    id: `${prefix}-figures`,
    type: 'keyFigures',
    caption: 'I korthet',
    items: [{ term: 'Närvarande', value: { is: 'figure', figure: count(23, ref) } }],
  },
  {
    ...outside,
    id: `${prefix}-chart`,
    type: 'chart',
    svg: drawing,
    alt: 'En stapel som är tolv lång.',
    grid: {
      caption: 'En stapel',
      columns: [column('what', 'Vad'), column('length', 'Längd')],
      rows: [[words('Stapeln'), { is: 'figure', figure: count(12, ref) }]],
      note: null,
    },
  },
  {
    ...outside,
    id: `${prefix}-method`,
    type: 'method',
    caption: 'Så gick det till',
    fields: [
      { term: 'Syfte', of: plain(said) },
      { term: 'Finansiering', of: null },
    ],
  },
  {
    ...outside,
    id: `${prefix}-decision`,
    type: 'decision',
    caption: 'Beslut',
    fields: [{ term: 'Fattat av', of: plain('Styrelsen') }],
  },
  {
    ...outside,
    id: `${prefix}-trace`,
    type: 'traceList',
    caption: 'Underlag',
    items: [{ label: 'Omröstning 1', ref, hash: 'ab12', href: 'https://example.org/1' }],
  },
]

const section = (id: string, title: string, said: string, children: readonly Section[]): Section => ({
  ...{ id, title, children },
  blocks: everyBlock(id, said),
})

export const exampleReport = (said: string, sections: readonly Section[] = []): Report => ({
  id: 'example',
  kind: 'conference',
  title: 'Rapport från en konferens',
  lang: 'sv',
  association: 'Exempelförbundet',
  authors: ['Berit Dahl'],
  date: '2026-11-22',
  version: 1,
  sections: [
    section('first', 'Första avsnittet', said, [section('inner', 'Ett underavsnitt', said, [])]),
    ...sections,
  ],
})
