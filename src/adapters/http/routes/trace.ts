import { getTrace, type TracePorts } from '#application/kernel/get-trace.ts'
import { listOpenEnds } from '#application/kernel/list-open-ends.ts'
import { search } from '#application/kernel/search.ts'
import type { traceEndpoints } from '#contract/trace.ts'
import type { Handlers } from '../mount.ts'

type Ports = TracePorts & Parameters<typeof search>[0]

export const traceHandlers = (ports: Ports) =>
  ({
    listOpenEnds: listOpenEnds(ports),
    getTrace: getTrace(ports),
    search: search(ports),
  }) satisfies Handlers<typeof traceEndpoints>
