import type { EvaluationTable } from '#contract/consensus/evaluation.ts'
import type { LiveResult } from '#contract/consensus/live.ts'
import type { RoundResult } from '#contract/consensus/round-result.ts'
import type { PracticeShown } from '../practice-cells.ts'
import { renderEvaluationWall } from './evaluation-wall.tsx'
import { renderOpenWall, type WallItem } from './open-wall.tsx'
import { renderPracticeWall } from './practice-wall.tsx'
import { renderResultWall } from './result-wall.tsx'
import { type RoomTables, renderTablesWall } from './tables-wall.tsx'
import { renderSaidWall, renderWaitingWall } from './waiting-wall.tsx'
import type { WallSetting } from './wall-frame.tsx'

export type WallPage = WallSetting &
  Readonly<{
    /** The round's result with its names, once it is counted. */
    of: RoundResult | null
    result: LiveResult | null
    item: WallItem | null
    /** The table of the evaluation, while it hangs there. */
    evaluation: EvaluationTable | null
    /** Tables before a discussion, while they are shown. */
    tables: RoomTables | null
    shown: number
    isTable: boolean
    /** Practice at level 1, while it is open or shown. */
    practice: PracticeShown | null
    /** 0 up to 1: spreads walls without script. */
    jitter: number
  }>

/** /projektor/:k: whatever the conference is at. */
export function renderWall(props: WallPage): string {
  const { live, of, jitter } = props
  const soon = 3 + Math.floor(jitter * 2)
  if (live.lvl === 1) return renderPracticeWall(props, soon)
  switch (live.st) {
    case 'open':
    case 'paused':
    case 'closing':
    case 'counting':
      return renderOpenWall(props, soon)
    case 'counted':
    case 'applied':
    case 'final':
      if (props.tables && live.st === 'final')
        return renderTablesWall({ ...props, tables: props.tables }, soon)
      return of ? renderResultWall({ ...props, of }, 3 * soon) : renderWaitingWall(props, soon)
    case 'evaluating':
    case 'evaluated':
      return renderEvaluationWall(props, 3 * soon)
    case 'voided':
    case 'practised':
    case 'concluded':
      return renderSaidWall(props, 3 * soon)
    default:
      if (props.tables) return renderTablesWall({ ...props, tables: props.tables }, soon)
      return renderWaitingWall(props, soon)
  }
}
