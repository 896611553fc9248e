import type { KeyboardEvent } from 'react'
import { NavLink } from 'react-router'
import './tabs.css'

export type Tab = Readonly<{ label: string; to: string; end?: boolean }>

const steps: Partial<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

function moveBetweenTabs(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key]
  const from = event.target
  if (step === undefined || !(from instanceof HTMLElement)) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('a')]
  const next = all[all.indexOf(from) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Links with addresses of their own. Not for steps: those have the Stepper. */
export const Tabs = ({ label, tabs }: Readonly<{ label: string; tabs: readonly Tab[] }>) => (
  <nav aria-label={label} onKeyDown={moveBetweenTabs}>
    <ul className="ui-tabs">
      {tabs.map(({ label: words, to, end = true }) => (
        <li key={to}>
          <NavLink className="ui-tab" to={to} end={end}>
            {words}
          </NavLink>
        </li>
      ))}
    </ul>
  </nav>
)
