import { mould } from './mould.client.ts'

/**
 * The two things a seat's page can show: the form, or one screen beside it. The form stays in the page
 * while a screen is shown, so that what is filled in is never lost.
 */
export function stage() {
  const screen = document.getElementById('screen')
  const found = document.getElementById('ballot')
  const form = found instanceof HTMLFormElement ? found : null
  const notes = document.getElementById('note')
  let shown = form && !form.hidden ? 'form' : 'first'

  const show = (name: string, content: DocumentFragment | null = mould(name)): void => {
    if (!screen || !content) return
    if (form) form.hidden = true
    screen.textContent = ''
    screen.appendChild(content)
    screen.hidden = false
    markVoting(name === 'review')
    shown = name
    scrollTo(0, 0)
    // Whoever listens is told what has come, and whoever tabs starts where it begins.
    const heading = screen.querySelector<HTMLElement>('h1')
    heading?.focus({ preventScroll: true })
    nameTab(heading?.textContent ?? '')
  }

  /** While one votes, what stands below the page gives way to the buttons under the thumb. */
  const markVoting = (voting: boolean): void => {
    document.querySelector('main')?.classList.toggle('voting', voting)
  }

  const nameTab = (page: string): void => {
    document.title = (document.body.dataset.title ?? '{page}').replace('{page}', page)
  }

  /** By its name in the markup; null takes it away. */
  const write = (line: HTMLElement | null, name: string | null): void => {
    if (!line) return
    line.textContent = (name && notes?.dataset[name]) || ''
    line.hidden = !line.textContent
  }

  return {
    form,
    screen,
    shown: (): string => shown,
    show,
    showForm: (): void => {
      if (!form || !screen) return
      form.hidden = false
      screen.hidden = true
      markVoting(true)
      const line = document.getElementById('live')
      if (line?.style.visibility) write(line, null)
      shown = 'form'
      nameTab(document.getElementById('round')?.textContent ?? '')
    },
    find: (selector: string): HTMLElement | null => screen?.querySelector<HTMLElement>(selector) ?? null,
    /** Why the ballot is shown anew, above it: comes and goes with the page only. */
    note: (name: string | null): void => {
      write(notes, name)
      notes?.classList.toggle('act', name !== null && name !== 'blank')
    },
    /** What the room does meanwhile, at the buttons: there it moves no answer from under a thumb. */
    say: (name: string | null): void => {
      const line = document.getElementById('live')
      if (!line) return
      // A line that is over keeps its room until the page changes: a foot that shrank would pull a scrolled list down.
      const isOver = name === null && line.textContent !== ''
      line.style.visibility = isOver ? 'hidden' : ''
      if (!isOver) write(line, name)
    },
  }
}

export type Stage = ReturnType<typeof stage>

/** Marks a button as working: same place, other words, and a second press does nothing. */
export function work(button: HTMLElement | null): void {
  if (!button || button.dataset.word !== undefined) return
  button.dataset.word = button.textContent ?? ''
  button.textContent = button.dataset.sending ?? button.dataset.word
  button.setAttribute('aria-disabled', 'true')
}

export function rest(button: HTMLElement | null): void {
  if (!button || button.dataset.word === undefined) return
  button.textContent = button.dataset.word
  delete button.dataset.word
  button.removeAttribute('aria-disabled')
}
