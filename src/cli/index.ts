import { readFile } from 'node:fs/promises'
import { commands, overview } from './commands.ts'
import { failureLine } from './failure-text.ts'
import { type ExitCode, jsonText } from './file-command.ts'
import type { CliIo } from './io.ts'
import { languageOf } from './language.ts'

const processIo: CliIo = {
  env: process.env,
  readFile: (path) => readFile(path, 'utf8'),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}

/** `samsyn COMMAND …`. Answers the exit code; a server that was started lives on. */
export async function main(args: readonly string[], io: CliIo = processIo): Promise<ExitCode> {
  const language = languageOf(args)
  const [word, ...rest] = args
  if (word === undefined || word === '--help' || word === '-h' || word === 'help' || word === '--lang') {
    io.out(overview(language))
    return 0
  }
  const command = commands.find(({ words }) => words.every((part, at) => args[at] === part))
  if (!command) {
    const problem = { sv: `Kommandot ${word} finns inte.`, en: `There is no command ${word}.` }[language]
    io.err(`${problem}\n\n${overview(language)}`)
    return 2
  }
  try {
    const run = await command.load()
    return await run(rest.slice(command.words.length - 1), io)
  } catch (error) {
    const line = failureLine(error, language)
    if (line === undefined) throw error
    io.err(`${line}\n`)
    if (args.includes('--json')) io.out(jsonText({ error: line }, true))
    return 1
  }
}
