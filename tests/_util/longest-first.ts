import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** A minute long or more, and much of it waiting: begun last, they would run alone when everything else is done. */
const longest = [
  'tests/browser/conference.test.ts',
  'tests/integration/faults.test.ts',
  'tests/integration/kills.test.ts',
  'tests/linkage/linkage.test.ts',
  'tests/integration/routes.test.ts',
]

const rank = ({ moduleId }: TestSpecification): number =>
  longest.some((path) => moduleId.endsWith(path)) ? 0 : 1

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
