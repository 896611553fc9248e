import { afterEach, describe, expect, it } from 'vitest'
import { exampleReport } from '#domain/kernel/report/example.ts'
import { makeRenderer, type Renderer } from './renderer.ts'

/** Threads that do what a broken renderer might, told by the title of the report. */
const misbehaving = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ no, order }) => {
      const { title } = order.report
      if (title === 'hang') while (true);
      if (title === 'throw') throw new Error('broken')
      if (title === 'exit') process.exit(3)
      if (title === 'fill') { const all = []; while (true) all.push(new Array(1e6).fill(all.length)) }
      if (title === 'fail') return parentPort.postMessage({ no, failure: 'said so' })
      if (title === 'no pdf') return parentPort.postMessage({ no, failure: 'no-typesetter' })
      parentPort.postMessage({ no, rendered: { files: [], faults: [title], undrawn: [] } })
    })
  `)}`,
)

const order = (title: string) => ({
  report: { ...exampleReport('x'), title },
  isDraft: true,
  address: null,
  formats: ['html'] as const,
})

let renderer: Renderer
const said: string[] = []
const begin = (milliseconds: number) => {
  said.length = 0
  renderer = makeRenderer({ script: misbehaving, milliseconds, warn: (line) => said.push(line) })
  return renderer
}
afterEach(() => renderer.close())

const whole = { faults: ['whole'] }

describe('a report that cannot be made fails alone', () => {
  it.each(['throw', 'exit', 'fail', 'fill'])('when its thread would %s', async (title) => {
    const { render } = begin(20_000)
    const broken = render(order(title))
    const next = render(order('whole'))
    await expect(broken).rejects.toMatchObject({ code: 'report-not-rendered' })
    await expect(next).resolves.toMatchObject(whole)
  })

  it('when it takes too long', async () => {
    const { render } = begin(1_000)
    await expect(render(order('hang'))).rejects.toMatchObject({ code: 'report-not-rendered' })
    expect(said).toEqual(['report not rendered: more than 1000 ms'])
    await expect(render(order('whole'))).resolves.toMatchObject(whole)
  })

  it('and says where there is no typesetter', async () => {
    const { render } = begin(20_000)
    await expect(render(order('no pdf'))).rejects.toMatchObject({ code: 'report-no-typesetter' })
  })
})

describe('a report that nobody waits for any more', () => {
  it('is ended while it is made, and the next one is made', async () => {
    const { render } = begin(60_000)
    const given = new AbortController()
    const unwanted = render(order('hang'), given.signal)
    const next = render(order('whole'))
    setTimeout(() => given.abort(), 200)
    await expect(unwanted).rejects.toMatchObject({ code: 'report-not-rendered' })
    await expect(next).resolves.toMatchObject(whole)
  })

  it('is never begun where it still stands in line', async () => {
    const { render } = begin(60_000)
    const first = render(order('whole'))
    const given = AbortSignal.abort()
    await expect(render(order('hang'), given)).rejects.toMatchObject({ code: 'report-not-rendered' })
    await expect(first).resolves.toMatchObject(whole)
  })
})
