import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { SetupFailure, say } from './say.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Sets the clone up, then does what was asked: a word of ours for developers, or a command. */
export async function main(args) {
  try {
    await install(root)
    const [word, ...rest] = args
    if (word === 'test') return await end((await import('./test.mjs')).test(root, rest))
    if (word === 'dev') return await end(dev(rest))
    await build(root)
    const cli = join(root, 'dist', 'server', 'cli.js')
    if (!existsSync(cli)) throw new SetupFailure('Kommandona saknas i bygget: dist/server/cli.js finns inte.')
    // React is slow and talkative unless told that nobody is developing.
    process.env.NODE_ENV ??= 'production'
    // The data lies with the clone, wherever the command is given from.
    process.env.SAMSYN_DATA ||= join(root, 'data')
    const { main: command } = await import(pathToFileURL(cli).href)
    await end(command(args))
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error
    say(error.message)
    process.exitCode = 1
  }
}

async function dev([word, ...rest]) {
  if (word === 'build') return build(root).then(() => 0)
  if (word === 'check') return (await import('./test.mjs')).test(root, [])
  if (word === 'bench') return (await import('./bench.mjs')).bench(root, rest)
  if (word === 'openapi') return (await import('./openapi.mjs')).openapi(root)
  say('dev build | dev check | dev bench NAME | dev openapi')
  return 2
}

async function end(code) {
  process.exitCode = await code
}
