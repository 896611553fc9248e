import type { Hashing } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { makeReady, startConference } from '#domain/consensus/conference.ts'
import { type Charter, hashOf } from '#domain/consensus/freeze.ts'
import type { HexHash } from '#domain/consensus/hash.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type ChangePorts, changeConference } from './change-conference.ts'
import { isPlanned } from './conference-detail.ts'
import type { ConferenceRecord } from './conference-ports.ts'
import type { RosterStore } from './roster-ports.ts'
import type { RoundRecord, RoundStore } from './round-ports.ts'
import { textHash } from './text-hash.ts'

type Input = InputOf<(typeof conferenceEndpoints)['beginConference']>
type Ports = ChangePorts & Readonly<{ rounds: RoundStore; roster: RosterStore; hashing: Hashing }>

const charterOf = ({ conference }: ConferenceRecord, rounds: readonly RoundRecord[]): Charter => ({
  format: 'samsyn-charter-1',
  conference: conference.id,
  name: conference.name,
  level: conference.level,
  ...(conference.ticket ? { ticket: conference.ticket } : {}),
  pseudonym: conference.pseudonym,
  kOpen: conference.kOpen,
  rounds: rounds.map(({ round }) => ({
    name: round.plan.name,
    ballot: round.plan.ballot,
    rule: round.plan.rule,
  })),
})

/** Hashes what the room was promised, and opens the doors. */
export const beginConference =
  ({ rounds, roster, hashing, ...ports }: Ports) =>
  async (actor: Actor, input: Input): Promise<{ version: number }> => {
    let charterHash: HexHash = ''
    return changeConference(ports)(
      actor,
      input,
      { verb: 'round.lead', action: 'conference.begin', detail: () => ({ charter: charterHash }) },
      async (tx, record) => {
        const planned = (await rounds.list(tx, input.conference)).filter(isPlanned)
        charterHash = hashOf(charterOf(record, planned), textHash(hashing))
        const ready = makeReady(
          record.conference,
          input.expectedVersion,
          {
            seats: (await roster.seats(tx, input.conference)).length,
            isFirstRoundFrozen: planned[0]?.round.state === 'frozen',
          },
          charterHash,
        )
        const conference = startConference(ready, ready.version)
        await ports.conferences.save(tx, { ...record, conference })
        return { version: conference.version }
      },
    )
  }
