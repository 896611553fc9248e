import { adoptProtocols } from '#application/consensus/adopt-protocols.ts'
import { exportProtocol } from '#application/consensus/export-protocol.ts'
import { getProtocol, type ProtocolReadPorts } from '#application/consensus/get-protocol.ts'
import { listProtocols } from '#application/consensus/list-protocols.ts'
import { previewAdoption } from '#application/consensus/preview-adoption.ts'
import { recordDecision } from '#application/consensus/record-decision.ts'
import type { protocolEndpoints } from '#contract/consensus/protocol.ts'
import type { Handlers } from '../mount.ts'

type Ports = ProtocolReadPorts &
  Parameters<typeof adoptProtocols>[0] &
  Parameters<typeof previewAdoption>[0] &
  Parameters<typeof recordDecision>[0]

export const protocolHandlers = (ports: Ports) =>
  ({
    listProtocols: listProtocols(ports),
    getProtocol: getProtocol(ports),
    exportProtocol: exportProtocol(ports),
    previewAdoption: previewAdoption(ports),
    adoptProtocols: adoptProtocols(ports),
    recordDecision: recordDecision(ports),
  }) satisfies Handlers<typeof protocolEndpoints>
