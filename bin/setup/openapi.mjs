import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Writes `docs/openapi.json` from the contract. A test compares the two. */
export async function openapi(root) {
  const vite = await import(pathToFileURL(join(root, 'node_modules/vite/dist/node/index.js')).href)
  const load = async (file) =>
    (await vite.runnerImport(join(root, file), { root, configFile: false, logLevel: 'warn' })).module
  const { openApiFile } = await load('src/adapters/http/openapi-file.ts')
  const { version } = await load('src/version.ts')
  writeFileSync(join(root, 'docs', 'openapi.json'), openApiFile(version))
  return 0
}
