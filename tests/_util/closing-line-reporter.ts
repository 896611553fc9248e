import { writeFileSync } from 'node:fs'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** A test may be skipped only because the documents it reads are not on this machine. */
export const SKIPPED_FOR = 'documents absent'

type Counts = { passed: number; failed: number; skipped: number }

/** Writes the counts to the file in SAMSYN_TEST_COUNTS, where the closing line is made from them. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const counts: Counts = { passed: 0, failed: unhandled.length, skipped: 0 }
    const narrowed = process.argv.some((word) => word === '-t' || word.startsWith('--testNamePattern'))
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) count(counts, test, narrowed)
      // A file that could not be loaded has no tests to fail, and a failing hook may leave them all pending.
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed'))
        counts.failed += 1
    }
    if (counts.failed > 0) process.exitCode = 1
    const file = process.env.SAMSYN_TEST_COUNTS
    if (file) writeFileSync(file, JSON.stringify(counts))
  }
}

function count(counts: Counts, test: TestCase, narrowed: boolean): void {
  const result = test.result()
  if (result.state === 'passed') counts.passed += 1
  else if (result.state === 'failed') counts.failed += 1
  else if (result.state === 'skipped' && result.note?.startsWith(SKIPPED_FOR)) {
    counts.skipped += 1
    console.log(`skipped: ${test.fullName} (${result.note})`)
  } else if (!narrowed) {
    counts.failed += 1
    console.log(`not run, and that is a failure: ${test.fullName}`)
  }
}
