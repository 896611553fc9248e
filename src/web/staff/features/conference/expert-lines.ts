import type { Background } from './backgrounds.ts'
import { backgroundOf } from './backgrounds.ts'

export type ExpertLine = Readonly<{ name: string; organisation: string | null; background: Background }>
export type LineFault =
  | Readonly<{ fault: 'no-name'; row: number }>
  | Readonly<{ fault: 'background'; row: number; text: string }>

/** One expert a line: name; organisation; background, apart by semicolon or tab. Nothing is guessed but case. */
export function readExpertLines(
  text: string,
): Readonly<{ experts: readonly ExpertLine[]; faults: readonly LineFault[] }> {
  const experts: ExpertLine[] = []
  const faults: LineFault[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const row = index + 1
    const [name = '', organisation = '', background = ''] = line.split(/[;\t]/).map((part) => part.trim())
    const known = backgroundOf(background)
    if (name === '') faults.push({ fault: 'no-name', row })
    else if (known === null) faults.push({ fault: 'background', row, text: background })
    else experts.push({ name, organisation: organisation || null, background: known })
  }
  return { experts, faults }
}
