import {
  exportProtocolSensitivity,
  exportRoundSensitivity,
} from '#application/consensus/export-sensitivity.ts'
import {
  getProtocolSensitivity,
  type ProtocolSensitivityPorts,
} from '#application/consensus/get-protocol-sensitivity.ts'
import {
  getRoundSensitivity,
  type RoundSensitivityPorts,
} from '#application/consensus/get-round-sensitivity.ts'
import type { sensitivityEndpoints } from '#contract/consensus/sensitivity.ts'
import type { Handlers } from '../mount.ts'

export const sensitivityHandlers = (ports: ProtocolSensitivityPorts & RoundSensitivityPorts) =>
  ({
    getRoundSensitivity: getRoundSensitivity(ports),
    exportRoundSensitivity: exportRoundSensitivity(ports),
    getProtocolSensitivity: getProtocolSensitivity(ports),
    exportProtocolSensitivity: exportProtocolSensitivity(ports),
  }) satisfies Handlers<typeof sensitivityEndpoints>
