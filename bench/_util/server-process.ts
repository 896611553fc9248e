import { readFileSync } from 'node:fs'

const status = (pid: number, field: string): number => {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(found?.[1] ?? 0) / 1024
}

/** MiB that the process holds now. */
export const residentNow = (pid: number): number => status(pid, 'VmRSS')

/** The most MiB that the process has held. */
export const residentAtMost = (pid: number): number => status(pid, 'VmHWM')

/** Milliseconds of processor that the process has used: what a busy machine does not change. */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}
