import {
  type AroundPorts,
  approveAround,
  getAround,
  getAroundFile,
  readAroundFile,
} from '#application/measurement/around.ts'
import type { aroundEndpoints } from '#contract/measurement/around.ts'
import type { Handlers } from '../mount.ts'

export const aroundHandlers = (ports: AroundPorts) =>
  ({
    getAround: getAround(ports),
    getAroundFile: getAroundFile(ports),
    readAroundFile: readAroundFile(ports),
    approveAround: approveAround(ports),
  }) satisfies Handlers<typeof aroundEndpoints>
