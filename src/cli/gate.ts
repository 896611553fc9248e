import { createHmac } from 'node:crypto'
import { parseGateFile } from '#contract/gate-file.ts'
import { runGateFile } from '#domain/consensus/gate-file.ts'
import { faultJson, faultLine } from './fault-text.ts'
import {
  type CliLanguage,
  type ExitCode,
  type FileCommandIo,
  jsonText,
  parseFileCommand,
  reportUnreadable,
} from './file-command.ts'

const help: Readonly<Record<CliLanguage, string>> = {
  sv: `samsyn gate FIL [--json] [--lang en]

Räknar omröstningarna i en fil och svarar med vilka förslag som går vidare,
faller och ligger kvar. Samma fil ger alltid samma svar.

  --json      svaret på en rad, fel som JSON
  --lang en   på engelska

Kod 0: räknat. 1: filen går inte att räkna, platsen står i felet. 2: fel anrop.
`,
  en: `samsyn gate FILE [--json] [--lang sv]

Counts the rounds of a file and answers which items advance, drop and remain.
The same file always gives the same answer.

  --json      the answer on one line, errors as JSON
  --lang sv   in Swedish

Exit 0: counted. 1: the file cannot be counted, the error names the place. 2: wrong usage.
`,
}

const drawWith = (seed: string) => (item: string) => createHmac('sha256', seed).update(item).digest('hex')

/** `samsyn gate FILE`: the gate engine on a file, without a server. */
export async function runGate(args: readonly string[], io: FileCommandIo): Promise<ExitCode> {
  const command = parseFileCommand(args)
  if (command.wants === 'help') {
    io.out(help[command.language])
    return 0
  }
  if (command.wants === 'usage') {
    io.err(`${command.problem}\n\n${help[command.language]}`)
    return 2
  }
  const { json, language } = command
  const text = await io.readFile(command.file).catch(() => null)
  if (text === null) {
    reportUnreadable(command, io)
    return 1
  }
  const parsed = parseGateFile(text)
  const answer = parsed.ok ? runGateFile(parsed.value, drawWith) : parsed
  if (answer.ok) {
    io.out(jsonText(answer.value, json))
    return 0
  }
  io.err(answer.faults.map((fault) => `${faultLine(fault, language)}\n`).join(''))
  if (json) io.out(jsonText(faultJson(answer.faults, language), json))
  return 1
}
