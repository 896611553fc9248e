import { type Inspection, inspect } from '#adapters/db/inspect.ts'
import { openForCommand } from '#adapters/db/open-for-command.ts'
import { type Config, readConfig } from '../config.ts'
import { failureLine } from './failure-text.ts'
import { type CliLanguage, type ExitCode, jsonText } from './file-command.ts'
import { parseFlags } from './flags.ts'
import type { CliIo } from './io.ts'

const help = {
  sv: `samsyn check [--json] [--lang en]

Går igenom inställningar, databas, tabeller och versioner, och säger vad som inte stämmer. Ändrar ingenting.
`,
  en: `samsyn check [--json] [--lang sv]

Goes through configuration, database, schema and versions, and says what is wrong. Changes nothing.
`,
} as const

type Report = Readonly<{
  node: string
  configuration: Readonly<Record<string, string | number | boolean | null>>
  database: Inspection | null
  problems: readonly string[]
}>

/** `samsyn check`. */
export async function runCheck(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { language, json, help: wantsHelp, names, unknown } = parseFlags(args)
  if (wantsHelp) {
    io.out(help[language])
    return 0
  }
  if (names.length > 0 || unknown !== undefined) {
    io.err(help[language])
    return 2
  }
  const report = await makeReport(readConfig(io.env), language)
  io.out(json ? jsonText(report, true) : reportText(report, language))
  return report.problems.length === 0 ? 0 : 1
}

async function makeReport(config: Config, language: CliLanguage): Promise<Report> {
  const base = { node: process.versions.node, configuration: withoutSecrets(config) }
  try {
    const connected = await openForCommand(config)
    try {
      const database = await inspect(connected)
      return { ...base, database, problems: problemsOf(database, language) }
    } finally {
      await connected.close()
    }
  } catch (error) {
    const line = failureLine(error, language)
    if (line === undefined) throw error
    return { ...base, database: null, problems: [line] }
  }
}

/** Addresses may hold passwords: only whether they are set, and to which host. */
const withoutSecrets = (config: Config): Report['configuration'] => ({
  HOST: config.host,
  PORT: config.port,
  ROOM_PORT: config.roomPort,
  SAMSYN_DATA: config.dataFolder,
  SAMSYN_KEYS: config.keysFolder,
  SAMSYN_EXAMPLE: config.example,
  SAMSYN_URL: config.address,
  DATABASE_URL: config.databaseUrl && hostOf(config.databaseUrl),
  SMTP_URL: config.smtpUrl && hostOf(config.smtpUrl),
  MAIL_FROM: config.mailFrom,
  OIDC_ISSUER: config.oidc?.issuer ?? null,
})

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '?')

function problemsOf(database: Inspection, language: CliLanguage): string[] {
  const sv = language === 'sv'
  const problems: string[] = []
  if (database.migration < database.newest) {
    problems.push(
      sv
        ? `Databasen är på steg ${database.migration} av ${database.newest}. Den uppdateras vid nästa start.`
        : `The database is at step ${database.migration} of ${database.newest}. The next start updates it.`,
    )
  }
  if (database.migration > database.newest) {
    problems.push(
      sv
        ? `Databasen är från en nyare Samsyn (steg ${database.migration} mot ${database.newest}).`
        : `The database is from a newer Samsyn (step ${database.migration} against ${database.newest}).`,
    )
  }
  for (const table of database.unguarded) {
    problems.push(sv ? `Tabellen ${table} saknar radskydd.` : `The table ${table} has no row security.`)
  }
  if (database.isCollationStale) {
    problems.push(
      sv
        ? 'Servern sorterar med en annan version än databasen gjordes med. Kör: reindex database; alter collation swedish refresh version'
        : 'The server sorts with another version than the database was made with. Run: reindex database; alter collation swedish refresh version',
    )
  }
  return problems
}

function reportText({ node, configuration, database, problems }: Report, language: CliLanguage): string {
  const sv = language === 'sv'
  const empty = sv ? '(inte satt)' : '(not set)'
  const settings = Object.entries(configuration).map(
    ([name, value]) => `  ${name.padEnd(15)} ${value === null ? empty : String(value)}`,
  )
  const role = database?.applicationRole ?? (sv ? 'en roll för allt' : 'one role for all')
  const lines = [
    `Node ${node}`,
    sv ? 'Inställningar' : 'Configuration',
    ...settings,
    ...(database
      ? [
          sv ? 'Databas' : 'Database',
          `  PostgreSQL      ${database.server}`,
          `  ${sv ? 'steg  ' : 'step  '}          ${database.migration} / ${database.newest}`,
          `  ${sv ? 'roll  ' : 'role  '}          ${role}`,
          `  ${sv ? 'storlek' : 'size   '}         ${(database.size / 1e6).toFixed(0)} MB`,
        ]
      : []),
    ...(problems.length === 0
      ? [sv ? 'Allt stämmer.' : 'All is well.']
      : [sv ? 'Att åtgärda' : 'To be put right', ...problems.map((problem) => `  - ${problem}`)]),
  ]
  return `${lines.join('\n')}\n`
}
