import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ExampleSeed, exampleSeed } from '#contract/consensus/example-seed.ts'

const names = {
  indicators: 'indicators.json',
  process: 'conference-process.json',
  evaluation: 'conference-evaluation.json',
  pack: 'conference-pack.json',
  report: 'conference-report.json',
  shortNames: 'short-names.json',
  notes: 'inconsistencies.json',
} as const satisfies Record<keyof ExampleSeed, string>

/** The files the example association is filled from. */
export async function readSeedFiles(folder: string): Promise<ExampleSeed> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, name), 'utf8'))
  const entries = await Promise.all(
    Object.entries(names).map(async ([key, name]) => [key, await read(name)] as const),
  )
  return exampleSeed.parse(Object.fromEntries(entries))
}
