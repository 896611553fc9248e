import type { LiveResult, LiveState } from '#contract/consensus/live.ts'
import { countdown } from '../live/countdown.client.ts'
import { follow } from '../live/follow.client.ts'
import { listenToKeys, showKeys } from './turn.client.ts'
import { showTurnout } from './turnout.client.ts'

/** Two states with the same key are one drawing; turnout and time change inside it. */
const keyOf = ({ st, r, no, slot, slotSt, items, fz, title, free, ver, p }: LiveState): string =>
  JSON.stringify([st, r, no, slot, slotSt, items, fz, title, free, p, st === 'evaluated' && ver])

/** Fetches the page and puts it in place; with `only`, not unless the new one passes. */
async function draw(only: (next: Document) => boolean = () => true): Promise<boolean> {
  const reply = await fetch(location.pathname, { cache: 'no-store' })
  if (!reply.ok) return false
  const next = new DOMParser().parseFromString(await reply.text(), 'text/html')
  if (!next.body.dataset.live || !only(next)) return false
  document.title = next.title
  document.body.replaceWith(document.importNode(next.body, true))
  showKeys()
  return true
}

function begin(k: string): void {
  let live: LiveState = JSON.parse(document.body.dataset.live ?? 'null')
  let drawn = keyOf(live)
  let result = ''
  let drawing = false
  let again = false

  const renew = async (): Promise<void> => {
    if (drawing) {
      again = true
      return
    }
    drawing = true
    again = false
    const came = await draw().catch(() => false)
    drawing = false
    if (came) {
      const sent: LiveState = JSON.parse(document.body.dataset.live ?? 'null')
      drawn = keyOf(sent)
      clock(live)
      if (drawn !== keyOf(live)) again = true
    }
    if (!came || again) window.setTimeout(() => void renew(), came ? 100 : 1000)
  }

  const clock = countdown((text, seconds) => {
    const element = document.getElementById('clock')
    if (!element || text === null) return
    element.textContent =
      seconds === 0 ? (element.dataset.out ?? '') : `${text} ${element.dataset.left ?? ''}`
  })

  listenToKeys()
  showKeys()
  // Opening the room changes nothing that is followed, only what phones should scan.
  window.setInterval(() => {
    if (!drawing && document.getElementById('unreachable'))
      draw((next) => next.getElementById('unreachable') === null).catch(() => {})
  }, 5000)
  clock(live)
  follow(k, {
    state: (next) => {
      live = next
      clock(next)
      if (keyOf(next) !== drawn) void renew()
      else if (!showTurnout(next)) void renew()
    },
    turnout: (turnout) => {
      live = { ...live, cast: turnout.cast, el: turnout.el }
      if (!showTurnout(turnout)) void renew()
    },
    // The same result comes with every new connection: the page stays where the room is looking.
    result: (next: LiveResult) => {
      const text = JSON.stringify(next)
      const isNew = result !== '' && text !== result
      result = text
      if (isNew) void renew()
    },
    link: (up) => {
      const note = document.getElementById('link')
      if (note) note.hidden = up
    },
  })
}

const { k } = document.body.dataset
if (k) begin(k)
