import { mkdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import { openForCommand } from '#adapters/db/open-for-command.ts'
import { makeKeyStore } from '#adapters/keys/key-store.ts'
import { makeWaveKeyStore } from '#adapters/keys/wave-key-store.ts'
import { resetExample } from '#application/consensus/reset-example.ts'
import { program, seedExample } from '#application/consensus/seed-example.ts'
import { examplePorts } from '../compose-bank.ts'
import { baseOf } from '../compose-base.ts'
import { readConfig } from '../config.ts'
import { type ExitCode, jsonText } from './file-command.ts'
import { parseFlags } from './flags.ts'
import type { CliIo } from './io.ts'
import { noteLine } from './note-text.ts'

const help = {
  sv: `samsyn example reset [--json] [--lang en]

Ställer tillbaka Exempelförbundet som det var från början, också medan Samsyn körs.
Allt som någon har gjort i exemplet försvinner. Personer, roller och händelseloggen finns kvar.
Andra förbund rörs inte.
`,
  en: `samsyn example reset [--json] [--lang sv]

Puts the example association (Exempelförbundet) back as it began, also while Samsyn runs.
All that anybody did in it goes. People, roles and the audit trail stay.
Other associations are not touched.
`,
} as const

const said = {
  reset: {
    sv: 'Exemplet är återställt: 137 förslag, 5 omröstningar, 2 protokoll.\n',
    en: 'The example is reset: 137 proposals, 5 rounds, 2 protocols.\n',
  },
  created: {
    sv: 'Det fanns inget exempel. Nu är det skapat: 137 förslag, 5 omröstningar, 2 protokoll.\n',
    en: 'There was no example. Now it is made: 137 proposals, 5 rounds, 2 protocols.\n',
  },
} as const

/** `samsyn example reset`. */
export async function runExampleReset(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { language, json, help: wantsHelp, names, unknown } = parseFlags(args)
  if (wantsHelp) {
    io.out(help[language])
    return 0
  }
  if (names.length > 0 || unknown !== undefined) {
    io.err(help[language])
    return 2
  }
  const config = readConfig(io.env)
  const tell = (note: Parameters<typeof noteLine>[0]) => io.err(`${noteLine(note, language)}\n`)
  const connected = await openForCommand({ ...config, tell })
  try {
    await mkdir(config.keysFolder, { recursive: true, mode: 0o700 })
    const ports = examplePorts(
      baseOf(connected),
      makeKeyStore(config.keysFolder, hostname()),
      makeWaveKeyStore(config.keysFolder),
    )
    const { association, isNew } = await seedExample(ports)()
    if (!isNew) await resetExample(ports)(program, { association, commandId: null })
    io.out(json ? jsonText({ association, isNew }, true) : said[isNew ? 'created' : 'reset'][language])
    return 0
  } finally {
    await connected.close()
  }
}
