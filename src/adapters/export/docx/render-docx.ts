import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  SectionType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { PrintBlock, PrintTable, PrintTree, Run } from '../print-tree.ts'

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const

const languages = { sv: 'sv-SE', en: 'en-GB' } as const

function textRuns({ text, bold, italic, code, lang }: Run): TextRun[] {
  return text.split('\n').map(
    (line, at) =>
      new TextRun({
        text: line,
        bold,
        italics: italic,
        ...(at > 0 ? { break: 1 } : {}),
        ...(code ? { font: 'Courier New' } : {}),
        ...(lang ? { language: { value: languages[lang] } } : {}),
      }),
  )
}

const runsOf = (runs: readonly Run[]): ParagraphChild[] =>
  runs.flatMap((run): ParagraphChild[] =>
    run.href === null || run.href.startsWith('#')
      ? textRuns(run)
      : [
          new ExternalHyperlink({
            link: run.href,
            children: [new TextRun({ text: run.text, style: 'Hyperlink' })],
          }),
        ],
  )

const line = { style: BorderStyle.SINGLE, size: 4, color: 'C3CAD4' } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const

/** Heading row repeats and is marked as such; a row is never split over two pages. */
function tableOf({ caption, head, ends, rows, note }: PrintTable): (Paragraph | Table)[] {
  const aligned = (at: number) => (ends[at] ? { alignment: AlignmentType.END } : {})
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map(
      (label, at) =>
        new TableCell({
          children: [
            new Paragraph({
              children: [new TextRun({ text: label, bold: true })],
              keepNext: true,
              ...aligned(at),
            }),
          ],
        }),
    ),
  })
  const bodyRows = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(
          (cell, at) =>
            new TableCell({
              children: [
                new Paragraph({
                  children: runsOf(at === 0 ? cell.map((run) => ({ ...run, bold: true })) : cell),
                  ...aligned(at),
                }),
              ],
            }),
        ),
      }),
  )
  return [
    new Paragraph({ style: 'Caption', text: caption, keepNext: true }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: {
        top: line,
        bottom: line,
        left: none,
        right: none,
        insideHorizontal: line,
        insideVertical: none,
      },
      rows: [headRow, ...bodyRows],
    }),
    ...(note === null ? [] : [new Paragraph({ style: 'Note', text: note })]),
  ]
}

function blockOf(block: PrintBlock): (Paragraph | Table)[] {
  switch (block.is) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: levels[block.level - 1] ?? HeadingLevel.HEADING_5 })]
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.runs) })]
    case 'callout':
      return [new Paragraph({ style: 'Callout', children: runsOf(block.runs) })]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            children: runsOf(item),
            numbering: { reference: block.ordered ? 'steps' : 'points', level: 0 },
          }),
      )
    case 'table':
      return tableOf(block)
    case 'image':
      // A drawing needs a picture beside it that older Words can show; until then its alt text and table speak.
      return [new Paragraph({ style: 'Callout', children: [new TextRun({ text: block.alt })] })]
  }
}

const paragraphStyle = (id: string, name: string, run: object, paragraph: object = {}) => ({
  ...{ id, name, run, paragraph },
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
})

const heading = (size: number) => ({
  run: { size, bold: true, color: '14181F' },
  paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
})

const mark = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  {
    level: 0,
    format,
    text,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 500, hanging: 260 } } },
  },
]

const isWide = (block: PrintBlock): boolean => block.is === 'table' && block.wide

/** Neighbours that stand on the same kind of page. */
function leaves(blocks: readonly PrintBlock[]): readonly Readonly<{ wide: boolean; blocks: PrintBlock[] }>[] {
  const made: { wide: boolean; blocks: PrintBlock[] }[] = [{ wide: false, blocks: [] }]
  for (const block of blocks) {
    const last = made.at(-1)
    if (last && last.wide === isWide(block)) last.blocks.push(block)
    else made.push({ wide: isWide(block), blocks: [block] })
  }
  return made
}

/** The tree as a Word file, to edit: real heading styles, heading rows that repeat, and the language of the text. */
export async function renderDocx(tree: PrintTree): Promise<Uint8Array> {
  const { title, lang, authors, lines, draft, foot, blocks } = tree
  const front = [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
    ...lines.map((text) => new Paragraph({ text })),
  ]
  const by = authors.join(', ') || (lines[0] ?? title)
  const [before = '', between = '', after = ''] = foot.split(/\{page\}|\{pages\}/)
  const frame = {
    ...(draft === null
      ? {}
      : {
          headers: {
            default: new Header({
              children: [
                new Paragraph({
                  alignment: AlignmentType.END,
                  children: [new TextRun({ text: draft, bold: true })],
                }),
              ],
            }),
          },
        }),
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.END,
            children: [
              new TextRun({
                children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
                size: 16,
              }),
            ],
          }),
        ],
      }),
    },
  }
  const document = new Document({
    title,
    creator: by,
    lastModifiedBy: by,
    description: lines.join('. '),
    numbering: {
      config: [
        { reference: 'points', levels: mark(LevelFormat.BULLET, '•') },
        { reference: 'steps', levels: mark(LevelFormat.DECIMAL, '%1.') },
      ],
    },
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: languages[lang] } },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: heading(40),
        heading2: heading(30),
        heading3: heading(25),
        heading4: heading(22),
        heading5: heading(22),
      },
      paragraphStyles: [
        paragraphStyle(
          'Caption',
          'Caption',
          { bold: true },
          { spacing: { before: 200, after: 80 }, keepNext: true },
        ),
        paragraphStyle(
          'Note',
          'Note',
          { size: 18, color: '4C5563' },
          { spacing: { before: 60, after: 160 } },
        ),
        paragraphStyle(
          'Callout',
          'Callout',
          {},
          {
            indent: { left: 240 },
            border: { left: { style: BorderStyle.SINGLE, size: 18, color: '7A8492', space: 8 } },
          },
        ),
      ],
    },
    sections: leaves(blocks).map((leaf, at) => ({
      ...frame,
      properties: {
        type: at === 0 ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE,
        page: {
          size: leaf.wide
            ? { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 }
            : { orientation: PageOrientation.PORTRAIT, width: 11906, height: 16838 },
        },
      },
      children: [...(at === 0 ? front : []), ...leaf.blocks.flatMap(blockOf)],
    })),
  })
  return Packer.toBuffer(document)
}
