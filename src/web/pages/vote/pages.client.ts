import type { Ballot } from './ballot.client.ts'
import { fillChosen, fillReview } from './fill-review.client.ts'
import { mould } from './mould.client.ts'
import { oneByOne } from './one-by-one.client.ts'
import type { Stage } from './stage.client.ts'

/** How one moves about in a ballot. The place is in the address, so the phone's back button works. */
export type Pages = Readonly<{
  /** Shows the place that the address names. */
  show: () => void
  next: () => void
  back: () => void
  item: () => void
  list: () => void
  review: () => void
  goTo: (id: string) => void
  /** Answers by key, from 0. */
  choose: (answer: number) => void
}>

export function ballotPages(ballot: Ballot, on: Stage, reviewed: () => void): Pages {
  const showReview = (): void => {
    const content = mould('review')
    if (!content) return
    if (ballot.isPerItem) fillReview(content, ballot)
    else fillChosen(content, ballot)
    on.show('review', content)
    reviewed()
  }
  return ballot.isPerItem ? oneByOne(ballot, on, showReview) : wholeList(on, showReview)
}

const nothing = (): void => {}

/** A ballot of choices or places is one list: it has the list and the review, and nothing between. */
function wholeList(on: Stage, showReview: () => void): Pages {
  const show = (): void => {
    if (location.hash === '#granska') showReview()
    else on.showForm()
  }
  const go = (hash: string): void => {
    if (location.hash === hash) show()
    else location.hash = hash
  }
  const list = (): void => go('#alla')
  return {
    show,
    next: nothing,
    back: list,
    item: list,
    list,
    review: () => go('#granska'),
    goTo: list,
    choose: nothing,
  }
}

/** A plenary has one item at a time, and the room's pace. */
export const itemPages = (ballot: Ballot, on: Stage, slot: () => number): Pages => ({
  show: on.showForm,
  next: nothing,
  back: nothing,
  item: nothing,
  list: on.showForm,
  review: nothing,
  goTo: nothing,
  choose: (answer) => ballot.choose(slot() - 1, answer),
})
