import { exportArguments } from '#application/consensus/export-arguments.ts'
import { type ArgumentReadPorts, listArguments } from '#application/consensus/list-arguments.ts'
import {
  type ArgumentWritePorts,
  addArgument,
  editArgument,
  withdrawArgument,
} from '#application/consensus/write-argument.ts'
import type { argumentEndpoints } from '#contract/consensus/argument.ts'
import type { Handlers } from '../mount.ts'

export const argumentHandlers = (ports: ArgumentReadPorts & ArgumentWritePorts) =>
  ({
    listArguments: listArguments(ports),
    exportArguments: exportArguments(ports),
    addArgument: addArgument(ports),
    editArgument: editArgument(ports),
    withdrawArgument: withdrawArgument(ports),
  }) satisfies Handlers<typeof argumentEndpoints>
