import type { ProtocolSummary } from '#contract/consensus/protocol.ts'
import type { ShapeName } from '#web/charts/shape.tsx'
import { Badge } from '../../ui/badge.tsx'
import { useText } from '../../ui/text.tsx'

const shapes: Readonly<Record<ProtocolSummary['state'], ShapeName>> = {
  adopted: 'done',
  inUse: 'done',
  superseded: 'remains',
}

export function ProtocolState({ of }: Readonly<{ of: ProtocolSummary['state'] }>) {
  const { t } = useText()
  return <Badge of={shapes[of]}>{t(`protocol.state.${of}`)}</Badge>
}
