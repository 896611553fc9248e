import type { Ballot } from './ballot.client.ts'
import { noAnswer, rankingOf, sharedPlaces } from './draft.ts'
import { fillWords } from './mould.client.ts'

/**
 * How many places are filled, said under the thumb. A place has room for one: whoever had it before gives it up,
 * in silence for the eye and in words for the ear.
 */
export function rankCount({ form, draft }: Ballot) {
  const words = document.querySelector<HTMLElement>('template[data-mould=places]')?.dataset ?? {}
  const line = document.getElementById('count')
  const onward = document.getElementById('onward')

  const isShared = () => sharedPlaces(draft()).length > 0

  const say = (): void => {
    const [place] = sharedPlaces(draft())
    if (line) {
      line.textContent = place
        ? fillWords(words.shared ?? '', { place })
        : fillWords(words.words ?? '', { n: rankingOf(draft()).length, most: words.most ?? '' })
      line.hidden = false
      line.classList.toggle('over', place !== undefined)
    }
    if (place) onward?.setAttribute('aria-disabled', 'true')
    else onward?.removeAttribute('aria-disabled')
  }

  form.addEventListener(
    'change',
    (event) => {
      const { target } = event
      if (!(target instanceof HTMLSelectElement) || target.value === noAnswer) return
      for (const other of form.querySelectorAll('select'))
        if (other !== target && other.value === target.value) other.value = noAnswer
    },
    true,
  )
  form.addEventListener('change', say)
  say()
  return { isTooMany: isShared }
}
