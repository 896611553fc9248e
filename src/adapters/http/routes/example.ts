import type { ExamplePorts } from '#application/consensus/example/example-ports.ts'
import { resetExample } from '#application/consensus/reset-example.ts'
import type { exampleEndpoints } from '#contract/consensus/example.ts'
import type { Handlers } from '../mount.ts'

export const exampleHandlers = (ports: ExamplePorts) =>
  ({
    resetExample: resetExample(ports),
  }) satisfies Handlers<typeof exampleEndpoints>
