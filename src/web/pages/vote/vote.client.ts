import type { LiveState } from '#contract/consensus/live.ts'
import { backoff } from '../live/backoff.ts'
import { countdown } from '../live/countdown.client.ts'
import { follow } from '../live/follow.client.ts'
import { forget } from './drafts.client.ts'
import { forgetOnLeaving, joinFromAddress } from './join.client.ts'
import { fillWords } from './mould.client.ts'
import { isBlind, office } from './office.client.ts'
import { type Seated, seated } from './seated.client.ts'
import { swapPage } from './swap.client.ts'

const byId = (id: string): HTMLElement | null => document.getElementById(id)

/** What happens on the page, by the name that the markup gives it. */
function listen(page: () => Seated | null): void {
  const acts: Record<string, (here: Seated, from: HTMLElement) => void> = {
    next: ({ pages }) => pages?.next(),
    back: ({ pages }) => pages?.back(),
    review: ({ pages }) => pages?.review(),
    'to-item': ({ pages }) => pages?.item(),
    answer: ({ pages }, from) => pages?.goTo(`${from.dataset.to}`),
    edit: (here) => here.edit(),
    'send-now': (here) => here.send(),
    'send-again': (here) => here.sendAgain(),
    'show-mine': (here) => here.showMine(),
  }

  document.addEventListener('click', (event) => {
    const from =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act],#onward') : null
    const here = page()
    if (!from || !here) return
    const act = acts[`${from.dataset.act}`]
    if (act) {
      event.preventDefault()
      if (from.getAttribute('aria-disabled') !== 'true') act(here, from)
    } else if (from.dataset.act === 'change' && here.change()) event.preventDefault()
    else if (from.id === 'onward') {
      event.preventDefault()
      if (from.getAttribute('aria-disabled') === 'true') return
      if (here.isPlenary) here.send()
      else here.pages?.review()
    }
  })

  document.addEventListener('keydown', (event) => {
    const here = page()
    const target = event.target instanceof Element ? event.target : null
    if (!here?.isOpen() || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Enter' && !target?.matches('a,button,summary')) {
      // Enter alone never sends; between proposals it goes on.
      event.preventDefault()
      here.pages?.next()
    }
    // In a list of its own a digit is that list's to use.
    const keys = here.formName === 'yes-no' ? '123' : here.formName === 'rate9' ? '1234567890' : ''
    const answer = event.key.length === 1 ? keys.indexOf(event.key) : -1
    // Only with the proposal in focus: a single key pressed, or heard, elsewhere answers nothing (WCAG 2.1.4).
    if (answer >= 0 && target?.closest('.item')) here.pages?.choose(answer)
  })

  window.addEventListener('hashchange', () => page()?.moved())
}

function begin(k: string): void {
  let live: LiveState = sentLive()
  let page: Seated | null = null
  let timer = 0
  let renewals = 0
  let renewedAt = 0
  let isSeatedAnew = false

  const open = (note: string | null): void => {
    const sent = sentLive()
    page = byId('screen') ? seated(k, sent, { renew, note }) : null
    page?.begin()
    if (page && sent.r) forget(k, sent.r)
    clock(live)
    // The stream may have run ahead of the page that was on its way.
    if (page && !isSameMoment(sent, live)) page.state(live)
  }

  const renew = (urgent: boolean, note: string | null): void => {
    if (timer) return
    if (Date.now() - renewedAt > 20_000) renewals = 0
    // Spread out: a whole room asks when a round opens. The more in a row, the longer between.
    const wait = Math.random() * (urgent ? 400 : 1500) + Math.min(renewals * 1000, 10_000)
    renewals += 1
    timer = window.setTimeout(async () => {
      const came = await swapPage(`/rosta/${k}`).catch(() => false)
      timer = 0
      renewedAt = Date.now()
      if (!came) return renew(urgent, note)
      open(note)
      document.querySelector<HTMLElement>('#screen:not([hidden]) h1')?.focus()
    }, wait)
  }

  /** Some card was exchanged. If it was the one of this phone, its page says so at once. */
  const askForCard = (failures = 0): void => {
    window.setTimeout(
      async () => {
        const asking = fetch(`/rosta/${k}/kort`, { credentials: 'same-origin', cache: 'no-store' })
        const reply = await asking.catch(() => null)
        if (!reply) askForCard(failures + 1)
        else if (!reply.ok) renew(true, null)
      },
      failures ? backoff(failures, Math.random()) : Math.random() * 1500,
    )
  }

  const clock = countdown((text, seconds) => {
    const element = byId('clock')
    if (!element) return
    const { left = '', out = '', minute = '', closing = '', paused = '' } = element.dataset
    const still = live.st === 'closing' ? closing : live.st === 'paused' ? paused : ''
    element.textContent = text === null ? still : seconds === 0 ? out : `${text} ${left}`
    const line = byId('say')
    if (line && text !== null && seconds === 60) line.textContent = minute
  })

  /** Fetched again with the next state, should it not come. */
  const followTicket = (): void => {
    if (isBlind(live))
      office(k).then(
        (here) => here.follow(live),
        () => {},
      )
  }

  listen(() => page)
  forgetOnLeaving(k)
  open(null)
  followTicket()
  follow(k, {
    state: (next) => {
      if (page && next.cards !== live.cards) askForCard()
      isSeatedAnew = isSeatedAnew || next.p !== live.p
      live = next
      clock(next)
      const name = byId('round')
      if (name && next.no > 0) name.textContent = fillWords(name.dataset.words ?? '', { no: next.no })
      page?.state(next)
      followTicket()
      // A table can wait: nobody who answers or looks through her answers has the page taken from under her.
      if (isSeatedAnew && !document.querySelector('.voting')) {
        isSeatedAnew = false
        renew(false, null)
      }
    },
    // Who has voted is the wall's to show; a phone that counted along would be one more thing to watch.
    result: (result) => page?.result(result),
    link: (up) => {
      const note = byId('link')
      if (note) note.hidden = up
      if (up) page?.linkIsUp()
    },
  })
}

/** What the server knew when it made the page. */
const sentLive = (): LiveState => JSON.parse(document.body.dataset.live ?? 'null')

const isSameMoment = (a: LiveState, b: LiveState): boolean =>
  a.st === b.st && a.r === b.r && a.slot === b.slot && a.slotSt === b.slotSt

const k = document.body.dataset.k
document.querySelector<HTMLElement>('[data-focus]')?.focus()
if (k) {
  // A card scanned while its page is open only changes the fragment.
  window.addEventListener('hashchange', () => joinFromAddress(k))
  if (!joinFromAddress(k)) begin(k)
}
