import type { WaveState as State } from '#domain/measurement/wave/wave.ts'
import type { ShapeName } from '#web/charts/shape.tsx'
import { Badge } from '../../ui/badge.tsx'
import { useText } from '../../ui/text.tsx'

const shapes: Readonly<Record<State, ShapeName>> = {
  draft: 'notStarted',
  active: 'running',
  closed: 'waiting',
  opened: 'received',
  too_few: 'missing',
  reviewed: 'received',
  released: 'done',
  archived: 'done',
  cancelled: 'dropped',
  voided: 'dropped',
}

/** Where a wave stands: shape and word. */
export function WaveState({ of }: Readonly<{ of: State }>) {
  const { t } = useText()
  return <Badge of={shapes[of]}>{t(`wave.state.${of}`)}</Badge>
}
