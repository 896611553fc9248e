import { getBetweenAssociations } from '#application/measurement/get-between-associations.ts'
import { getPointResult } from '#application/measurement/get-point-result.ts'
import { getResults } from '#application/measurement/get-results.ts'
import { getWaveResult } from '#application/measurement/get-wave-result.ts'
import { publishFigure } from '#application/measurement/publish-figure.ts'
import { releaseCut } from '#application/measurement/release-cut.ts'
import { releaseWave } from '#application/measurement/release-wave.ts'
import { finishReview, reviewText } from '#application/measurement/review-text.ts'
import type { resultEndpoints } from '#contract/measurement/result.ts'
import type { Handlers } from '../mount.ts'

type Ports = Parameters<typeof getWaveResult>[0] &
  Parameters<typeof releaseWave>[0] &
  Parameters<typeof releaseCut>[0] &
  Parameters<typeof reviewText>[0] &
  Parameters<typeof publishFigure>[0]

export const resultHandlers = (ports: Ports) =>
  ({
    getResults: getResults(ports),
    getPointResult: getPointResult(ports),
    getWaveResult: getWaveResult(ports),
    reviewText: reviewText(ports),
    finishReview: finishReview(ports),
    releaseWave: releaseWave(ports),
    releaseCut: releaseCut(ports),
    publishFigure: publishFigure(ports),
    getBetweenAssociations: getBetweenAssociations(ports),
  }) satisfies Handlers<typeof resultEndpoints>
