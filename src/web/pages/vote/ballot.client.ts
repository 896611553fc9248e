import { type Draft, type Form, forms, isPerItem, noAnswer } from './draft.ts'
import type { Drafts } from './drafts.client.ts'

/** One line of the paper as it stands in the page. */
export type Line = Readonly<{
  id: string
  name: string
  box: HTMLElement
  inputs: readonly (HTMLInputElement | HTMLSelectElement)[]
  kind: string
}>

const formNameOf = ({ dataset }: HTMLElement): Form => forms.find((name) => name === dataset.form) ?? 'yes-no'

/** The form that the server sent, read as a ballot: its lines, and the answers as they are now. */
export function ballot(form: HTMLFormElement, drafts: Drafts) {
  const lines: readonly Line[] = Array.from(form.querySelectorAll<HTMLElement>('[data-id]'), (box) => ({
    id: `${box.dataset.id}`,
    name: `${box.dataset.name}`,
    box,
    inputs: Array.from(box.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input,select')),
    kind: box.closest<HTMLElement>('[data-kind]')?.dataset.kind ?? '',
  }))

  for (const { id, inputs } of lines)
    for (const input of inputs) {
      const kept = drafts.answer(id)
      if (kept === noAnswer) continue
      if (input instanceof HTMLSelectElement) input.value = kept
      else input.checked = input.value === kept
    }

  const answerOf = ({ inputs }: Line): string => {
    for (const input of inputs)
      if (input instanceof HTMLSelectElement || input.checked) return input.value || noAnswer
    return noAnswer
  }

  const formName = formNameOf(form)

  form.addEventListener('change', () => {
    for (const line of lines) drafts.keep(line.id, answerOf(line))
  })

  return {
    form,
    lines,
    formName,
    /** Answered one by one, as against one list. */
    isPerItem: isPerItem(formName),
    isPlenary: form.dataset.mode === 'plenary',
    draft: (): Draft => lines.map(answerOf).join(''),
    answer: (position: number): string => {
      const line = lines[position]
      return line ? answerOf(line) : noAnswer
    },
    /** Plenary: the one item that is on the wall, open for answers or only to read. */
    open: (slot: number, isVoting: boolean): void => {
      for (const [position, { box }] of lines.entries()) {
        box.hidden = position + 1 !== slot
        if (box instanceof HTMLFieldSetElement) box.disabled = box.hidden || !isVoting
      }
      for (const id of ['foot', 'onward']) {
        const part = document.getElementById(id)
        if (part) part.hidden = id === 'onward' && !isVoting
      }
      lines[slot - 1]?.box.querySelector<HTMLElement>('legend')?.focus()
    },
    /** Answers by key: 1 yes, 2 no, 3 cannot judge; of ratings 1 to 9, and 0 for cannot judge. */
    choose: (position: number, place: number): void => {
      const input = lines[position]?.inputs[place]
      if (!(input instanceof HTMLInputElement) || input.disabled || input.matches('fieldset[disabled] input'))
        return
      input.checked = true
      input.focus()
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
  }
}

export type Ballot = ReturnType<typeof ballot>
