import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StartFailure } from '../start-failure.ts'

const secret = z.object({ owner: z.string().min(20), application: z.string().min(20) })

/** The passwords of the embedded server's two roles. They never leave this machine and are in no backup. */
export type Secret = z.infer<typeof secret>

const pathOf = (home: string): string => join(home, 'secret.json')

export function readSecret(home: string): Secret {
  try {
    return secret.parse(JSON.parse(readFileSync(pathOf(home), 'utf8')))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error
    throw new StartFailure('cluster-not-ours', { folder: home }, { cause: error })
  }
}

export function findSecret(home: string): Secret {
  const path = pathOf(home)
  if (existsSync(path)) return readSecret(home)
  const made: Secret = {
    owner: randomBytes(24).toString('hex'),
    application: randomBytes(24).toString('hex'),
  }
  writeFileSync(`${path}.new`, JSON.stringify(made), { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return made
}
