import { createHmac } from 'node:crypto'
import { parseGateFile } from '#contract/consensus/gate-file.ts'
import { runGateFile } from '#domain/consensus/gate-file.ts'
import { type CliLanguage, type ExitCode, type FileCommandIo, jsonText } from './file-command.ts'
import { runFileCommand } from './run-file-command.ts'

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
export const runGate = (args: readonly string[], io: FileCommandIo): Promise<ExitCode> =>
  runFileCommand(args, io, {
    help,
    answer: (text) => {
      const file = parseGateFile(text)
      return file.ok ? runGateFile(file.value, drawWith) : file
    },
    show: (answer, { json }) => ({ text: jsonText(answer, json), code: 0 }),
  })
