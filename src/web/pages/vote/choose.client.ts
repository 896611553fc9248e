import type { Ballot } from './ballot.client.ts'
import { fillWords } from './mould.client.ts'

/** How many are chosen of each kind, said under the thumb; too many cannot be sent on. */
export function chooseCount({ form }: Ballot) {
  const words = document.querySelector<HTMLElement>('template[data-mould=count]')?.dataset ?? {}
  const groups = Array.from(form.querySelectorAll<HTMLElement>('[data-kind]'))
  const line = document.getElementById('count')
  const onward = document.getElementById('onward')
  const numbers = (words.counts ?? '').split(',')

  const counted = () =>
    groups.map((group) => ({
      kind: group.dataset.words ?? '',
      n: group.querySelectorAll('input:checked').length,
      most: Number(group.dataset.most),
    }))

  const excess = () => counted().filter(({ n, most }) => n > most)

  const say = (): void => {
    const over = excess()
    const texts = (over.length ? over : counted()).map(({ kind, n, most }) => {
      const much = n - most
      const values = { kind, n, most, excess: much === 1 ? (words.one ?? '') : (numbers[much - 2] ?? much) }
      if (over.length) return fillWords((groups.length > 1 ? words.overIn : words.over) ?? '', values)
      return groups.length > 1
        ? `${kind}: ${fillWords(words.of ?? '', { x: n, n: most })}.`
        : fillWords(words.words ?? '', values)
    })
    if (line) {
      line.textContent = texts.join(' ')
      line.hidden = false
      line.classList.toggle('over', over.length > 0)
    }
    if (over.length) onward?.setAttribute('aria-disabled', 'true')
    else onward?.removeAttribute('aria-disabled')
  }

  form.addEventListener('change', say)
  say()
  return { isTooMany: (): boolean => excess().length > 0 }
}
