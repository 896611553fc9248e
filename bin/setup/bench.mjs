import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { say } from './say.mjs'

/** Runs `bench/NAME.ts`: it exports `bench(args, print)` and prints one JSON line a figure. */
export async function bench(root, [name, ...args]) {
  const file = join(root, 'bench', `${name}.ts`)
  if (!name || !existsSync(file)) {
    const folder = join(root, 'bench')
    const names = existsSync(folder) ? readdirSync(folder).filter((entry) => entry.endsWith('.ts')) : []
    say(`npm run bench -- ${names.map((entry) => entry.replace(/\.ts$/, '')).join(' | ') || 'NAME'}`)
    return 2
  }
  await build(root)
  const vite = await import(pathToFileURL(join(root, 'node_modules/vite/dist/node/index.js')).href)
  const { module } = await vite.runnerImport(file, { root, configFile: false, logLevel: 'warn' })
  await module.bench(args, (figure) => process.stdout.write(`${JSON.stringify(figure)}\n`))
  return 0
}
