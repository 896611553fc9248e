import type { CliLanguage } from './file-command.ts'

/** Swedish unless `--lang en`. */
export const languageOf = (args: readonly string[]): CliLanguage =>
  args[args.indexOf('--lang') + 1] === 'en' && args.includes('--lang') ? 'en' : 'sv'
