import { closePractice } from '#application/consensus/close-practice.ts'
import { endPractice } from '#application/consensus/end-practice.ts'
import { getPractice } from '#application/consensus/get-practice.ts'
import { openPractice } from '#application/consensus/open-practice.ts'
import type { practiceEndpoints } from '#contract/consensus/practice.ts'
import type { Handlers } from '../mount.ts'

export const practiceHandlers = (
  ports: Parameters<typeof getPractice>[0] & Parameters<typeof openPractice>[0],
) =>
  ({
    getPractice: getPractice(ports),
    openPractice: openPractice(ports),
    closePractice: closePractice(ports),
    endPractice: endPractice(ports),
  }) satisfies Handlers<typeof practiceEndpoints>
