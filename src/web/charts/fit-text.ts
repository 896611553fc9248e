/** Widths as shares of the font size, measured on Inter and Roboto and rounded up. */
const narrow = new Set("iíìîïjltfI.,:;'’!|()[]·- ")
const wide = new Set('mwMWÅÄÖ@%—')

const shareOf = (letter: string): number => {
  if (narrow.has(letter)) return 0.3
  if (wide.has(letter)) return 0.9
  if (/[A-ZÉ0-9]/.test(letter)) return 0.65
  return 0.57
}

/** About how wide a text is drawn. SVG text does not wrap, and a server has no font to ask. */
export const textWidth = (text: string, fontSize: number): number =>
  [...text].reduce((sum, letter) => sum + shareOf(letter), 0) * fontSize

function cut(text: string, fontSize: number, width: number): string {
  const letters = [...text]
  while (letters.length > 0 && textWidth(`${letters.join('').trimEnd()}…`, fontSize) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** The text in at most `lines` lines; what does not fit ends in three dots. */
export function fitText(text: string, fontSize: number, width: number, lines = 1): readonly string[] {
  const fits = (words: readonly string[]) => textWidth(words.join(' '), fontSize) <= width
  const fitted: string[] = []
  let rest = text.split(/\s+/)
  while (rest.length > 0 && fitted.length < lines) {
    let taken = rest.length
    while (taken > 0 && !fits(rest.slice(0, taken))) taken -= 1
    const isLast = fitted.length === lines - 1
    if (taken === 0 || (isLast && taken < rest.length))
      return [...fitted, cut(rest.join(' '), fontSize, width)]
    fitted.push(rest.slice(0, taken).join(' '))
    rest = rest.slice(taken)
  }
  return fitted
}
