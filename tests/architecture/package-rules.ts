import { importsOf } from './imports.ts'
import { type Room, roomOf } from './rooms.ts'
import { codeUnder, isTest, type SourceTree, type Violation } from './source-tree.ts'

/** What each pure room may take from outside. */
const ALLOWED: Readonly<Partial<Record<Room, readonly string[]>>> = {
  domain: [],
  contract: ['zod'],
  application: [],
}

/** Pages, charts and texts are props in, markup out. */
const PURE_WEB = ['react', 'react-dom', 'qr', 'd3-scale', 'd3-shape']
const SERVER_ONLY = /^(node:|fastify$|@fastify\/|kysely$|pg$|pg-|pino$|nodemailer$|openid-client$|@node-rs\/)/

const DATABASE = /^(kysely|pg|pg-copy-streams)$/

export function packageObjection(file: string, name: string): string | null {
  if (isTest(file)) return null
  const room = roomOf(file)
  if (!room) return null
  if (file.startsWith('src/adapters/http/') && DATABASE.test(name)) return 'a route asks no database'
  if (room === 'web') return webPackageObjection(file, name)
  const allowed = ALLOWED[room]
  if (!allowed || allowed.includes(name)) return null
  return allowed.length ? `${room} takes only ${allowed.join(', ')} from outside` : `${room} takes no package`
}

function webPackageObjection(file: string, name: string): string | null {
  if (SERVER_ONLY.test(name)) return 'runs in a browser, or on both sides'
  const isStaff = file.startsWith('src/web/staff/')
  return isStaff || PURE_WEB.includes(name) ? null : `web outside staff takes only ${PURE_WEB.join(', ')}`
}

type Manifest = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>

/** Packages that are imported but only happen to be installed because something else needs them. */
export function undeclaredPackages(tree: SourceTree): readonly Violation[] {
  const manifest: Manifest = JSON.parse(tree.get('package.json') ?? '{}')
  const declared = new Set(
    ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((key) =>
      Object.keys(manifest[key] ?? {}),
    ),
  )
  return codeUnder(tree, 'src', 'tests', 'bench').flatMap(([file, text]) =>
    importsOf(file, text).flatMap(({ target, line }) =>
      target.kind === 'package' && !target.name.startsWith('node:') && !declared.has(target.name)
        ? [{ file, line, what: `${target.name} is not in package.json` }]
        : [],
    ),
  )
}
