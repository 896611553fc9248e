import { orderResultFile } from '#application/measurement/order-result-file.ts'
import type { resultFileEndpoints } from '#contract/measurement/result-file.ts'
import type { Handlers } from '../mount.ts'

export const resultFileHandlers = (ports: Parameters<typeof orderResultFile>[0]) =>
  ({
    orderResultFile: orderResultFile(ports),
  }) satisfies Handlers<typeof resultFileEndpoints>
