import { authorise } from '#application/authorise.ts'
import type { AuditTrail, Randomness, Write, WriteTx } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { codeFrom, conferenceCodeLength } from '#domain/consensus/code.ts'
import { draftConference, lowestFloor } from '#domain/consensus/conference.ts'
import { presets } from '#domain/consensus/preset.ts'
import { draftRound, type RoundPlan } from '#domain/consensus/round.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import type { ConferenceId, RoundId } from '#domain/kernel/id.ts'
import type { ConferenceStore } from './conference-ports.ts'
import { protectionOf } from './protection.ts'
import type { RoundRecord, RoundStore } from './round-ports.ts'

type Rows = typeof conferenceEndpoints
type Ports = Readonly<{
  write: Write
  conferences: ConferenceStore
  rounds: RoundStore
  audit: AuditTrail
  randomness: Randomness
}>

/** Fewest ballots that a box is opened with, unless the facilitator sets another number. */

/** A round that nobody has frozen, opened or held. */
export const newRecord = (round: RoundRecord['round']): RoundRecord => ({
  round,
  currentSlot: null,
  slots: [],
  openedAt: null,
  closesAt: null,
  closedAt: null,
  keyNode: null,
  lotNonce: null,
  previousHead: null,
  printed: null,
})

/** Six characters that no other conference of the installation has on its wall. */
async function findCode(
  { conferences, randomness }: Ports,
  tx: WriteTx,
  conference: ConferenceId,
): Promise<string> {
  for (;;) {
    const code = codeFrom(randomness.bytes(conferenceCodeLength))
    if (await conferences.reserveCode(tx, code, conference)) return code
  }
}

/** Starts preparing a conference, empty or with the rounds of a preset. */
export const createConference =
  (ports: Ports) =>
  async (
    actor: Actor,
    input: InputOf<Rows['createConference']>,
  ): Promise<OutputOf<Rows['createConference']>> => {
    const { association, commandId, name, place, beginsOn, level, ticket, preset, isInvented } = input
    const { write, conferences, rounds, audit, randomness } = ports
    authorise(actor, 'conference.prepare', { association })
    return write(association, commandId, async (tx) => {
      const id = randomness.uuid() as ConferenceId
      const code = await findCode(ports, tx, id)
      const bank = await conferences.bank(tx)
      const conference = draftConference({
        ...{ id, bank, name, ...protectionOf(level, ticket) },
        pseudonym: 'none',
        kOpen: lowestFloor,
      })
      await conferences.add(tx, {
        conference,
        place,
        beginsOn,
        freeSeats: false,
        code,
        cardsReplaced: 0,
        isInvented,
      })
      const plans: readonly RoundPlan[] = preset === 'none' ? [] : presets[preset]
      for (const [at, plan] of plans.entries()) {
        const round = randomness.uuid() as RoundId
        await rounds.add(tx, newRecord(draftRound({ id: round, conference: id, number: at + 1, plan })))
      }
      await audit.record(tx, {
        actor,
        role: actingRole(actor, 'conference.prepare', { association }),
        action: 'conference.create',
        subject: { type: 'conference', id },
        within: id,
        detail: { name },
      })
      return { conference: id }
    })
  }
