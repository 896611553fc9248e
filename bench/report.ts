import { pathToFileURL } from 'node:url'
import { makeRenderer } from '#adapters/export/renderer.ts'
import type { Block } from '#domain/kernel/report/block.ts'
import { exampleReport } from '#domain/kernel/report/example.ts'
import { plain } from '#domain/kernel/report/inline.ts'
import type { Report, Section } from '#domain/kernel/report/report.ts'
import { startServer } from '../tests/_util/server.ts'
import { figure, type Print } from './_util/figure.ts'

const REPEATS = 5

/** What the brief allows for 150 pages with 2,000 quotes: milliseconds. */
const targets = { html: 1_000, pdf: 3_000, docx: 5_000, csv: null } as const
const formats = ['html', 'pdf', 'docx', 'csv'] as const

const said =
  'Det var ovant att rösta om något som man just hade lärt sig, men samtalen gjorde skillnad för mig. '

/** An invented report of the size that the brief names. */
function longReport(): Report {
  const base = exampleReport('Påhittat')
  const quote = (id: string): Block => ({
    ...{ id, type: 'text', audience: 'public', evidence: [] },
    of: plain(said.repeat(3).trim()),
  })
  const section = (no: number): Section => ({
    ...{ id: `s${no}`, title: `Avsnitt ${no}`, children: [] },
    blocks: Array.from({ length: 20 }, (_, at) => quote(`s${no}-q${at}`)),
  })
  return { ...base, sections: Array.from({ length: 100 }, (_, no) => section(no + 1)) }
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function repeat(work: () => unknown): Promise<readonly number[]> {
  // What is loaded the first time is the start of the program, not the report.
  await work()
  const all: number[] = []
  for (let no = 0; no < REPEATS; no += 1) all.push(await timed(work))
  return all
}

/** In the built thread, as the program makes them: a PDF is set, read again and compared before it is handed over. */
async function longOnes(print: Print): Promise<void> {
  const report = longReport()
  const { render, close } = makeRenderer({ script: pathToFileURL('dist/server/report-worker.js') })
  // The thread keeps no program alive by itself.
  const awake = setInterval(() => {}, 1_000)
  for (const format of formats) {
    const make = () => render({ report, isDraft: false, address: null, formats: [format] })
    print(figure(`report with 2,000 paragraphs: ${format}`, 'ms', await repeat(make), targets[format]))
  }
  clearInterval(awake)
  await close()
}

/** The example's report as somebody at a desk waits for it: gathered, worded, made and sent. */
async function ofTheExample(print: Print): Promise<void> {
  const server = await startServer()
  try {
    const headers = { cookie: 'samsyn-guest=facilitator' }
    const read = async (path: string) => {
      const answer = await fetch(`${server.url}/api/${path}`, { headers })
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
      return answer.json()
    }
    const [{ id: association }] = (await read('me')).associations
    const [{ id: conference }] = (await read(`a/${association}/conferences`)).conferences
    for (const format of formats) {
      const get = () => read(`a/${association}/conferences/${conference}/report/${format}`)
      print(figure(`the example's report: ${format}`, 'ms', await repeat(get), null))
    }
  } finally {
    await server.stop()
    await server.remove()
  }
}

/** How long reports take: one as long as the brief names, and the example's over HTTP. */
export async function bench(_args: readonly string[], print: Print): Promise<void> {
  await longOnes(print)
  await ofTheExample(print)
}
