import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin/samsyn.mjs', import.meta.url))

export type Ran = Readonly<{ code: number; out: string; err: string }>

/** `samsyn …` as it is typed in a shell, with these settings and no others. */
export function runCommand(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
  const options = { env: { PATH: process.env.PATH, ...env }, maxBuffer: 16 * 1024 * 1024 }
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}
