/** What a command that only reads a file may touch: tests give it a room of its own. */
export type FileCommandIo = Readonly<{
  readFile(path: string): Promise<string>
  out(text: string): void
  err(text: string): void
}>

export type CliLanguage = 'sv' | 'en'

/** 0 ok, 1 found problems or could not be done, 2 used in a way it does not understand. */
export type ExitCode = 0 | 1 | 2

export type FileCommand = Readonly<{ file: string; json: boolean; language: CliLanguage }>

type Parsed =
  | (FileCommand & Readonly<{ wants: 'run' }>)
  | Readonly<{ wants: 'help'; language: CliLanguage }>
  | Readonly<{ wants: 'usage'; language: CliLanguage; problem: string }>

const flags = new Set(['--json', '--help', '-h', '--lang'])

const usageProblems = {
  sv: {
    file: 'Ange en fil.',
    files: (extra: string) => `Bara en fil i taget: ${extra} är en för mycket.`,
    flag: (flag: string) => `${flag} finns inte.`,
    language: '--lang ska följas av sv eller en.',
  },
  en: {
    file: 'Name a file.',
    files: (extra: string) => `One file at a time: ${extra} is one too many.`,
    flag: (flag: string) => `There is no ${flag}.`,
    language: '--lang is followed by sv or en.',
  },
} as const

/** FILE [--json] [--lang sv|en] [--help], in any order. */
export function parseFileCommand(args: readonly string[]): Parsed {
  const at = args.indexOf('--lang')
  const wanted = at === -1 ? 'sv' : args[at + 1]
  const language: CliLanguage = wanted === 'en' ? 'en' : 'sv'
  const texts = usageProblems[language]
  const rest = args.filter((_, position) => at === -1 || (position !== at && position !== at + 1))
  const unknown = rest.find((argument) => argument.startsWith('-') && !flags.has(argument))
  const [file, extra] = rest.filter((argument) => !argument.startsWith('-'))

  if (rest.includes('--help') || rest.includes('-h')) return { wants: 'help', language }
  if (wanted !== 'sv' && wanted !== 'en') return { wants: 'usage', language, problem: texts.language }
  if (unknown) return { wants: 'usage', language, problem: texts.flag(unknown) }
  if (file === undefined) return { wants: 'usage', language, problem: texts.file }
  if (extra !== undefined) return { wants: 'usage', language, problem: texts.files(extra) }
  return { wants: 'run', file, json: rest.includes('--json'), language }
}

/** JSON for people: one field a line. With --json: one line, for programs. */
export const jsonText = (answer: unknown, json: boolean): string =>
  `${JSON.stringify(answer, null, json ? 0 : 2)}\n`

export function reportUnreadable({ file, json, language }: FileCommand, io: FileCommandIo): void {
  const message =
    language === 'sv' ? `Filen ${file} gick inte att läsa.` : `The file ${file} could not be read.`
  io.err(`${message}\n`)
  if (json) io.out(jsonText({ errors: [{ pointer: '', code: 'unreadable', message, detail: {} }] }, json))
}
