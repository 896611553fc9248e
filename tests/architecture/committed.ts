import type { SourceTree, Violation } from './source-tree.ts'

const MACHINE_PATH = /(?<![\w./-])\/(work|root|home\/[\w-]+|Users\/[\w-]+)\/[\w.-]+/
const REGISTRY =
  /(?<![\w.-])(https?:)?\/\/[\w.-]*(registry|npm|artifactory|nexus|verdaccio)[\w.-]*\.[a-z]+[:/]/i

/** Text that ties the repository to the machine or the package source it was made on. */
export function machineTraces(tree: SourceTree): readonly Violation[] {
  return [...tree].sort().flatMap(([file, text]) =>
    text.split('\n').flatMap((content, i) => {
      const what = traceIn(file, content)
      return what ? [{ file, line: i + 1, what }] : []
    }),
  )
}

function traceIn(file: string, content: string): string | null {
  const [path] = MACHINE_PATH.exec(content) ?? []
  if (path !== undefined) return `names a path of one machine: ${path}`
  if (file.endsWith('package-lock.json') && /"resolved":\s*"(?!file:)/.test(content))
    return 'the lock file says where a package came from'
  if (
    file.endsWith('.npmrc') &&
    /registry\s*=|_auth/i.test(content.replace('omit-lockfile-registry-resolved', ''))
  )
    return 'npm is told which registry to use'
  const [host] = REGISTRY.exec(content) ?? []
  return host === undefined ? null : `names a package registry: ${host}`
}
