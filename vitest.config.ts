import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/_util/longest-first.ts'

const kinds = ['unit', 'integration', 'browser'] as const
/** One kind after the other: a laptop with two cores should not time one test out because of another. */
const order = (name: (typeof kinds)[number]) => ({ groupOrder: kinds.indexOf(name) })

/**
 * What is polled is there at once on a quiet machine; on a busy one it may take as long as it takes Playwright to
 * give up. The one second that vitest gives by itself is a guess about somebody's processor.
 */
const patient = { poll: { timeout: 25_000 } } as const

/**
 * One process for many files: most of a short test file's time went to starting one and loading the program again. No
 * test may lean on a module that it has to itself.
 */
const shared = { isolate: false } as const

/** One more than there are cores on a small laptop: much of what these tests do is to wait. */
const workers = { maxWorkers: 3 } as const

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './tests/_util/closing-line-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...shared,
          maxWorkers: 2,
          include: ['src/**/*.test.{ts,tsx}', 'tests/architecture/**/*.test.ts'],
          // A thread that fills its memory takes its time on a loaded machine.
          testTimeout: 30_000,
          expect: patient,
          sequence: order('unit'),
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          ...shared,
          include: ['tests/schema/**/*.test.ts', 'tests/integration/**/*.test.ts'],
          globalSetup: ['./tests/_util/cluster-setup.ts'],
          testTimeout: 240_000,
          expect: patient,
          hookTimeout: 240_000,
          ...workers,
          sequence: order('integration'),
        },
      },
      {
        extends: true,
        test: {
          name: 'linkage',
          include: ['tests/linkage/**/*.test.ts'],
          testTimeout: 240_000,
          expect: patient,
          hookTimeout: 240_000,
          ...workers,
          sequence: order('integration'),
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 240_000,
          expect: patient,
          hookTimeout: 240_000,
          ...workers,
          sequence: order('browser'),
        },
      },
    ],
  },
})
