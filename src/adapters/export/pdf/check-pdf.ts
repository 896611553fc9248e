import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { PrintBlock, PrintTable, PrintTree, Run } from '../print-tree.ts'
import { joinTables, type TaggedTable, taggedTables } from './tagged-tables.ts'

/** What a reader of the file saw in it. Counts of what spans pages are per page, so they are at least. */
export type Seen = Readonly<{
  pages: number
  roles: ReadonlyMap<string, number>
  headings: readonly string[]
  alts: readonly string[]
  /** As their tags have them, cell by cell; one that spans pages is put together. */
  tables: readonly TaggedTable[]
  title: string
  language: string
  isMarked: boolean
  uaPart: string | null
  text: string
  /** With what is only decoration: the heads and feet of pages. */
  everything: string
}>

const pdfFaultCodes = [
  'no-structure',
  'not-marked',
  'no-ua-identifier',
  'title',
  'language',
  'one-title-heading',
  'headings',
  'tables',
  'header-cells',
  'figures',
  'text',
] as const
export type PdfFault = (typeof pdfFaultCodes)[number]

type Node = Readonly<{ role?: unknown; alt?: unknown; children?: readonly unknown[] }>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

type Gathered = { roles: Map<string, number>; headings: string[]; alts: string[] }

function gather(node: unknown, into: Gathered): void {
  if (!isNode(node)) return
  const { role, alt, children = [] } = node
  if (typeof role === 'string') {
    into.roles.set(role, (into.roles.get(role) ?? 0) + 1)
    if (/^H[1-6]$/.test(role)) into.headings.push(role)
    if (role === 'Figure') into.alts.push(typeof alt === 'string' ? alt : '')
  }
  for (const child of children) gather(child, into)
}

/** Text of a page, with and without what is only decoration: heads and feet are marked as such. */
async function textOf(document: PDFDocumentProxy, page: number) {
  const opened = await document.getPage(page)
  const { items } = await opened.getTextContent({ includeMarkedContent: true })
  const open: Readonly<{ isArtifact: boolean; id: string }>[] = []
  const words = new Map<string, string>()
  let text = ''
  let everything = ''
  for (const item of items) {
    if ('str' in item) {
      everything += item.str
      text += open.some(({ isArtifact }) => isArtifact) ? '' : item.str
      const mark = open.findLast(({ id }) => id !== '')
      if (mark) words.set(mark.id, (words.get(mark.id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push({ isArtifact: 'tag' in item && item.tag === 'Artifact', id: item.id ?? '' })
  }
  return { text, everything, words }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

async function look(document: PDFDocumentProxy): Promise<Seen> {
  const found: Gathered = { roles: new Map(), headings: [], alts: [] }
  const tables: (readonly TaggedTable[])[] = []
  let text = ''
  let everything = ''
  for (let page = 1; page <= document.numPages; page += 1) {
    const tree: unknown = await (await document.getPage(page)).getStructTree()
    gather(tree, found)
    const said = await textOf(document, page)
    tables.push(taggedTables(tree, said.words))
    text += said.text
    everything += said.everything
  }
  const { info, metadata } = await document.getMetadata()
  const facts: Readonly<Record<string, unknown>> = { ...info }
  const mark = await document.getMarkInfo()
  return {
    pages: document.numPages,
    ...found,
    tables: joinTables(tables),
    title: asText(facts.Title),
    language: asText(facts.Language),
    isMarked: mark?.Marked === true,
    uaPart: asText(metadata?.get('pdfuaid:part')) || null,
    text,
    everything,
  }
}

/** Reads a finished PDF with a reader that is not its maker: the producer's word is no evidence (7.2). */
export async function readPdf(bytes: Uint8Array): Promise<Seen> {
  // Loaded when first needed: nothing else in the program reads a PDF.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
  })
  try {
    return await look(await task.promise)
  } finally {
    await task.destroy()
  }
}

/** Letters only: spaces, soft hyphens and where a line broke are not what is compared. */
const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad\u200b]/gu, '')

const count = (seen: Seen, role: string): number => seen.roles.get(role) ?? 0

const textsIn = (runs: readonly Run[]): readonly string[] => runs.map(({ text }) => text)

function textsOfBlock(block: PrintBlock): readonly string[] {
  switch (block.is) {
    case 'heading':
      return [block.text]
    case 'paragraph':
    case 'callout':
      return textsIn(block.runs)
    case 'list':
      return block.items.flatMap(textsIn)
    case 'table':
      return [block.caption, ...block.rows.flatMap((row) => row.flatMap(textsIn))]
    case 'image':
      return [block.caption]
  }
}

/** Texts of the tree in reading order: each must stand in the file after the one before. */
const textsOf = ({ title, lines, blocks }: PrintTree): readonly string[] => [
  title,
  ...lines,
  ...blocks.flatMap(textsOfBlock),
]

/** A cell with more than this is let over the edge of a page, and the cells beside it come in between. */
const oneCell = 1_500
const end = 200

/** The first text that is not there after the one before it; null where all are. */
export function lostText(seen: Seen, tree: PrintTree): string | null {
  const whole = bare(seen.text)
  let from = 0
  for (const text of textsOf(tree)) {
    const wanted = bare(text)
    const head = wanted.length > oneCell ? wanted.slice(0, end) : wanted
    const at = whole.indexOf(head, from)
    if (at === -1 || !whole.includes(wanted.slice(-end), at)) return text
    from = at + head.length
  }
  return null
}

/** Tables of the tree as a reader should find them tagged: heading cells and rows, letters only. */
export const expectedTables = ({ blocks }: PrintTree): readonly TaggedTable[] =>
  blocks
    .filter((block): block is PrintTable => block.is === 'table')
    .map(({ head, rows }) => ({
      head: head.map(bare),
      rows: rows.map((row) => row.map((cell) => bare(textsIn(cell).join('')))),
    }))

/** The same of what was found. */
export const foundTables = ({ tables }: Seen): readonly TaggedTable[] =>
  tables.map(({ head, rows }) => ({ head: head.map(bare), rows: rows.map((row) => row.map(bare)) }))

const shapeOf = ({ head, rows }: TaggedTable): string =>
  [head.length, ...rows.map((row) => row.length)].join()

/** Everything a published PDF must have, compared with the tree it was made from. Empty where it holds. */
export function pdfFaults(seen: Seen, tree: PrintTree): readonly PdfFault[] {
  const levels = tree.blocks.flatMap((block) => (block.is === 'heading' ? [`H${block.level}`] : []))
  const wanted = expectedTables(tree)
  const found = foundTables(seen)
  const alts = tree.blocks.flatMap((block) => (block.is === 'image' ? [block.alt] : []))
  const holds: Readonly<Record<PdfFault, boolean>> = {
    'no-structure': count(seen, 'P') + seen.headings.length > 0,
    'not-marked': seen.isMarked,
    'no-ua-identifier': seen.uaPart === '1',
    title: seen.title === tree.title,
    language: seen.language.startsWith(tree.lang),
    'one-title-heading': count(seen, 'H1') === 1 && seen.headings[0] === 'H1',
    headings: seen.headings.slice(1).join() === levels.join(),
    tables: found.map(shapeOf).join(';') === wanted.map(shapeOf).join(';'),
    'header-cells': wanted.every(({ head }, at) => found[at]?.head.join('|') === head.join('|')),
    figures: seen.alts.join() === alts.join(),
    text: lostText(seen, tree) === null,
  }
  return pdfFaultCodes.filter((code) => !holds[code])
}
