import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler, type RenderPdfOpts } from '@myriaddreamin/typst-ts-node-compiler'
import type { PrintTree } from '../print-tree.ts'
import { shippedFonts } from './fonts.ts'
import { template as ours } from './template.ts'

/** What the typesetter said, in its own words: for the operator's log, never with what somebody wrote. */
export class TypesettingError extends Error {}

/** A PDF/UA violation comes as a long debug text; the message stands in the middle of it. */
const violation = (error: unknown): string =>
  /message: "(.*?)", trace/s.exec(`${error}`)?.[1] ?? 'the PDF could not be written'

const messagesOf = (diagnostics: readonly unknown[]): string =>
  diagnostics
    .map((one) =>
      typeof one === 'object' && one !== null && 'message' in one ? `${one.message}` : 'unknown fault',
    )
    .join('; ')

const asPromised: RenderPdfOpts = { pdfStandard: 'ua-1' }

/**
 * The tree as PDF/UA-1. The same tree gives the same bytes. Any warning is an error: an unknown font is only
 * a warning, and text in it would be left out. `template` and `options` are for the tests that must fail.
 */
export function renderPdf(tree: PrintTree, template = ours, options = asPromised): Uint8Array {
  // An empty folder of its own: whatever tried to read a file would find nothing.
  const workspace = mkdtempSync(join(tmpdir(), 'samsyn-pdf-'))
  try {
    const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...shippedFonts()] }] })
    const compiled = compiler.compile({
      mainFileContent: template,
      inputs: { doc: JSON.stringify(tree) },
    })
    const said = compiled.takeWarnings() ?? compiled.takeDiagnostics()
    const document = compiled.result
    if (said || !document) {
      throw new TypesettingError(said ? messagesOf(compiler.fetchDiagnostics(said)) : 'no document')
    }
    try {
      return compiler.pdf(document, options)
    } catch (error) {
      throw new TypesettingError(violation(error))
    } finally {
      // The typesetter remembers across documents, and a server lives long.
      compiler.evictCache(0)
    }
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}
