import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { RoundPapers } from '#contract/consensus/paper.ts'
import type { BallotForm } from '#domain/consensus/ballot.ts'
import { type Cells, isCell } from '#domain/consensus/paper-cells.ts'
import { useText } from '../../ui/text.tsx'
import { usePaperItem } from './paper-words.ts'

type Props = Readonly<{
  of: RoundPapers
  form: BallotForm
  cells: Cells
  onChange: (cells: Cells) => void
  /** Enter in the last row. */
  onEnd: () => void
  /** A new paper: its first row takes the keyboard, or the first that is to be looked at. */
  paper: string
  /** Rows that are at fault, or read in two ways. */
  marked: ReadonlySet<number>
}>

/** A row for each item. A digit goes on to the next by itself, arrows and Enter move, Backspace in an empty row goes back. */
export function PaperCells({ of, form, cells, onChange, onEnd, paper, marked }: Props) {
  const { t } = useText()
  const name = usePaperItem()
  const list = useRef<HTMLOListElement>(null)
  const longest = form.form === 'rank' && form.places > 9 ? 2 : 1

  const go = (at: number): boolean => {
    const box = list.current?.querySelectorAll('input')[at]
    box?.focus()
    box?.select()
    return box !== undefined
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name of the paper is what it waits for
  useEffect(() => {
    const first = list.current?.querySelector<HTMLInputElement>('.paper-cell-marked input')
    ;(first ?? list.current?.querySelector('input'))?.focus()
  }, [paper])

  const type = (at: number, typed: string): void => {
    const cell = typed.trim().slice(-longest)
    if (!isCell(form, cell)) return
    const kept = form.form === 'choose' && cell === '0' ? '' : cell
    onChange(cells.map((before, other) => (other === at ? kept : before)))
    if (cell !== '' && longest === 1) go(at + 1)
  }

  const move = (event: KeyboardEvent<HTMLInputElement>, at: number): void => {
    const { key } = event
    if (key === 'Enter') {
      event.preventDefault()
      if (!go(at + 1)) onEnd()
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      go(Math.max(0, at + (key === 'ArrowDown' ? 1 : -1)))
    } else if (key === 'Backspace' && cells[at] === '' && at > 0) {
      event.preventDefault()
      go(at - 1)
    }
  }

  return (
    <ol className="paper-cells" ref={list}>
      {of.items.map((item, at) => {
        const id = `paper-cell-${item.pos}`
        return (
          <li key={item.pos} className={marked.has(item.pos) ? 'paper-cell-marked' : undefined}>
            <label htmlFor={id}>
              <span className="ui-figures">{item.pos}</span> {name(item)}
              {item.withdrawn ? ` (${t('paper.withdrawn')})` : ''}
            </label>
            <input
              id={id}
              className="ui-input"
              inputMode="numeric"
              autoComplete="off"
              value={cells[at] ?? ''}
              aria-invalid={marked.has(item.pos) || undefined}
              onFocus={(event) => event.target.select()}
              onChange={(event) => type(at, event.target.value)}
              onKeyDown={(event) => move(event, at)}
            />
          </li>
        )
      })}
    </ol>
  )
}
