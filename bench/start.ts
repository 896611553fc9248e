import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { figure, type Print } from './_util/figure.ts'

const bin = fileURLToPath(new URL('../bin/samsyn.mjs', import.meta.url))
const REPEATS = 5

/** From the command to the first page, after install and build: on a new data folder, and on a used one. */
export async function bench(_args: readonly string[], print: Print): Promise<void> {
  const [cold, warm]: [number[], number[]] = [[], []]
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'samsyn-bench-'))
    // As root the database runs under another account, which must be able to pass.
    await chmod(folder, 0o755)
    cold.push(await startOnce(folder))
    warm.push(await startOnce(folder))
    await rm(folder, { recursive: true, force: true })
  }
  print(figure('start, new data folder, to the first page', 'ms', cold, 5_000))
  print(figure('start, used data folder, to the first page', 'ms', warm, 1_000))
}

async function startOnce(folder: string): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, [bin, 'start', '--json'], {
    env: { PATH: process.env.PATH, PORT: '0', ROOM_PORT: '0', SAMSYN_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { address } = JSON.parse(await firstLine(child))
  const page = await fetch(address)
  await page.text()
  const took = performance.now() - began
  if (!page.ok) throw new Error(`The first page answered ${page.status}`)
  child.kill('SIGTERM')
  await once(child, 'exit')
  return took
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = ''
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk)
    if (text.includes('\n')) return text
  }
  throw new Error('The server ended before it was ready')
}
