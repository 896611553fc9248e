import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const project = fileURLToPath(new URL('../../../', import.meta.url))

let clone: string
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'samsyn-clone-'))
  cpSync(join(project, 'bin'), join(clone, 'bin'), { recursive: true })
  writeFileSync(join(clone, 'package.json'), '{"type":"module"}')
  writeFileSync(join(clone, 'package-lock.json'), '{}')
  // What stands where the build would look, so that set-up alone is tried.
  mkdirSync(join(clone, 'npm'))
})
afterEach(() => rmSync(clone, { recursive: true, force: true }))

/** A stand-in for npm, which is not ours: it notes that it ran, takes its time and answers this code. */
function npm(code: number): string {
  const script = join(clone, 'npm', 'npm-cli.js')
  writeFileSync(
    script,
    `import { appendFileSync, mkdirSync } from 'node:fs'
     appendFileSync(${JSON.stringify(join(clone, 'npm', 'ran'))}, process.argv.slice(2).join(' ') + '\\n')
     await new Promise((resolve) => setTimeout(resolve, 300))
     mkdirSync('node_modules', { recursive: true })
     process.exitCode = ${code}`,
  )
  return script
}

const ran = () =>
  existsSync(join(clone, 'npm', 'ran'))
    ? readFileSync(join(clone, 'npm', 'ran'), 'utf8')
        .trim()
        .split('\n')
    : []

type Ran = Readonly<{ code: number; out: string; err: string }>

/** `dev` without a word says how it is used: the first thing after the installation, and code 2. */
const setUp = (script: string): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH, npm_execpath: script }
    execFile(process.execPath, [join(clone, 'bin', 'samsyn.mjs'), 'dev'], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })

describe('set-up', () => {
  it('installs once what the lock file says, and again when that has changed', async () => {
    const script = npm(0)
    expect(await setUp(script)).toMatchObject({ code: 2, out: '' })
    expect(await setUp(script)).toMatchObject({ code: 2, out: '' })
    expect(ran()).toEqual(['install --no-save --ignore-scripts --include=dev --no-audit --no-fund'])
    writeFileSync(join(clone, 'package-lock.json'), '{"changed":true}')
    await setUp(script)
    expect(ran()).toHaveLength(2)
  })

  it('is done once when many start together', async () => {
    const script = npm(0)
    const all = await Promise.all(Array.from({ length: 5 }, () => setUp(script)))
    expect(all.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2])
    expect(ran()).toHaveLength(1)
  })

  it('goes on where a start that was killed held the lock', async () => {
    mkdirSync(join(clone, '.cache'))
    writeFileSync(join(clone, '.cache', 'setup.lock'), `${2 ** 22 + 1} dead`)
    expect((await setUp(npm(0))).code).toBe(2)
    expect(ran()).toHaveLength(1)
  })

  it('without a network says what to do, and tries again next time', async () => {
    const { code, out, err } = await setUp(npm(1))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('Paketen kunde inte hämtas.')
    expect(err).toContain('kopiera mappen node_modules')
    expect((await setUp(npm(0))).code).toBe(2)
    expect(ran()).toHaveLength(2)
  })

  it.each([
    ['18.20.4', 1],
    ['20.18.3', 1],
    ['20.19.0', undefined],
    ['24.1.0', undefined],
  ])('on Node %s ends with %s before anything is imported', (version, code) => {
    const text = readFileSync(join(project, 'bin', 'samsyn.mjs'), 'utf8')
    const beforeImport = text.slice(text.indexOf('\n'), text.indexOf('void import('))
    const said: string[] = []
    const ended: number[] = []
    new Function('process', 'console', beforeImport)(
      { versions: { node: version }, exit: (given: number) => ended.push(given) },
      { error: (line: string) => said.push(line) },
    )
    expect(ended).toEqual(code === undefined ? [] : [code])
    expect(said.join()).toBe(
      code === undefined
        ? ''
        : `Samsyn behöver Node 20.19 eller nyare, men den här datorn kör ${version} (hämta på https://nodejs.org). / Samsyn needs Node 20.19 or newer, but this is ${version}.`,
    )
  })
})
