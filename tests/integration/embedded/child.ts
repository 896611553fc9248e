import { startEmbedded } from '#adapters/postgres/start-embedded.ts'

/** A process that runs the embedded server and nothing else. One JSON line an event on standard output. */
const [dataFolder = '', account = ''] = process.argv.slice(2)
const say = (event: string, facts: object = {}) =>
  process.stdout.write(`${JSON.stringify({ event, ...facts })}\n`)

// Everything is loaded by now: the account need not be able to read the program, only to run it.
if (account !== '') {
  process.setgroups?.([])
  process.setgid?.(Number(account))
  process.setuid?.(Number(account))
}

try {
  const embedded = await startEmbedded({
    dataFolder,
    purpose: 'server',
    tell: (note) => say(note.code, note),
  })
  embedded.announce({ address: 'http://127.0.0.1:4810' })
  embedded.onDown(() => say('down'))
  embedded.onUp(() => say('up'))
  embedded.onGaveUp((log) => say('gave-up', { log }))
  process.on('SIGTERM', () => void embedded.stop().then(() => process.exit(0)))
  say('ready', {
    home: embedded.home,
    ownerUrl: embedded.ownerUrl,
    appUrl: embedded.appUrl,
    uid: process.getuid?.(),
  })
} catch (error) {
  const { code, detail } = error as { code?: string; detail?: object }
  say('failed', { code: code ?? String(error), detail })
  process.exitCode = 1
}
