import type { Format, Made, MadeFile, MakeFiles } from '#application/kernel/report-ports.ts'
import { renderReport } from '#web/pages/report/report-page.tsx'
import { csvAnnex, jsonTwin, type TextFile } from './csv/csv-annex.ts'
import { renderDocx } from './docx/render-docx.ts'
import { pdfFaults, readPdf } from './pdf/check-pdf.ts'
import { drawable, undrawn } from './pdf/preflight.ts'
import { type PrintTree, printTree } from './print-tree.ts'
import { zip } from './zip.ts'

export type RenderOrder = Parameters<MakeFiles>[0]

/** Written down beside every published file; a test holds them to what is installed. */
export const renderers = {
  ours: 'samsyn',
  pdf: '@myriaddreamin/typst-ts-node-compiler 0.7.0, @expo-google-fonts/inter 0.4.2',
  docx: 'docx 9.15.2',
}

const utf8 = ({ name, mediaType, content }: TextFile): MadeFile => ({
  ...{ name, mediaType, renderer: renderers.ours },
  bytes: new TextEncoder().encode(content),
})

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** There is no typesetter for this computer: everything but a PDF can be made. */
class NoTypesetter extends Error {}

/** Loaded when a PDF is asked for: its native part is there for the most common computers and not for all. */
async function typeset(tree: PrintTree): Promise<Uint8Array> {
  const { renderPdf } = await import('./pdf/render-pdf.ts').catch(() => {
    throw new NoTypesetter()
  })
  return renderPdf(tree)
}

/** The files of a tree, all from the same tree. The PDF is read again before it is handed over. */
export async function renderFiles({ report, isDraft, address, formats }: RenderOrder): Promise<Made> {
  const wants = (format: Format): boolean => formats.includes(format)
  const tree = printTree(report, isDraft)
  const named = (ending: string): string => `${isDraft ? 'utkast-' : ''}rapport.${ending}`
  const files: MadeFile[] = []
  let faults: readonly string[] = []
  if (wants('html')) {
    files.push(
      utf8({
        name: named('html'),
        mediaType: 'text/html',
        content: renderReport(report, { isDraft, address }),
      }),
    )
  }
  if (wants('pdf')) {
    const drawn = drawable(tree)
    const bytes = await typeset(drawn)
    faults = pdfFaults(await readPdf(bytes), drawn)
    files.push({ name: named('pdf'), mediaType: 'application/pdf', bytes, renderer: renderers.pdf })
  }
  if (wants('docx'))
    files.push({
      name: named('docx'),
      mediaType: word,
      bytes: await renderDocx(tree),
      renderer: renderers.docx,
    })
  if (wants('csv')) {
    const tables = [...csvAnnex(report), jsonTwin(report)].map(utf8)
    files.push({
      name: named('zip'),
      mediaType: 'application/zip',
      bytes: zip(tables),
      renderer: renderers.ours,
    })
  }
  if (wants('json')) files.push(utf8(jsonTwin(report)))
  return { files, faults, undrawn: undrawn(tree) }
}

export type RenderAnswer = Readonly<{ rendered?: Made; failure?: string }>

/** The files, or what went wrong in words for the operator's log: never what somebody wrote. */
export const answerTo = (order: RenderOrder): Promise<RenderAnswer> =>
  renderFiles(order).then(
    (rendered) => ({ rendered }),
    (error: unknown) => ({ failure: error instanceof NoTypesetter ? 'no-typesetter' : `${error}` }),
  )
