import type { Passage } from './sensitive.ts'

/** What stands for anything that was blacked out: always as long, so that its length tells nothing. */
export const blackedOut = '████'

const merged = (passages: readonly Passage[]): readonly Passage[] => {
  const result: Passage[] = []
  for (const { from, to } of passages
    .filter((one) => one.to > Math.max(0, one.from))
    .toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else result.push({ from, to })
  }
  return result
}

/** A text with passages blacked out. What lies outside the text is left out of account. */
export function blackOut(text: string, passages: readonly Passage[]): string {
  let shown = ''
  let at = 0
  for (const { from, to } of merged(passages)) {
    if (from >= text.length) break
    shown += text.slice(at, Math.max(0, from)) + blackedOut
    at = Math.min(text.length, to)
  }
  return shown + text.slice(at)
}
