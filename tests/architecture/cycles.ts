import { importsOf } from './imports.ts'
import { codeUnder, type SourceTree } from './source-tree.ts'

/** File → the files it loads when it is loaded. Types and dynamic imports cannot meet a half-loaded module. */
export function valueImports(tree: SourceTree): ReadonlyMap<string, readonly string[]> {
  return new Map(
    codeUnder(tree, 'src', 'tests', 'bench').map(([file, text]) => [
      file,
      importsOf(file, text).flatMap(({ target, how }) =>
        how === 'value' && target.kind === 'file' && tree.has(target.path) ? [target.path] : [],
      ),
    ]),
  )
}

/** Each cycle once, as the files one after the other, the first repeated at the end. */
export function valueCycles(tree: SourceTree): readonly (readonly string[])[] {
  const graph = valueImports(tree)
  const done = new Set<string>()
  const cycles: string[][] = []
  const visit = (file: string, path: readonly string[]) => {
    const back = path.indexOf(file)
    if (back !== -1) {
      cycles.push([...path.slice(back), file])
      return
    }
    if (done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return cycles
}
