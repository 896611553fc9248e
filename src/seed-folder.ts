import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** `seed/` lies in the project's root, above both the source and what is built from it. */
export function seedFolder(): string {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const candidates = ['..', '../..', '../../..'].map((up) => join(here, up, 'seed'))
  const found = candidates.find((folder) => existsSync(join(folder, 'indicators.json')))
  if (!found) throw new Error(`The example's files are missing; looked in ${candidates.join(', ')}`)
  return found
}

/** One of its files, as it stands there. */
export const seedFile = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(seedFolder(), name), 'utf8'))
