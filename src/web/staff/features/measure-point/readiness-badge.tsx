import type { ReadinessOutput } from '#contract/measurement/point.ts'
import { Badge } from '../../ui/badge.tsx'
import { useText } from '../../ui/text.tsx'
import './measure-point.css'

const shapes = { 0: 'missing', 1: 'notStarted', 2: 'running', 3: 'done', 4: 'received' } as const

/** How far it has come: shape and word, and under it what stands in the way and what to do. */
export function ReadinessBadge({ of }: Readonly<{ of: ReadinessOutput }>) {
  const { t } = useText()
  return (
    <>
      <Badge of={shapes[of.level]}>{t(`point.level.${of.level}`)}</Badge>
      {of.cause === null ? null : <span className="point-under">{t(`point.cause.${of.cause}`)}</span>}
    </>
  )
}
