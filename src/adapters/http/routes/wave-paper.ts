import { compareWavePaper, decideWavePaper } from '#application/measurement/decide-paper.ts'
import { discardWavePaper } from '#application/measurement/discard-paper.ts'
import { getWavePapers } from '#application/measurement/get-wave-papers.ts'
import { findWavePaper, keyWavePaper } from '#application/measurement/key-paper.ts'
import type { wavePaperEndpoints } from '#contract/measurement/wave-paper.ts'
import type { Handlers } from '../mount.ts'

export type WavePaperPorts = Parameters<typeof discardWavePaper>[0]

export const wavePaperHandlers = (ports: WavePaperPorts) =>
  ({
    getWavePapers: getWavePapers(ports),
    findWavePaper: findWavePaper(ports),
    keyWavePaper: keyWavePaper(ports),
    compareWavePaper: compareWavePaper(ports),
    decideWavePaper: decideWavePaper(ports),
    discardWavePaper: discardWavePaper(ports),
  }) satisfies Handlers<typeof wavePaperEndpoints>
