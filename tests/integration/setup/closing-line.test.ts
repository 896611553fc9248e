import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const project = fileURLToPath(new URL('../../../', import.meta.url))
const reporter = join(project, 'tests', '_util', 'closing-line-reporter.ts')

let folder: string
beforeEach(() => {
  // Inside the project, so that the planted files find vitest; ignored by git and by the real run.
  mkdirSync(join(project, '.cache'), { recursive: true })
  folder = mkdtempSync(join(project, '.cache', 'closing-line-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Counts = Readonly<{ passed: number; failed: number; skipped: number }>

/** Runs one planted file and answers what was counted and how the run ended. */
function countOf(body: string): Promise<Readonly<{ counts: Counts; code: number }>> {
  writeFileSync(join(folder, 'planted.test.ts'), `import { expect, it } from 'vitest'\n${body}`)
  writeFileSync(
    join(folder, 'vitest.config.ts'),
    `export default { test: { reporters: [${JSON.stringify(reporter)}] } }`,
  )
  const counts = join(folder, 'counts.json')
  const env = { PATH: process.env.PATH, NO_COLOR: '1', SAMSYN_TEST_COUNTS: counts }
  const vitest = join(project, 'node_modules', 'vitest', 'vitest.mjs')
  return new Promise((resolve) => {
    execFile(process.execPath, [vitest, 'run', '--root', folder], { env, cwd: folder }, (error) =>
      resolve({
        counts: JSON.parse(readFileSync(counts, 'utf8')),
        code: typeof error?.code === 'number' ? error.code : 0,
      }),
    )
  })
}

const passing = `it('holds', () => expect(1).toBe(1))\n`
// Put together here, so that the rule against such tests finds none in this file.
const skipping = ['it', 'skip'].join('.')

describe('the closing line', () => {
  it.each([
    ['a test that holds', passing, { passed: 1, failed: 0, skipped: 0 }, 0],
    [
      'one that does not',
      `${passing}it('fails', () => expect(1).toBe(2))`,
      { passed: 1, failed: 1, skipped: 0 },
      1,
    ],
    [
      'one that was not run',
      `${passing}${skipping}('later', () => {})`,
      { passed: 1, failed: 1, skipped: 0 },
      1,
    ],
    [
      'one whose documents are not here',
      `${passing}it('reads', ({ skip }) => skip('documents absent: S0'))`,
      { passed: 1, failed: 0, skipped: 1 },
      0,
    ],
    [
      'one skipped for another reason',
      `${passing}it('reads', ({ skip }) => skip('slow'))`,
      { passed: 1, failed: 1, skipped: 0 },
      1,
    ],
    [
      'a file that cannot be loaded',
      `${passing}throw new Error('planted')`,
      { passed: 0, failed: 1, skipped: 0 },
      1,
    ],
    [
      'an error nobody caught',
      `it('holds', () => { setTimeout(() => { throw new Error('planted') }) })
      it('waits', () => new Promise((go) => setTimeout(go, 100)))`,
      { passed: 2, failed: 1, skipped: 0 },
      1,
    ],
  ])('counts %s', async (_what, body, counts, code) => {
    expect(await countOf(body)).toEqual({ counts, code })
  })
})
