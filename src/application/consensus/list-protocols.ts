import { authorise } from '#application/authorise.ts'
import type { Read } from '#application/ports.ts'
import type { protocolEndpoints } from '#contract/consensus/protocol.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ProtocolStore } from './protocol-ports.ts'
import { summariseProtocol } from './protocol-summary.ts'

type Row = typeof protocolEndpoints.listProtocols

/** Adopted protocols are public: a list without anything that is not. */
export const listProtocols =
  ({ read, protocols }: Readonly<{ read: Read; protocols: ProtocolStore }>) =>
  async (actor: Actor, { association }: InputOf<Row>): Promise<OutputOf<Row>> => {
    authorise(actor, 'protocol.read', { association })
    const found = await read(association, protocols.list)
    return { protocols: found.map(summariseProtocol) }
  }
