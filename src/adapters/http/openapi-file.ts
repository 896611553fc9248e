import { endpoints } from '#contract/index.ts'
import { openApi } from './openapi.ts'

/** The description as it lies in `docs/openapi.json`: a line a path, so that a change is seen where it is. */
export function openApiFile(version: string): string {
  const { paths, ...rest } = openApi(endpoints, version)
  const lines = Object.entries(Object(paths)).map(
    ([path, item]) => `${JSON.stringify(path)}: ${JSON.stringify(item)}`,
  )
  const others = Object.entries(rest).map(
    ([name, part]) => `${JSON.stringify(name)}: ${JSON.stringify(part)}`,
  )
  return `{\n${others.join(',\n')},\n"paths": {\n${lines.join(',\n')}\n}\n}\n`
}
