import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Path from the project root, with forward slashes → text. A planted tree is the same thing, written by hand. */
export type SourceTree = ReadonlyMap<string, string>
export type Violation = Readonly<{ file: string; line: number; what: string }>

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

const GENERATED = new Set(['node_modules', '.git', 'dist', 'data', '.cache', 'coverage'])
const BINARY = /\.(png|jpe?g|gif|ico|woff2?|xlsx|docx|pdf|gz|tgz|zip|wasm)$/
const CODE = /\.(ts|tsx|mts|mjs|js)$/

export const tree = (files: Readonly<Record<string, string>>): SourceTree => new Map(Object.entries(files))

export function readSourceTree(root = projectRoot): SourceTree {
  const files = new Map<string, string>()
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (GENERATED.has(entry.name) || entry.name.endsWith('.log')) continue
      if (entry.isDirectory()) visit(path)
      else if (entry.isFile())
        files.set(path, BINARY.test(path) ? '' : readFileSync(join(root, path), 'utf8'))
    }
  }
  visit('')
  return files
}

/** Sorted, so that a report reads the same on every machine. */
export const filesUnder = (tree: SourceTree, ...folders: readonly string[]): [string, string][] =>
  [...tree].filter(([path]) => folders.some((folder) => path.startsWith(`${folder}/`))).sort()

export const codeUnder = (tree: SourceTree, ...folders: readonly string[]): [string, string][] =>
  filesUnder(tree, ...folders).filter(([path]) => CODE.test(path))

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('tests/')

export const say = ({ file, line, what }: Violation): string => `${file}:${line} ${what}`
