import type { Read } from '#application/ports.ts'
import type { RoundResult } from '#contract/consensus/round-result.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import { resultOfRound } from './get-round-result.ts'
import type { ConferenceStores } from './load-conference.ts'
import type { Topic } from './voter.ts'

type Ports = ConferenceStores & Readonly<{ read: Read }>

/**
 * The result with its names, for the wall: whoever has the code in the room may see what the room is shown.
 * Null until the round is counted.
 */
export const readWall =
  (ports: Ports) =>
  ({ association, conference }: Topic, round: RoundId): Promise<RoundResult | null> =>
    ports.read(association, (tx) => resultOfRound(ports, tx, conference, round))
