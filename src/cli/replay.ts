import { dirname, join } from 'node:path'
import { ZodError } from 'zod'
import { runningAddress } from '#adapters/postgres/running-address.ts'
import { accountEndpoints } from '#contract/account.ts'
import { readConfig } from '../config.ts'
import { type CliLanguage, type ExitCode, jsonText, reportUnreadable } from './file-command.ts'
import type { CliIo } from './io.ts'
import { languageOf } from './language.ts'
import { play } from './replay/play.ts'
import { type Conference2014, readConference2014 } from './replay/published.ts'
import { makeWayIn } from './replay/sign-in-link.ts'
import { Refused, Visitor } from './replay/visitor.ts'
import { replayWords } from './replay/words.ts'

const help = {
  sv: `samsyn replay FIL [--url ADRESS] [--link LÄNK] [--json] [--lang en]

Spelar upp konferensen 2014 som en ny konferens i exempelförbundet, över HTTP: 23 röstande,
fem omröstningar. FIL är conference-process.json, med indicators.json i samma mapp.
De enskilda rösterna publicerades aldrig. De byggs så att de ger de publicerade talen: påhittat.

  --url    servern, om den inte är den som körs på den här datorns datamapp
  --link   en engångslänk för konferensledaren, där kommandot inte når databasen

Kod 0: utfallet stämmer. 1: det stämmer inte, eller gick inte. 2: fel anrop.
`,
  en: `samsyn replay FILE [--url ADDRESS] [--link LINK] [--json] [--lang sv]

Plays the conference of 2014 as a new conference in the example association, over HTTP: 23 voters,
five rounds. FILE is conference-process.json, with indicators.json beside it.
The single ballots were never published. They are built to give the published counts: invented.

  --url    the server, if it is not the one that runs on this computer's data folder
  --link   a one-time link for the facilitator, where the command does not reach the database

Exit 0: the outcome agrees. 1: it does not, or could not be done. 2: wrong usage.
`,
} as const

type Asked = Readonly<{ file: string; url: string | null; link: string | null; json: boolean }>

function read(args: readonly string[]): Asked | null {
  const rest = [...args]
  const take = (flag: string): string | null => {
    const at = rest.indexOf(flag)
    return at < 0 ? null : (rest.splice(at, 2)[1] ?? null)
  }
  take('--lang')
  const url = take('--url')
  const link = take('--link')
  const json = rest.includes('--json')
  const [file, extra] = rest.filter((word) => word !== '--json')
  return file && !extra && !file.startsWith('-')
    ? { file, url: url?.replace(/\/$/, '') ?? null, link, json }
    : null
}

/** `samsyn replay FILE`. */
export async function runReplay(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const language = languageOf(args)
  if (args.includes('--help') || args.includes('-h')) {
    io.out(help[language])
    return 0
  }
  const asked = read(args)
  if (!asked) {
    io.err(help[language])
    return 2
  }
  const config = readConfig(io.env)
  const url = asked.url ?? (await runningAddress(config.dataFolder)) ?? ownAddress(config)
  const stop = (words: Readonly<Record<CliLanguage, string>>): ExitCode => {
    io.err(`${words[language]}\n`)
    if (asked.json) io.out(jsonText({ error: words[language] }, true))
    return 1
  }
  try {
    const source = await readSource(asked, io)
    if (source === null) {
      reportUnreadable({ ...asked, language }, io)
      return 1
    }
    if (!(await answers(url))) return stop(replayWords.noServer(url))
    const way = asked.link ? null : await makeWayIn(config, url)
    const link = asked.link ?? way?.link
    if (!link) return stop(replayWords.noExample)
    if (!URL.canParse(link)) return stop(replayWords.wrongLink)
    const facilitator = new Visitor(url)
    const me = await facilitator.call(accountEndpoints.signInWithLink, { token: new URL(link).hash.slice(1) })
    const association = way?.association ?? me.associations.find(({ isExample }) => isExample)?.id
    if (!association) return stop(replayWords.noExample)
    const played = await play({
      url,
      association,
      facilitator,
      source,
      tell: (round) => io.err(`${replayWords.played(round)[language]}\n`),
    })
    const facts = {
      invented: replayWords.invented[language],
      wall: `${url}/projektor/${played.code}`,
    }
    io.out(
      asked.json
        ? jsonText({ ...played, ...facts }, true)
        : [
            ...played.rounds.map((round) => replayWords.gate(round)[language]),
            `  ${replayWords.core[language]}: ${played.coreShares.join(' ')}`,
            facts.invented,
            replayWords[played.agrees ? 'agrees' : 'differs'][language],
            `${replayWords.wall[language]}: ${facts.wall}`,
            '',
          ].join('\n'),
    )
    return played.agrees ? 0 : 1
  } catch (error) {
    if (error instanceof SyntaxError) return stop(replayWords.wrongFile(error.message))
    if (error instanceof ZodError) return stop(replayWords.wrongFile(placeOf(error)))
    if (!(error instanceof Refused)) throw error
    return stop({ sv: error.message, en: error.message })
  }
}

const ownAddress = ({ address, port }: ReturnType<typeof readConfig>): string =>
  address ?? `http://127.0.0.1:${port}`

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/api/health`).then(
    () => true,
    () => false,
  )

const placeOf = ({ issues }: ZodError): string =>
  issues.map(({ path, message }) => `/${path.join('/')} ${message}`).join('; ')

/** Null where one of the two files is not there. */
async function readSource({ file }: Asked, io: CliIo): Promise<Conference2014 | null> {
  const texts = await Promise.all(
    [file, join(dirname(file), 'indicators.json')].map((path) => io.readFile(path).catch(() => null)),
  )
  const [process, indicators] = texts
  return typeof process === 'string' && typeof indicators === 'string'
    ? readConference2014(process, indicators)
    : null
}
