import type { ProtocolDetail, protocolEndpoints } from '#contract/consensus/protocol.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import { getProtocol, type ProtocolReadPorts } from './get-protocol.ts'

type Input = InputOf<typeof protocolEndpoints.getProtocol>

/** A round that anybody can count again. */
export type CountableRound = Readonly<{
  round: RoundId
  no: number
  name: string
  cast: number
  present: number
}>
export type OpenProtocol = Readonly<{ protocol: ProtocolDetail; recounts: readonly CountableRound[] }>

/** An adopted version, and the files that the votes behind it can be counted from. */
export const getOpenProtocol =
  (ports: ProtocolReadPorts) =>
  async (actor: Actor, input: Input): Promise<OpenProtocol> => {
    const protocol = await getProtocol(ports)(actor, input)
    const { conference } = protocol
    if (!conference) return { protocol, recounts: [] }
    const held = await ports.read(input.association, (tx) => ports.rounds.list(tx, conference.id))
    return {
      protocol,
      recounts: held.flatMap(({ round }) =>
        round.state === 'final'
          ? [
              {
                round: round.id,
                no: round.number,
                name: round.plan.name,
                cast: round.cast,
                present: round.present,
              },
            ]
          : [],
      ),
    }
  }
