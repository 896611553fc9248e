import type { LiveTurnout } from '#contract/consensus/live.ts'
import { pagePaint } from '#web/charts/paint.ts'

/** The number and its cells change in place: no movement, no redrawing. False where the page must be drawn anew. */
export function showTurnout({ cast, el }: Pick<LiveTurnout, 'cast' | 'el'>): boolean {
  const number = document.getElementById('turnout')
  const cells = document.getElementById('cells')
  const present = document.getElementById('present')
  if (present && Number(present.dataset.el) !== el) return false
  if (!number || !cells) return true
  if (Number(cells.dataset.el) !== el) return false
  number.textContent = (number.dataset.words ?? '').replace('{cast}', `${cast}`).replace('{el}', `${el}`)
  const rects = cells.querySelectorAll('rect')
  const isBar = rects.length !== el
  if (isBar) {
    rects[1]?.setAttribute('width', `${Math.round((1000 * Math.min(cast, el)) / el)}`)
    return true
  }
  for (const [place, rect] of rects.entries()) {
    rect.setAttribute('fill', place < cast ? pagePaint.blue : pagePaint.bg)
    rect.setAttribute('stroke', place < cast ? pagePaint.blue : pagePaint.line2)
  }
  return true
}
