import type { FileCommandIo } from './file-command.ts'

/** All that a command may touch of the process it runs in. */
export type CliIo = FileCommandIo & Readonly<{ env: Readonly<Record<string, string | undefined>> }>
