import { Link } from 'react-router'
import { Shape, type ShapeName } from '#web/charts/shape.tsx'
import type { Key } from '#web/i18n/translate.ts'
import { useText } from './text.tsx'
import './stepper.css'

export type Step = Readonly<{ label: string; state: 'done' | 'now' | 'coming'; to?: string }>

const shapes: Readonly<Record<Step['state'], ShapeName>> = {
  done: 'done',
  now: 'running',
  coming: 'notStarted',
}
const words = {
  done: 'kit.stepDone',
  now: 'kit.stepNow',
  coming: 'kit.stepComing',
} as const satisfies Record<Step['state'], Key>

/** What is done, where we are, what comes. Steps that are past may be links. */
export function Stepper({ label, steps }: Readonly<{ label?: string; steps: readonly Step[] }>) {
  const { t } = useText()
  return (
    <ol className="ui-stepper" aria-label={label ?? t('kit.steps')}>
      {steps.map(({ label: name, state, to }) => (
        <li key={name} className="ui-step" {...(state === 'now' ? { 'aria-current': 'step' } : {})}>
          <Shape of={shapes[state]} />
          <span>
            {to ? <Link to={to}>{name}</Link> : name}
            <span className="ui-hidden">, {t(words[state])}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
