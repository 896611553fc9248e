/**
 * Fetches the page as it should be now and puts it in the place of this one: a new round brings a new paper.
 * Nothing is changed unless the whole page came.
 */
export async function swapPage(address: string): Promise<boolean> {
  const reply = await fetch(address, { credentials: 'same-origin', cache: 'no-store' })
  if (!reply.ok) return false
  const text = await reply.text()
  // Another kind of page than this, or practice where there was a vote: gone to as a
  // whole, and nothing of it is drawn here.
  if (reply.redirected || text.includes(' class="practice"') !== !!document.body.className) {
    location.assign(reply.url)
    return new Promise(() => {})
  }
  const next = new DOMParser().parseFromString(text, 'text/html')
  const main = next.querySelector('main')
  const bar = next.querySelector('.bar')
  const mine = document.querySelector('main')
  if (!main || !bar || !mine) return false
  document.title = next.title
  document.documentElement.lang = next.documentElement.lang
  for (const name of ['live', 'seat', 'k', 'tickets']) {
    const value = next.body.dataset[name]
    if (value === undefined) delete document.body.dataset[name]
    else document.body.dataset[name] = value
  }
  document.querySelector('.bar')?.replaceWith(document.importNode(bar, true))
  mine.replaceWith(document.importNode(main, true))
  return true
}
