import type { CliLanguage } from './file-command.ts'
import { languageOf } from './language.ts'

export type Parsed = Readonly<{
  language: CliLanguage
  json: boolean
  help: boolean
  names: readonly string[]
  flags: ReadonlySet<string>
  /** A flag that is not one of the command's. */
  unknown: string | undefined
}>

/** Splits a command's words into names and flags; `--lang` takes the word after it. */
export function parseFlags(args: readonly string[], known: readonly string[] = []): Parsed {
  const at = args.indexOf('--lang')
  const rest = args.filter((_, position) => at === -1 || (position !== at && position !== at + 1))
  const flags = new Set(rest.filter((word) => word.startsWith('-')))
  const all = new Set(['--json', '--help', '-h', ...known])
  return {
    language: languageOf(args),
    json: flags.has('--json'),
    help: flags.has('--help') || flags.has('-h'),
    names: rest.filter((word) => !word.startsWith('-')),
    flags,
    unknown: [...flags].find((flag) => !all.has(flag)),
  }
}
