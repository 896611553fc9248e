import { resolve } from 'node:path'
import { openForRestore } from '#adapters/db/open-for-command.ts'
import { restoreBackup, verifyBackup } from '#adapters/db/restore.ts'
import { readConfig } from '../config.ts'
import { type ExitCode, jsonText } from './file-command.ts'
import { parseFlags } from './flags.ts'
import type { CliIo } from './io.ts'
import { noteLine } from './note-text.ts'

const help = {
  sv: `samsyn restore FIL [--json] [--lang en]

Läser tillbaka en säkerhetskopia till en tom databas: en ny datamapp (SAMSYN_DATA) eller en ny databas
(DATABASE_URL). Hela filen kontrolleras innan något skrivs. Samsyn får inte köras under tiden.
`,
  en: `samsyn restore FILE [--json] [--lang sv]

Restores a backup into an empty database: a new data folder (SAMSYN_DATA) or a new database
(DATABASE_URL). The whole file is checked before anything is written. Samsyn must not be running.
`,
} as const

/** `samsyn restore FILE`. */
export async function runRestore(args: readonly string[], io: CliIo): Promise<ExitCode> {
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
  // A damaged file must not even have started a database.
  await verifyBackup(file)
  const tell = (note: Parameters<typeof noteLine>[0]) => io.err(`${noteLine(note, language)}\n`)
  const connected = await openForRestore({ ...readConfig(io.env), tell })
  try {
    const manifest = await restoreBackup(connected, file)
    if (json) {
      io.out(jsonText({ file, ...manifest }, true))
      return 0
    }
    const day = manifest.takenAt.slice(0, 10)
    io.out(
      {
        sv: `Säkerhetskopian från ${day} är inläst, och varje tabell är jämförd. Starta med npm start.\n`,
        en: `The backup of ${day} is restored, and every table has been compared. Start with npm start.\n`,
      }[language],
    )
    return 0
  } finally {
    await connected.close()
  }
}
