import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { runNode } from './child.mjs'
import { fingerprint } from './fingerprint.mjs'
import { once } from './once.mjs'
import { SetupFailure, say } from './say.mjs'

const PARTS = ['web', 'pages', 'server']
const configOf = (part) => (part === 'web' ? 'vite.config.ts' : `vite.${part}.config.ts`)
const SOURCES = ['src', 'package.json', 'package-lock.json', ...PARTS.map(configOf)]
/** The files that name the others are put in place last. */
const isEntry = (path) => path === 'web/index.html' || /^server\/[^/]+\.js$/.test(path)

/** Builds the staff app, the pages' small modules and the server unless what is built comes from these very sources. */
export async function build(root) {
  const wanted = fingerprint(root, SOURCES)
  const mark = join(root, 'dist', 'built.json')
  if (builtFrom(mark).sources === wanted) return
  await once(join(root, '.cache', 'build.lock'), async () => {
    if (builtFrom(mark).sources === wanted) return
    say('Bygger Samsyn (några sekunder) ...')
    const next = join(root, 'dist', 'next')
    rmSync(next, { recursive: true, force: true })
    mkdirSync(next, { recursive: true })
    for (const part of PARTS) await vite(root, ['--config', configOf(part), '--outDir', join(next, part)])
    putInPlace(root, mark, wanted)
  })
}

async function vite(root, args) {
  const script = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const code = await runNode([script, 'build', '--logLevel', 'warn', ...args], {
    cwd: root,
    env: { NODE_ENV: 'production' },
  })
  if (code !== 0) throw new SetupFailure('Samsyn kunde inte byggas. Felet står ovanför. (The build failed.)')
}

// A server that is running keeps loading its own chunks: files of the build before this one stay.
function putInPlace(root, mark, sources) {
  const dist = join(root, 'dist')
  const next = join(dist, 'next')
  const files = listFiles(next)
  const before = builtFrom(mark).files ?? []
  for (const file of [...files.filter((path) => !isEntry(path)), ...files.filter(isEntry)]) {
    mkdirSync(dirname(join(dist, file)), { recursive: true })
    renameSync(join(next, file), join(dist, file))
  }
  const keep = new Set([...files, ...before])
  for (const part of PARTS) {
    for (const file of listFiles(join(dist, part))) {
      if (!keep.has(`${part}/${file}`)) rmSync(join(dist, part, file))
    }
  }
  rmSync(next, { recursive: true, force: true })
  writeFileSync(`${mark}.new`, JSON.stringify({ sources, files }))
  renameSync(`${mark}.new`, mark)
}

function listFiles(folder, at = folder) {
  if (!existsSync(at)) return []
  return readdirSync(at).flatMap((name) => {
    const path = join(at, name)
    return statSync(path).isDirectory()
      ? listFiles(folder, path)
      : [relative(folder, path).split(sep).join('/')]
  })
}

function builtFrom(mark) {
  try {
    return JSON.parse(readFileSync(mark, 'utf8'))
  } catch {
    return {}
  }
}
