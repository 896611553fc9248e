import { existingHome } from './home.ts'
import { holderOf } from './lock.ts'

/** Where the server that runs on this data folder is reached; null where none runs, or on another database. */
export async function runningAddress(dataFolder: string): Promise<string | null> {
  const home = existingHome(dataFolder)
  const holder = home && (await holderOf(home.folder))
  return holder?.address ?? null
}
