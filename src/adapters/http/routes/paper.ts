import { getPaperReading, getPapers } from '#application/consensus/get-papers.ts'
import { handOutPaper } from '#application/consensus/hand-out-paper.ts'
import { keyPaper } from '#application/consensus/key-paper.ts'
import { startKeying, stopKeying } from '#application/consensus/start-keying.ts'
import { takePile } from '#application/consensus/take-pile.ts'
import type { paperEndpoints } from '#contract/consensus/paper.ts'
import type { Handlers } from '../mount.ts'

type Ports = Parameters<typeof getPapers>[0] &
  Parameters<typeof handOutPaper>[0] &
  Parameters<typeof startKeying>[0] &
  Parameters<typeof keyPaper>[0]

export const paperHandlers = (ports: Ports) =>
  ({
    getPapers: getPapers(ports),
    getPaperReading: getPaperReading(ports),
    handOutPaper: handOutPaper(ports),
    startKeying: startKeying(ports),
    stopKeying: stopKeying(ports),
    takePile: takePile(ports),
    keyPaper: keyPaper(ports),
  }) satisfies Handlers<typeof paperEndpoints>
