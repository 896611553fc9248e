import type { LiveResult } from '#contract/consensus/live.ts'
import type { Line } from './ballot.client.ts'
import type { Form } from './draft.ts'
import { givenAt } from './given.ts'
import { fill, fillWords, mould, rows, slot } from './mould.client.ts'
import { resultGroups } from './result-groups.ts'

/** The result in its mould, from counts alone: the names are on the phone already. */
export function resultScreen(
  result: LiveResult,
  lines: readonly Line[],
  form: Form,
): DocumentFragment | null {
  const screen = mould('result')
  if (!screen) return null
  const groups = new Map(resultGroups(result).map(({ fate, positions }) => [`${fate}`, positions]))
  fill(slot(screen, 'voters'), { n: result.n })
  const code = screen.querySelector('.fz')
  if (code) code.textContent = result.head ?? ''
  for (const section of screen.querySelectorAll<HTMLElement>('[data-fate]')) {
    const positions = groups.get(`${section.dataset.fate}`)
    if (!positions) {
      section.remove()
      continue
    }
    fill(slot(section, 'count'), { text: positions.length })
    fillCut(slot(section, 'cut'), result)
    rows(section.querySelector('ol'), positions, (row, position) => {
      const name = slot(row, 'name')
      const unpublished = fillWords(name?.dataset.unpublished ?? '', { x: position + 1 })
      fill(name, { text: lines[position]?.name || unpublished })
      const sum = slot(row, 'yes')
      const { key, values } = givenAt(form, result, position, sum?.dataset.mark ?? '')
      fill(sum, values, section.dataset.fate === 'W' ? '' : (sum?.dataset[key] ?? ''))
    })
  }
  return screen
}

function fillCut(line: HTMLElement | null, { cut }: LiveResult): void {
  if (!line) return
  const { words = '', wordsKind = '' } = line.dataset
  line.textContent = cut
    .map(({ kind, yes }) =>
      kind === null
        ? fillWords(words, { yes })
        : fillWords(wordsKind, { yes, kind: line.dataset[kind] ?? kind }),
    )
    .join('. ')
}

/** One item's answers in a plenary. */
export function itemResultScreen(
  result: LiveResult,
  position: number,
  name: string,
): DocumentFragment | null {
  const screen = mould('item-result')
  if (!screen) return null
  const counts = { yes: result.y, no: result.no, cannotJudge: result.a }
  const at = result.y.length === 1 ? 0 : position
  const title = slot(screen, 'name')
  fill(title, { text: name || fillWords(title?.dataset.unpublished ?? '', { x: position + 1 }) })
  for (const [word, all] of Object.entries(counts)) fill(slot(screen, word), { text: all[at] ?? 0 })
  return screen
}
