import type { ReactNode } from 'react'
import { Shape, type ShapeName } from '#web/charts/shape.tsx'
import type { Key } from '#web/i18n/translate.ts'
import { useText } from './text.tsx'
import './badge.css'

const words: Partial<Record<ShapeName, Key>> = {
  done: 'state.done',
  running: 'state.running',
  waiting: 'state.waiting',
  notStarted: 'state.notStarted',
  error: 'state.error',
  advanced: 'fate.advanced',
  tied: 'fate.tied',
  remains: 'fate.remains',
  dropped: 'fate.dropped',
  missing: 'state.missing',
  best: 'place.best',
  middle: 'place.middle',
  worst: 'place.worst',
  received: 'state.received',
}

/** A state: shape and word, no ground. Own words replace the usual one: `<Badge of="missing">Saknas i källan</Badge>`. */
export function Badge({
  of,
  strong = false,
  children,
}: Readonly<{ of: ShapeName; strong?: boolean; children?: ReactNode }>) {
  const { t } = useText()
  const usual = words[of]
  return (
    <span className={strong ? 'ui-badge ui-badge-strong' : 'ui-badge'}>
      <Shape of={of} />
      <span>{children ?? (usual ? t(usual) : null)}</span>
    </span>
  )
}

/** Dashed: made up. Solid: local, own, draft. */
export function Tag({
  kind = 'made-up',
  children,
}: Readonly<{ kind?: 'made-up' | 'local'; children?: ReactNode }>) {
  const { t } = useText()
  return (
    <span className={kind === 'made-up' ? 'ui-tag ui-tag-made-up' : 'ui-tag'}>
      {children ?? t(kind === 'made-up' ? 'tag.example' : 'tag.local')}
    </span>
  )
}
