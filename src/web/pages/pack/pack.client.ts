const linkCode = /^#([0-9A-HJKMNP-TV-Z]{16})$/i

/** The code stands in the fragment, which never reaches a server log: taken out of the address and posted. */
function enterFromAddress(k: string): void {
  const [, code] = linkCode.exec(location.hash) ?? []
  if (!code) return
  history.replaceState(null, '', location.pathname)
  const form = document.createElement('form')
  form.method = 'post'
  form.action = `/utskick/${k}`
  const field = document.createElement('input')
  field.name = 'kod'
  field.value = code
  form.appendChild(field)
  form.hidden = true
  document.body.appendChild(form)
  form.submit()
}

/** Saves where one stands: the page does not jump. Anything unexpected goes the plain way. */
function saveInPlace(form: HTMLFormElement): void {
  const said = document.getElementById('saved')
  const stamp = form.elements.namedItem('stamp')
  if (!said || !(stamp instanceof HTMLInputElement)) return
  let isSending = false
  form.addEventListener('input', () => {
    said.hidden = true
  })
  form.addEventListener('submit', (event) => {
    const by = (event as SubmitEvent).submitter
    if (!(by instanceof HTMLButtonElement) || by.value !== 'spara') return
    event.preventDefault()
    if (isSending) return
    isSending = true
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(form)) fields.append(name, `${value}`)
    fetch(form.action, { method: 'POST', body: fields, headers: { accept: 'application/json' } })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error('not saved'))))
      .then((answer: { stamp?: unknown }) => {
        if (typeof answer.stamp !== 'string') throw new Error('not saved')
        stamp.value = answer.stamp
        said.hidden = false
        isSending = false
      })
      .catch(() => {
        isSending = false
        form.submit()
      })
  })
}

const k = location.pathname.split('/')[2] ?? ''
enterFromAddress(k)
// The link pasted over the same page changes nothing but the fragment.
window.addEventListener('hashchange', () => enterFromAddress(k))
const list = document.getElementById('list')
if (list instanceof HTMLFormElement) saveInPlace(list)
document.querySelector<HTMLElement>('[data-focus]')?.focus()
