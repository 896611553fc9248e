import type { Block } from './block.ts'
import type { TextLanguage } from './inline.ts'

export const reportKinds = ['conference', 'pack', 'dpia', 'disposal'] as const
export type ReportKind = (typeof reportKinds)[number]

export type Section = Readonly<{
  /** A stable anchor, as of a block. */
  id: string
  title: string
  blocks: readonly Block[]
  children: readonly Section[]
}>

/** One tree: HTML, PDF, DOCX and CSV all come from it (RE1). */
export type Report = Readonly<{
  id: string
  kind: ReportKind
  title: string
  lang: TextLanguage
  /** The association that answers for it. */
  association: string
  authors: readonly string[]
  /** The Swedish day it is dated, 2026-11-22. */
  date: string
  version: number
  sections: readonly Section[]
}>

/** Deepest heading: the title is level 1, and a section one more than its depth. */
export const deepestLevel = 5

export type Placed = Readonly<{ section: Section; level: number }>

/** Sections in reading order with the level that their depth gives: no author can skip one. */
export function sectionsOf({ sections }: Pick<Report, 'sections'>): readonly Placed[] {
  const walk = (all: readonly Section[], level: number): readonly Placed[] =>
    all.flatMap((section) => [{ section, level }, ...walk(section.children, level + 1)])
  return walk(sections, 2)
}

export const blocksOf = (report: Pick<Report, 'sections'>): readonly Block[] =>
  sectionsOf(report).flatMap(({ section }) => section.blocks)

/** The tree without what is internal. Only this is ever rendered for somebody outside. */
export function publicReport(report: Report): Report {
  const open = (section: Section): Section => ({
    ...section,
    blocks: section.blocks.filter(({ audience }) => audience === 'public'),
    children: section.children.map(open),
  })
  return { ...report, sections: report.sections.map(open) }
}
