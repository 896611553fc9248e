import { readConfig } from '../config.ts'
import type { ExitCode } from './file-command.ts'
import { jsonText } from './file-command.ts'
import { parseFlags } from './flags.ts'
import type { CliIo } from './io.ts'
import { noteLine } from './note-text.ts'
import { keepHeapSmall } from './small-heap.ts'

const help = {
  sv: `samsyn start [--room] [--json] [--lang en]

Startar Samsyn och skriver adressen när sidorna går att öppna. Avslutas med Ctrl-C.

  --room   öppnar rummet direkt, så att telefoner på samma wifi når omröstningarna

Miljövariabler: PORT (4810), HOST (127.0.0.1), ROOM_PORT (4811), SAMSYN_DATA (./data),
DATABASE_URL (tom: inbyggd), SAMSYN_URL, SAMSYN_KEYS, SAMSYN_EXAMPLE, SMTP_URL, MAIL_FROM,
OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET. De beskrivs i README.
`,
  en: `samsyn start [--room] [--json] [--lang sv]

Starts Samsyn and prints the address when pages can be opened. End it with Ctrl-C.

  --room   opens the room at once, so that phones on the same wifi reach the votes

Environment: PORT (4810), HOST (127.0.0.1), ROOM_PORT (4811), SAMSYN_DATA (./data),
DATABASE_URL (empty: embedded), SAMSYN_URL, SAMSYN_KEYS, SAMSYN_EXAMPLE, SMTP_URL, MAIL_FROM,
OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET. The README describes them.
`,
} as const

/** A stop may take five seconds, whatever hangs. What is committed is on disk at every moment of them. */
const HURRY_AFTER = 4_000
const STOP_WITHIN = 4_800

type Stoppable = Readonly<{ stop(how?: 'fast' | 'at-once'): Promise<void> }>

/** `samsyn start`: answers when Samsyn is ready, and stays until it is told to stop. */
export async function runStart(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { language, json, help: wantsHelp, names, unknown } = parseFlags(args, ['--room'])
  if (wantsHelp) {
    io.out(help[language])
    return 0
  }
  if (unknown !== undefined || names.length > 0) {
    io.err(help[language])
    return 2
  }
  const config = readConfig(io.env, args)
  keepHeapSmall()
  const { start } = await import('../main.ts')
  const starting = start(config, (note) => io.err(`${noteLine(note, language)}\n`))
  stopOnSignal(starting)
  const running = await starting
  if (json) {
    io.out(jsonText({ address: running.address, firstLink: running.firstLink }, true))
    return 0
  }
  io.out(`Samsyn: ${running.address}\n`)
  if (running.firstLink !== null) {
    const words = {
      sv: 'Skapa den första administratören med den här länken (gäller en gång):',
      en: 'Create the first administrator with this link (it works once):',
    }[language]
    io.out(`${words}\n${running.firstLink}\n`)
  }
  return 0
}

// Also while it starts: a server killed halfway would leave its database behind.
function stopOnSignal(starting: Promise<Stoppable>): void {
  let isStopping = false
  const stop = (how: 'fast' | 'at-once') =>
    starting
      .then((running) => running.stop(how))
      .then(
        () => process.exit(0),
        () => process.exit(1),
      )
  const onSignal = () => {
    void stop(isStopping ? 'at-once' : 'fast')
    if (isStopping) return
    isStopping = true
    // A database cut short recovers at the next start; one left behind would have to be ended then.
    setTimeout(() => void stop('at-once'), HURRY_AFTER).unref()
    setTimeout(() => process.exit(1), STOP_WITHIN).unref()
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}
