import { closeEvaluation } from '#application/consensus/close-evaluation.ts'
import { countEvaluation } from '#application/consensus/count-evaluation.ts'
import { discardEvaluation } from '#application/consensus/discard-evaluation.ts'
import { getEvaluation } from '#application/consensus/get-evaluation.ts'
import { openEvaluation } from '#application/consensus/open-evaluation.ts'
import { reopenEvaluation } from '#application/consensus/reopen-evaluation.ts'
import { showEvaluation } from '#application/consensus/show-evaluation.ts'
import type { evaluationEndpoints } from '#contract/consensus/evaluation.ts'
import type { Handlers } from '../mount.ts'

export type EvaluationPorts = Parameters<typeof getEvaluation>[0] &
  Parameters<typeof openEvaluation>[0] &
  Parameters<typeof countEvaluation>[0]

export const evaluationHandlers = (ports: EvaluationPorts) =>
  ({
    getEvaluation: getEvaluation(ports),
    openEvaluation: openEvaluation(ports),
    closeEvaluation: closeEvaluation(ports),
    reopenEvaluation: reopenEvaluation(ports),
    countEvaluation: countEvaluation(ports),
    discardEvaluation: discardEvaluation(ports),
    showEvaluation: showEvaluation(ports),
  }) satisfies Handlers<typeof evaluationEndpoints>
