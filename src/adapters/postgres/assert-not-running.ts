import { StartFailure } from '../start-failure.ts'
import { existingHome } from './home.ts'
import { holderOf } from './lock.ts'

/** Fails with the address when Samsyn already runs on this data folder; a folder without a home is nobody's. */
export async function assertNotRunning(dataFolder: string): Promise<void> {
  const home = existingHome(dataFolder)
  const holder = home && (await holderOf(home.folder))
  if (holder?.address !== undefined) {
    throw new StartFailure('already-running', { pid: holder.pid, address: holder.address })
  }
}
