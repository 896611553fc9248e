import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * Tells one life of a process number from another: containers and long-lived machines use the numbers again.
 * Undefined when nobody with that number is alive; a process that is dead but not yet collected is not alive.
 */
export function processIdentity(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const stat = read(`/proc/${pid}/stat`)
    // The program's name stands in parentheses and may itself hold spaces and parentheses.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, started] = [fields?.[0], fields?.[19]]
    if (!started || state === 'Z' || state === 'X') return undefined
    return `${read('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}/${started}`
  }
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return undefined
  }
  if (process.platform === 'win32') return 'alive'
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

export const isAlive = (pid: number): boolean => processIdentity(pid) !== undefined

/** Process numbers mean something only inside the container that gave them. */
export function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return 'host'
  }
}
