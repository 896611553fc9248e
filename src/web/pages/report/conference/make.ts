import type { ConferenceFacts } from '#contract/consensus/report-facts.ts'
import type { Figure } from '#domain/kernel/figure.ts'
import type { Block, Cell, Column, Evidence, Grid, Stated } from '#domain/kernel/report/block.ts'
import { plain, type Words } from '#domain/kernel/report/inline.ts'
import type { Section } from '#domain/kernel/report/report.ts'
import type { Language } from '#web/i18n/language.ts'
import { type Translate, translator } from '#web/i18n/translate.ts'

/** What every part of the report is made from. */
export type Making = Readonly<{ facts: ConferenceFacts; language: Language; t: Translate }>

export const making = (facts: ConferenceFacts, language: Language): Making => ({
  ...{ facts, language },
  t: translator(language),
})

const outside = { evidence: [], audience: 'public' } as const

export const text = (id: string, of: string | Words): Block => ({
  ...outside,
  ...{ id, type: 'text' },
  of: typeof of === 'string' ? plain(of) : of,
})

/** What a person wrote, as the paragraphs it was written in. */
export const paragraphs = (id: string, written: string): readonly Block[] =>
  written
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part, at) => text(`${id}-${at + 1}`, part))

export const callout = (id: string, label: string, of: string): Block => ({
  ...outside,
  ...{ id, type: 'callout', label },
  of: plain(of),
})

export const list = (id: string, items: readonly string[]): Block => ({
  ...outside,
  ...{ id, type: 'list', ordered: false },
  items: items.map(plain),
})

export const table = (
  id: string,
  grid: Omit<Grid, 'note'> & Partial<Pick<Grid, 'note'>>,
  evidence: readonly Evidence[] = [],
): Block => ({ ...outside, id, type: 'table', evidence, grid: { note: null, ...grid } })

export const method = (id: string, caption: string, fields: readonly Stated[]): Block => ({
  ...outside,
  ...{ id, type: 'method', caption, fields },
})

export const stated = (term: string, of: string | null): Stated => ({
  term,
  of: of === null ? null : plain(of),
})

export const words = (said: string): Cell => ({ is: 'words', of: plain(said) })
export const figure = (of: Figure): Cell => ({ is: 'figure', figure: of })

export const column = (
  key: string,
  label: string,
  more: Partial<Pick<Column, 'unit' | 'rule'>> = {},
): Column => ({ key, label, unit: null, rule: null, ...more })

export const section = (
  id: string,
  title: string,
  blocks: readonly Block[],
  children: readonly Section[] = [],
): Section => ({ id, title, blocks, children })

/** All 64 characters, in groups that an eye can follow and a line can break between. */
export const hashGroups = (hash: string): string => (hash.match(/.{1,4}/g) ?? []).join(' ')
