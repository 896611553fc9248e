import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import type { ShapeName } from '#web/charts/shape.tsx'
import { Badge } from '../../ui/badge.tsx'
import { useText } from '../../ui/text.tsx'

type State = ConferenceDetail['state']
type RoundState = ConferenceDetail['roundList'][number]['state']

const shapes: Readonly<Record<State, ShapeName>> = {
  draft: 'notStarted',
  ready: 'waiting',
  running: 'running',
  paused: 'waiting',
  concluded: 'done',
  published: 'done',
  archived: 'done',
  cancelled: 'dropped',
}

export function ConferenceState({ of }: Readonly<{ of: State }>) {
  const { t } = useText()
  return <Badge of={shapes[of]}>{t(`conference.state.${of}`)}</Badge>
}

const roundShapes: Readonly<Record<RoundState, ShapeName>> = {
  draft: 'notStarted',
  discussing: 'notStarted',
  frozen: 'waiting',
  open: 'running',
  paused: 'waiting',
  closing: 'running',
  keying: 'running',
  counting: 'running',
  counted: 'running',
  applied: 'waiting',
  final: 'done',
  voided: 'dropped',
}

export function RoundState({ of }: Readonly<{ of: RoundState }>) {
  const { t } = useText()
  return <Badge of={roundShapes[of]}>{t(`round.state.${of}`)}</Badge>
}
