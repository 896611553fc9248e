import { resolve } from 'node:path'
import { takeBackup } from '#adapters/db/backup.ts'
import { openForCommand } from '#adapters/db/open-for-command.ts'
import { readConfig } from '../config.ts'
import { type ExitCode, jsonText } from './file-command.ts'
import { parseFlags } from './flags.ts'
import type { CliIo } from './io.ts'
import { noteLine } from './note-text.ts'

const help = {
  sv: `samsyn backup FIL [--json] [--lang en]

Skriver allt som Samsyn har sparat till en fil (.tar.gz), också medan Samsyn körs.
Filen går att läsa tillbaka på vilken dator och vilken PostgreSQL som helst: samsyn restore FIL.

Nycklar och pågående inloggningar följer aldrig med. En omröstning som är öppen när kopian tas
går inte att räkna ur den.
`,
  en: `samsyn backup FILE [--json] [--lang sv]

Writes all that Samsyn has saved to one file (.tar.gz), also while Samsyn runs.
It can be restored on any computer and any PostgreSQL: samsyn restore FILE.

Keys and current sign-ins are never in it. A round that is open when the copy is taken cannot be
counted from it.
`,
} as const

/** `samsyn backup FILE`. */
export async function runBackup(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { language, json, help: wantsHelp, names, unknown } = parseFlags(args)
  if (wantsHelp) {
    io.out(help[language])
    return 0
  }
  const [name, extra] = names
  if (name === undefined || extra !== undefined || unknown !== undefined) {
    io.err(help[language])
    return 2
  }
  const file = resolve(name)
  const tell = (note: Parameters<typeof noteLine>[0]) => io.err(`${noteLine(note, language)}\n`)
  const connected = await openForCommand({ ...readConfig(io.env), tell })
  try {
    const manifest = await takeBackup(connected.ownerPool, file, () => new Date())
    if (json) {
      io.out(jsonText({ file, ...manifest }, true))
      return 0
    }
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
    const tables = Object.keys(manifest.tables).length
    const sealed = manifest.roundsNotOpenable
    io.out(
      {
        sv: `Säkerhetskopian är klar: ${file} (${tables} tabeller, ${rows} rader).\n`,
        en: `The backup is done: ${file} (${tables} tables, ${rows} rows).\n`,
      }[language],
    )
    if (sealed.length > 0) {
      io.out(
        {
          sv: `Rösterna i omröstningar som inte är räknade går inte att öppna ur kopian: ${sealed.join('; ')}\n`,
          en: `Votes of rounds not yet counted cannot be opened from the copy: ${sealed.join('; ')}\n`,
        }[language],
      )
    }
    return 0
  } finally {
    await connected.close()
  }
}
