import { beginStudy, listStudies, type StudyPorts } from '#application/measurement/begin-study.ts'
import { endStudy } from '#application/measurement/end-study.ts'
import type { studyEndpoints } from '#contract/measurement/study.ts'
import type { Handlers } from '../mount.ts'

export type { StudyPorts }

export const studyHandlers = (ports: StudyPorts) =>
  ({
    listStudies: listStudies(ports),
    beginStudy: beginStudy(ports),
    endStudy: endStudy(ports),
  }) satisfies Handlers<typeof studyEndpoints>
