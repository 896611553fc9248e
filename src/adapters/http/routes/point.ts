import { approvePoint } from '#application/measurement/approve-point.ts'
import { checkRegister } from '#application/measurement/check-register.ts'
import { enterRegister } from '#application/measurement/enter-register.ts'
import { getPoint } from '#application/measurement/get-point.ts'
import { type BoardPorts, getReadiness } from '#application/measurement/get-readiness.ts'
import { readRegisterFile } from '#application/measurement/read-register-file.ts'
import { retirePoint } from '#application/measurement/retire-point.ts'
import { reviewDocument } from '#application/measurement/review-document.ts'
import { reviseWithNewVersion } from '#application/measurement/revise-point.ts'
import { savePoint } from '#application/measurement/save-point.ts'
import type { pointEndpoints } from '#contract/measurement/point.ts'
import type { Handlers } from '../mount.ts'

type Ports = BoardPorts &
  Parameters<typeof savePoint>[0] &
  Parameters<typeof approvePoint>[0] &
  Parameters<typeof reviewDocument>[0] &
  Parameters<typeof readRegisterFile>[0]

export const pointHandlers = (ports: Ports) =>
  ({
    getReadiness: getReadiness(ports),
    getPoint: getPoint(ports),
    savePoint: savePoint(ports),
    approvePoint: approvePoint(ports),
    reviseWithNewVersion: reviseWithNewVersion(ports),
    retirePoint: retirePoint(ports),
    reviewDocument: reviewDocument(ports),
    readRegisterFile: readRegisterFile(ports),
    checkRegister: checkRegister(ports),
    enterRegister: enterRegister(ports),
  }) satisfies Handlers<typeof pointEndpoints>
