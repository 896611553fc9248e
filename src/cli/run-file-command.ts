import type { Checked } from '#domain/consensus/file-fault.ts'
import { faultJson, faultLine } from './fault-text.ts'
import {
  type CliLanguage,
  type ExitCode,
  type FileCommand,
  type FileCommandIo,
  jsonText,
  parseFileCommand,
  reportUnreadable,
} from './file-command.ts'

type Work<Answer> = Readonly<{
  help: Readonly<Record<CliLanguage, string>>
  /** The file's answer, or every fault with its place. */
  answer(text: string): Checked<Answer>
  show(answer: Answer, command: FileCommand): Readonly<{ text: string; code: ExitCode }>
}>

/** A command that reads one file and answers on standard output; what is wrong with the file goes to standard error. */
export async function runFileCommand<Answer>(
  args: readonly string[],
  io: FileCommandIo,
  { help, answer, show }: Work<Answer>,
): Promise<ExitCode> {
  const command = parseFileCommand(args)
  if (command.wants === 'help') {
    io.out(help[command.language])
    return 0
  }
  if (command.wants === 'usage') {
    io.err(`${command.problem}\n\n${help[command.language]}`)
    return 2
  }
  const text = await io.readFile(command.file).catch(() => null)
  if (text === null) {
    reportUnreadable(command, io)
    return 1
  }
  const answered = answer(text)
  if (answered.ok) {
    const shown = show(answered.value, command)
    io.out(shown.text)
    return shown.code
  }
  const { json, language } = command
  io.err(answered.faults.map((fault) => `${faultLine(fault, language)}\n`).join(''))
  if (json) io.out(jsonText(faultJson(answered.faults, language), json))
  return 1
}
