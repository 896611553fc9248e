import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Minutes long, and much of it waiting: begun last, it would run alone when everything else is done. */
const longest = ['tests/browser/conference.test.ts']

const rank = ({ moduleId }: TestSpecification): number =>
  longest.some((path) => moduleId.endsWith(path)) ? 0 : 1

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
