import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { StartFailure } from '../start-failure.ts'
import { processIdentity, processNamespace } from './process-identity.ts'

const content = z.object({
  id: z.string(),
  pid: z.number().int(),
  identity: z.string(),
  namespace: z.string(),
  purpose: z.enum(['server', 'command']),
  address: z.string().optional(),
  databasePort: z.number().int().optional(),
})

export type LockContent = z.infer<typeof content>
export type LockFacts = Pick<LockContent, 'address' | 'databasePort'>

export type Lock = Readonly<{
  /** Adds what others may want to know of the holder. */
  tell(facts: LockFacts): void
  release(): void
}>

const HEARTBEAT = 2_000
/** Longer than any pause a living holder makes. */
const SILENCE = 10_000

const pathOf = (home: string): string => join(home, 'lock.json')

/** The living process that holds the folder, if one does. */
export async function holderOf(home: string, silence = SILENCE): Promise<LockContent | undefined> {
  const found = read(pathOf(home))
  return found && (await isHeld(home, found, silence)) ? found : undefined
}

/** Takes the folder for this process. Fails with `already-running` while another process has it. */
export async function takeLock(
  home: string,
  purpose: LockContent['purpose'],
  silence = SILENCE,
): Promise<Lock> {
  const path = pathOf(home)
  let mine: LockContent = {
    id: randomUUID(),
    pid: process.pid,
    identity: processIdentity(process.pid) ?? 'unknown',
    namespace: processNamespace(),
    purpose,
  }
  while (!create(path, mine)) {
    const found = read(path)
    if (found && (await isHeld(home, found, silence))) {
      if (found.address === undefined) throw new StartFailure('folder-in-use', { pid: found.pid })
      throw new StartFailure('already-running', { pid: found.pid, address: found.address })
    }
    putAside(path, found?.id)
  }
  const beat = setInterval(() => touch(path), HEARTBEAT)
  beat.unref()
  return {
    tell(facts) {
      mine = { ...mine, ...facts }
      if (read(path)?.id === mine.id) replace(path, mine)
    },
    release() {
      clearInterval(beat)
      if (read(path)?.id === mine.id) rmSync(path, { force: true })
    },
  }
}

async function isHeld(home: string, found: LockContent, silence: number): Promise<boolean> {
  if (found.namespace === processNamespace()) {
    return processIdentity(found.pid) === found.identity
  }
  // Another container's process numbers say nothing here: whoever lives keeps touching the file.
  const before = touchedAt(pathOf(home))
  if (before === undefined || Date.now() - before > 3 * silence) return false
  await wait(silence)
  const after = touchedAt(pathOf(home))
  return after !== undefined && after !== before
}

// Link, not open: nobody ever reads a half-written lock.
function create(path: string, mine: LockContent): boolean {
  const draft = `${path}.${mine.id}`
  writeFileSync(draft, JSON.stringify(mine))
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function replace(path: string, mine: LockContent): void {
  const draft = `${path}.${mine.id}`
  writeFileSync(draft, JSON.stringify(mine))
  renameSync(draft, path)
}

// A rename gives the dead one's file to exactly one of those who want it; a living one's is put back.
function putAside(path: string, dead: string | undefined): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  try {
    if (read(aside)?.id !== dead) linkSync(aside, path)
  } finally {
    rmSync(aside, { force: true })
  }
}

function read(path: string): LockContent | undefined {
  try {
    return content.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

function touch(path: string): void {
  try {
    const now = new Date()
    utimesSync(path, now, now)
  } catch {
    // The folder may be gone by the time of the last beat.
  }
}

function touchedAt(path: string): number | undefined {
  try {
    return statSync(path).mtimeMs
  } catch {
    return undefined
  }
}
