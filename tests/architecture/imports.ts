import { posix } from 'node:path'
import { parse, walk } from './syntax.ts'

export type Target =
  | Readonly<{ kind: 'file'; path: string }>
  | Readonly<{ kind: 'package'; name: string }>
  | Readonly<{ kind: 'unreadable' }>

/** `value`: the module is loaded before the importing one runs. */
export type Import = Readonly<{ target: Target; line: number; how: 'value' | 'type' | 'dynamic' }>

export function resolve(from: string, specifier: string): Target {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('#')) return { kind: 'file', path: posix.normalize(`src/${bare.slice(1)}`) }
  if (bare.startsWith('.')) return { kind: 'file', path: posix.join(posix.dirname(from), bare) }
  if (bare.startsWith('/')) return { kind: 'unreadable' }
  if (bare.startsWith('node:')) return { kind: 'package', name: bare }
  const parts = bare.split('/')
  return { kind: 'package', name: parts.slice(0, bare.startsWith('@') ? 2 : 1).join('/') }
}

/** Static, type, re-exporting, dynamic and `require` imports; a target built at run time is `unreadable`. */
export function importsOf(path: string, text: string): readonly Import[] {
  const { module, line } = parse(path, text)
  const named = [
    ...module.staticImports,
    ...module.staticExports.flatMap(({ start, entries }) => {
      const request = entries.find(({ moduleRequest }) => moduleRequest)?.moduleRequest
      return request ? [{ start, moduleRequest: request }] : []
    }),
  ]
  const found = named.map(
    ({ start, moduleRequest }): Import => ({
      target: resolve(path, moduleRequest.value),
      line: line(start),
      how: TYPE_ONLY.test(text.slice(start, start + 40)) ? 'type' : 'value',
    }),
  )
  // The syntax tree costs ten times the list above, and few files need it.
  return RARE.test(text) ? [...found, ...rareImports(path, text)] : found
}

const TYPE_ONLY = /^(import|export)\s+type\b(?!\s*(from\b|,))/
const RARE = /\bimport\s*\(|\brequire\s*\(/

function rareImports(path: string, text: string): Import[] {
  const { program, line } = parse(path, text)
  const found: Import[] = []
  walk(program, (node) => {
    const add = (how: Import['how'], source: { type: string; value?: unknown }) => {
      const readable = source.type === 'Literal' && typeof source.value === 'string'
      const target: Target = readable ? resolve(path, String(source.value)) : { kind: 'unreadable' }
      found.push({ target, line: line(node.start), how })
    }
    switch (node.type) {
      case 'TSImportType':
        return add('type', node.source)
      case 'TSImportEqualsDeclaration':
        return node.moduleReference.type === 'TSExternalModuleReference'
          ? add('value', node.moduleReference.expression)
          : undefined
      case 'ImportExpression':
        return add('dynamic', node.source)
      case 'CallExpression': {
        const [first] = node.arguments
        const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require'
        return isRequire && first ? add('dynamic', first) : undefined
      }
    }
  })
  return found
}

export const nameOf = (target: Target): string =>
  target.kind === 'file'
    ? target.path
    : target.kind === 'package'
      ? target.name
      : 'a target built at run time'
