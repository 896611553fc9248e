import type { CliLanguage, ExitCode } from './file-command.ts'
import type { CliIo } from './io.ts'

type Run = (args: readonly string[], io: CliIo) => Promise<ExitCode>

type Command = Readonly<{
  words: readonly string[]
  form: string
  about: Readonly<Record<CliLanguage, string>>
  /** Loaded when asked for: counting a file must not wait for a web server's code. */
  load(): Promise<Run>
}>

export const commands: readonly Command[] = [
  {
    words: ['start'],
    form: 'start',
    about: { sv: 'starta Samsyn', en: 'start Samsyn' },
    load: async () => (await import('./start.ts')).runStart,
  },
  {
    words: ['check'],
    form: 'check',
    about: {
      sv: 'gå igenom inställningar, databas och versioner',
      en: 'go through configuration, database and versions',
    },
    load: async () => (await import('./check.ts')).runCheck,
  },
  {
    words: ['backup'],
    form: 'backup FILE',
    about: {
      sv: 'skriv en säkerhetskopia, också medan Samsyn körs',
      en: 'write a backup, also while Samsyn runs',
    },
    load: async () => (await import('./backup.ts')).runBackup,
  },
  {
    words: ['restore'],
    form: 'restore FILE',
    about: {
      sv: 'läs tillbaka en säkerhetskopia till en tom databas',
      en: 'restore a backup into an empty database',
    },
    load: async () => (await import('./restore.ts')).runRestore,
  },
  {
    words: ['example', 'reset'],
    form: 'example reset',
    about: {
      sv: 'ställ tillbaka Exempelförbundet som det var från början',
      en: 'put the example association back as it began',
    },
    load: async () => (await import('./example-reset.ts')).runExampleReset,
  },
  {
    words: ['gate'],
    form: 'gate FILE',
    about: {
      sv: 'räkna omröstningarna i en fil, utan server',
      en: 'count the rounds of a file, without a server',
    },
    load: async () => (await import('./gate.ts')).runGate,
  },
  {
    words: ['recount'],
    form: 'recount FILE',
    about: {
      sv: 'räkna om en stängd omröstning ur dess fil, utan server',
      en: 'count a closed round again from its file, without a server',
    },
    load: async () => (await import('./recount.ts')).runRecount,
  },
  {
    words: ['replay'],
    form: 'replay FILE',
    about: {
      sv: 'spela upp konferensen 2014 mot en server som körs',
      en: 'play the conference of 2014 against a running server',
    },
    load: async () => (await import('./replay.ts')).runReplay,
  },
]

export function overview(language: CliLanguage): string {
  const width = Math.max(...commands.map(({ form }) => form.length))
  const lines = commands.map(({ form, about }) => `  samsyn ${form.padEnd(width)}  ${about[language]}`)
  const rest = {
    sv: [
      'Alla kommandon tar --json, --help och --lang en.',
      'Kod 0: klart. 1: gick inte, eller fel hittades. 2: fel anrop.',
    ],
    en: [
      'Every command takes --json, --help and --lang sv.',
      'Exit 0: done. 1: could not be done, or problems found. 2: wrong usage.',
    ],
  }[language]
  return `${[...lines, '', ...rest].join('\n')}\n`
}
