/**
 * The evaluation's form where script runs: what is written stays in this tab until it is received, and a lost
 * answer is met by sending the same form again, which the server counts once. Without it the form is sent by the
 * browser, to the same end.
 */
const form = document.querySelector<HTMLFormElement>('#evaluation')
const waits = document.getElementById('waits')
const button = form?.querySelector<HTMLButtonElement>('button')
const key = `samsyn ${document.body.dataset.k ?? ''} evaluation`

const fields = (): URLSearchParams => {
  const kept = new URLSearchParams()
  if (form)
    new FormData(form).forEach((value, name) => {
      kept.append(name, `${value}`)
    })
  return kept
}

// A phone in private mode may refuse to store: then the answers live as long as the page.
const keep = (text: string | null): void => {
  try {
    if (text === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {}
}

const kept = (): string => {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function fill(text: string): void {
  new URLSearchParams(text).forEach((value, name) => {
    for (const field of form?.querySelectorAll<HTMLInputElement>(`[name="${name}"]`) ?? []) {
      if (field.type === 'radio') field.checked = field.value === value
      else if (field.value === '') field.value = value
    }
  })
}

const say = (text: string): void => {
  if (!waits) return
  waits.hidden = text === ''
  waits.textContent = text
}

let busy = false
let timer = 0

async function send(of: HTMLFormElement, seconds: number): Promise<void> {
  if (busy) return
  clearTimeout(timer)
  busy = true
  if (button) button.textContent = of.dataset.sending ?? ''
  try {
    const line = new AbortController()
    const patience = setTimeout(() => line.abort(), 8000)
    const reply = await fetch(of.action, {
      method: 'POST',
      body: fields(),
      credentials: 'same-origin',
      signal: line.signal,
    })
    clearTimeout(patience)
    if (reply.status < 500 && reply.status !== 429) {
      if (reply.redirected) {
        keep(null)
        location.replace(reply.url)
        return
      }
      // Whatever the page says now, the browser's own sending says it in full.
      of.submit()
      return
    }
  } catch {}
  busy = false
  if (button) button.textContent = of.dataset.send ?? ''
  say(of.dataset.waits ?? '')
  timer = window.setTimeout(() => void send(of, Math.min(10, seconds + 2)), (seconds + Math.random()) * 1000)
}

if (form) {
  // A form that came back filled from the server knows best.
  if (!form.querySelector('[role=alert]')) fill(kept())
  form.addEventListener('input', () => keep(`${fields()}`))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    say('')
    void send(form, 2)
  })
}
