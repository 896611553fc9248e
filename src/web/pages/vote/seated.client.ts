import type { LiveResult, LiveState } from '#contract/consensus/live.ts'
import { ballot } from './ballot.client.ts'
import { chooseCount } from './choose.client.ts'
import { ballotOf } from './draft.ts'
import { drafts, keepPending, type Pending, pendingOf } from './drafts.client.ts'
import { itemResultScreen, resultScreen } from './fill-result.client.ts'
import { byTicket, isBlind } from './office.client.ts'
import { ballotPages, itemPages, type Pages } from './pages.client.ts'
import { rankCount } from './rank.client.ts'
import { type Held, liveView, type Mine, screenFor, screenKey, tooLateScreen } from './screen-for.ts'
import { type Answer, bySeat, sender } from './send.client.ts'
import { rest, type Stage, stage, work } from './stage.client.ts'
import { showWaiting } from './waiting.client.ts'

type Around = Readonly<{
  /** This page does not hold what is needed: fetch it anew, at once or when there is time. */
  renew: (urgent: boolean, note: string | null) => void
  /** Why the page was fetched anew, if the voter should know. */
  note: string | null
}>

/** The page of one seat in one round: form, screens, and the ballot on its way. */
export function seated(k: string, first: LiveState, { renew, note }: Around) {
  const on: Stage = stage()
  const { form } = on
  const held: Held = form ? { round: `${form.dataset.r}`, fz: `${form.dataset.fz}` } : null
  const kept = drafts(k, held?.round ?? '', `${document.body.dataset.seat}`)
  const paper = form ? ballot(form, kept) : null
  const count =
    paper?.formName === 'choose' ? chooseCount(paper) : paper?.formName === 'rank' ? rankCount(paper) : null
  const recorded = new Set<number>(on.screen?.dataset.recorded ? [first.slot] : [])
  let live = first
  let result: LiveResult | null = null
  let changing = false
  let isBlank = false
  let looking = false
  let reopened = false
  let key = ''
  let last: Pending | null = null

  const slotOf = (): number => (paper?.isPlenary ? live.slot : 0)

  const answersNow = (): string => {
    if (!paper) return ''
    const draft = paper.isPlenary ? paper.answer(live.slot - 1) : paper.draft()
    return ballotOf(paper.formName, draft)
  }

  const mine = (): Mine => ({
    // With a blind ticket only the phone knows.
    recorded: recorded.has(live.slot) || (isBlind(live) && kept.sent(live.slot) !== null),
    changing,
    changed: kept.sent(slotOf()) !== answersNow(),
  })
  const pages: Pages | null =
    paper && (paper.isPlenary ? itemPages(paper, on, () => live.slot) : ballotPages(paper, on, markPaused))

  const messages = sender(k, (isBlind(first) ? byTicket : bySeat)(k), {
    sending: () => {
      for (const button of document.querySelectorAll<HTMLElement>('[data-sending]')) work(button)
    },
    waiting: (attempts, seconds) => showWaiting(on, attempts, seconds),
    done: take,
  })

  function markPaused(): void {
    const isPaused = live.st === 'paused'
    const hint = on.find('[data-slot=paused]')
    if (hint) hint.hidden = !isPaused
    on.find('[data-act=send-now]')?.setAttribute(
      'aria-disabled',
      `${isPaused || count?.isTooMany() === true}`,
    )
  }

  function markNote(): void {
    on.note(looking ? 'closed' : changing && isBlank ? 'blank' : note)
    const reading = liveView(live, mine()) === 'item-shown'
    on.say(reading ? 'reading' : live.st === 'paused' ? 'paused' : reopened ? 'reopened' : null)
  }

  function showBallot(): void {
    if (paper?.isPlenary) paper.open(live.slot, live.slotSt === 'voting')
    pages?.show()
  }

  function showResult(name: 'result' | 'item-result'): void {
    const lines = paper?.lines ?? []
    const fits = result !== null && result.r === held?.round
    if (!result || !fits) {
      on.show(name === 'result' ? 'counting' : 'item-closed-in')
      return
    }
    const at = live.slot - 1
    on.show(
      name,
      name === 'result'
        ? resultScreen(result, lines, paper?.formName ?? 'yes-no')
        : itemResultScreen(result, at, lines[at]?.name ?? ''),
    )
  }

  function showScreen(name: string): void {
    if (location.hash) history.replaceState(null, '', location.pathname)
    if (name === 'result' || name === 'item-result') showResult(name)
    else on.show(name)
    offerMine()
  }

  function offerMine(): void {
    const button = on.find('[data-act=show-mine]')
    if (button) button.hidden = kept.isEmpty() || pages === null
  }

  /** Shows what the state asks for, unless it is shown already or a ballot is on its way. */
  function show(): void {
    if (messages.isSending()) return
    const next = screenKey(live, mine())
    const isSame = next === key
    if (!isSame) looking = false
    markNote()
    markPaused()
    if (isSame) return
    key = next
    const name = screenFor(live, held, mine())
    if (name === 'renew') renew(live.st === 'open', null)
    else if (name === 'form') showBallot()
    else showScreen(name)
  }

  function send(): void {
    if (!paper || !held || messages.isSending() || live.st === 'paused' || count?.isTooMany()) return
    last = { r: held.round, fz: held.fz, slot: slotOf(), a: answersNow() }
    messages.send(last)
  }

  function take(answer: Answer): void {
    rest(document.getElementById('onward'))
    if (!last) return
    const { slot, a } = last
    const earlier = kept.sent(slot)
    changing = false
    reopened = false
    key = ''
    if (answer.what === 'recorded') {
      recorded.add(slot)
      kept.markSent(slot, a)
      show()
    } else if (answer.what === 'too-late') {
      if (answer.recorded) recorded.add(slot)
      else recorded.delete(slot)
      key = screenKey(live, mine())
      showScreen(tooLateScreen(answer.recorded, earlier, a))
    } else renew(true, answer.what === 'other' ? null : answer.what)
  }

  return {
    pages,
    isOpen: (): boolean => form !== null && !form.hidden,
    formName: paper?.formName ?? null,
    isPlenary: paper?.isPlenary === true,
    state: (next: LiveState): void => {
      if (next.slot !== live.slot) changing = false
      reopened = next.st === 'open' && (live.st === 'closing' || (reopened && next.slot === live.slot))
      if (reopened && looking) history.replaceState(null, '', location.pathname)
      live = next
      show()
    },
    result: (next: LiveResult): void => {
      // It comes again with every new connection; the page stays where the reader is.
      if (JSON.stringify(next) === JSON.stringify(result)) return
      result = next
      const name = screenFor(live, held, mine())
      if ((name === 'result' || name === 'item-result') && !messages.isSending()) showResult(name)
    },
    /** The address names another place in the ballot. */
    moved: (): void => {
      const isBallot = looking || screenFor(live, held, mine()) === 'form'
      if (isBallot && !messages.isSending()) showBallot()
    },
    showMine: (): void => {
      looking = true
      markNote()
      pages?.list()
    },
    send,
    sendAgain: messages.again,
    linkIsUp: (): void => {
      if (on.shown() === 'unsure') messages.again()
    },
    change: (): boolean => {
      if (!pages) return false
      changing = true
      isBlank = kept.isEmpty()
      show()
      if (!isBlank) pages.list()
      return true
    },
    edit: (): void => pages?.list(),
    /** Takes up the page as the server sent it, or a ballot that was on its way when it was reloaded. */
    begin: (): void => {
      const pending = pendingOf(k)
      if (pending && pending.r === held?.round) {
        last = pending
        messages.send(pending)
        return
      }
      keepPending(k, null)
      const name = screenFor(live, held, mine())
      const isOurs = name === 'received' && kept.sent(live.slot) !== null
      if (name === 'form' || isOurs || (isBlind(live) && name !== 'renew')) show()
      else {
        key = screenKey(live, mine())
        offerMine()
      }
    },
  }
}

export type Seated = ReturnType<typeof seated>
