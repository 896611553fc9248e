import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { runNode } from './child.mjs'
import { SetupFailure, say } from './say.mjs'

const plain = process.env.NO_COLOR || !process.stderr.isTTY ? ['--colors=off'] : []
const CHECKS = [
  { name: 'lint', args: ['@biomejs/biome/bin/biome', 'ci', ...plain, '.'] },
  ...['domain', 'server', 'web', 'test'].map((room) => ({
    name: `types-${room}`,
    args: ['typescript/bin/tsc', '-p', `tsconfig.${room}.json`],
  })),
]

/**
 * Lint and format, types, build, then the tests. The last line stands alone and counts them all.
 * With a filter: the checks and test files whose name holds it.
 */
export async function test(root, args) {
  const filter = args.find((word) => !word.startsWith('-'))
  const isWanted = (name) => args.length === 0 || (filter !== undefined && name.includes(filter))
  const count = { passed: 0, failed: 0, skipped: 0 }
  const score = (name, passed) => {
    say(`${passed ? '✓' : '✗'} ${name}`)
    count[passed ? 'passed' : 'failed'] += 1
  }

  for (const { name, args: words } of CHECKS.filter((check) => isWanted(check.name))) {
    const [script, ...rest] = words
    score(name, (await runNode([join(root, 'node_modules', script), ...rest], { cwd: root })) === 0)
  }
  const built = await isBuilt(root)
  if (!built || isWanted('build')) score('build', built)

  const onlyChecks = args.length === 1 && count.passed + count.failed > 0
  const files = await vitest(root, onlyChecks ? [...args, '--passWithNoTests'] : args)
  for (const key of ['passed', 'failed', 'skipped']) count[key] += files[key]
  const failed = count.failed > 0 || files.code !== 0
  if (failed && count.failed === 0) count.failed = 1

  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
  process.stdout.write(`${count.passed} passed, ${count.failed} failed${skipped}\n`)
  return failed ? 1 : 0
}

async function isBuilt(root) {
  try {
    await build(root)
    return true
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error
    say(error.message)
    return false
  }
}

async function vitest(root, args) {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-test-'))
  const counts = join(folder, 'counts.json')
  try {
    const code = await runNode([join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...args], {
      cwd: root,
      output: 'stdout',
      env: { SAMSYN_TEST_COUNTS: counts, NODE_ENV: 'test' },
    })
    const none = { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 }
    return { ...(existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : none), code }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
