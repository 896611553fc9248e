import type { Hashing } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { type Freeze, freezeOf, hashOf } from '#domain/consensus/freeze.ts'
import { entriesBeside } from '#domain/consensus/pool.ts'
import * as life from '#domain/consensus/round.ts'
import { slotsFor } from '#domain/consensus/slot.ts'
import { isPrivateAddress, type TicketFreeze } from '#domain/consensus/ticket.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { Address } from './card.ts'
import type { ConferenceRecord } from './conference-ports.ts'
import type { Envelopes, KeyStore } from './key-ports.ts'
import { loadGround } from './load-conference.ts'
import { removeTickets } from './remove-tickets.ts'
import type { RosterStore } from './roster-ports.ts'
import { faultsOf, type Ground, itemsFor } from './round-facts.ts'
import type { RoundItem, RoundRecord } from './round-ports.ts'
import { isPoolSettled } from './standings.ts'
import { type Step, type StepPorts, stepRound } from './step-round.ts'
import { textHash } from './text-hash.ts'
import type { TicketStore } from './ticket-ports.ts'

type Input = InputOf<(typeof conferenceEndpoints)['freezeRound']>
type Ports = StepPorts &
  Readonly<{
    roster: RosterStore
    tickets: TicketStore
    keys: KeyStore
    envelopes: Envelopes
    hashing: Hashing
    address: Address
  }>

function assertOngoing({ conference: { state } }: ConferenceRecord): void {
  if (!['concluded', 'published', 'archived', 'cancelled'].includes(state)) return
  throw new DomainError('consensus.conference-wrong-state', { state, wanted: ['running'] })
}

function assertReady({ record: { round } }: Step, ground: Ground): void {
  if (round.runOffOf === null && !isPoolSettled(round, ground.rounds)) {
    throw new DomainError('consensus.earlier-round-waits', { round: Math.max(1, round.number - 1) })
  }
  const faults = faultsOf(round, ground)
  if (faults.length > 0) {
    throw new DomainError('consensus.rule-impossible', {
      faults: faults.map(({ reason, path }) => [reason, ...path].join('.')),
    })
  }
}

function makeFreeze(
  { record: { round }, conference: { conference } }: Step,
  ground: Ground,
  nonceHash: string | null,
  ticket: TicketFreeze | null,
): Freeze {
  const items = itemsFor(round, ground)
  const named = ground.candidates.map((candidate) => ({ ...candidate, id: candidate.proposal }))
  const voted = new Set(items)
  const pool = named.filter((_, at) => {
    const candidate = ground.candidates[at]
    return candidate !== undefined && voted.has(candidate)
  })
  const { level, pseudonym, kOpen } = conference
  return freezeOf({
    conference: conference.id,
    round: round.id,
    plan: round.plan,
    level,
    ...(ticket ? { ticket } : {}),
    pseudonym,
    kOpen,
    ...(round.plan.strata ? { strata: ground.strata.map(({ of }) => of) } : {}),
    items: items.map(({ proposal, kind, wording, perspective }) => ({
      id: proposal,
      kind,
      wording,
      perspective,
      previousYes: ground.standings.get(proposal)?.yes ?? null,
    })),
    nonceHash,
    entries: entriesBeside(pool, named, ground.standings),
  })
}

/** At level 3, what the right to vote will be shown by; a ticket's key is made here and is part of what is hashed. */
async function makeTickets(
  { keys, address }: Pick<Ports, 'keys' | 'address'>,
  { record: { round }, conference: { conference } }: Step,
): Promise<TicketFreeze | null> {
  if (conference.ticket === undefined) return null
  if (conference.ticket === 'card') return { way: 'card' }
  // A phone has no tools to make a ticket on a line that is not private.
  if (!isPrivateAddress(address())) throw new DomainError('consensus.ticket-needs-https')
  return { way: 'blind', modulus: await keys.makeTicketKey(round.id) }
}

const ballotItems = (round: life.Round, ground: Ground): readonly RoundItem[] =>
  itemsFor(round, ground).map((item, at) => ({ ...item, pos: at + 1, withdrawn: null }))

const whatWasFrozen = ({ round }: RoundRecord) =>
  'freeze' in round ? { items: round.freeze.items.length, freeze: round.freezeHash } : { items: 0 }

/** Fixes items, wording and rule, makes the keys that the envelopes will need, and hashes it all. */
export const freezeRound =
  ({ roster, tickets, keys, envelopes, hashing, address, ...ports }: Ports) =>
  (actor: Actor, input: Input): Promise<{ version: number }> =>
    stepRound(ports)(actor, input, { action: 'round.freeze', detail: whatWasFrozen }, async (step) => {
      const { tx, record, conference } = step
      const { round } = record
      assertOngoing(conference)
      // Before anything else: making keys destroys those that lie there, and a vote under way needs its own.
      life.planRound(round, input.expectedVersion, round.plan)
      const ground = await loadGround({ rounds: ports.rounds, roster }, tx, conference)
      assertReady(step, ground)

      const items = ballotItems(round, ground)
      const isPlenary = round.plan.mode === 'plenary'
      const slots = slotsFor(round.plan.mode, items.length).map(({ no }) => no)
      const publicKeys = await keys.makeRoundKeys(round.id, slots)
      envelopes.forget(round.id)
      const sha256 = textHash(hashing)
      const nonceHash = round.plan.rule.tie === 'lot' ? sha256(await keys.makeNonce(round.id)) : null
      const ticket = await makeTickets({ keys, address }, step)
      const freeze = makeFreeze(step, ground, nonceHash, ticket)
      const frozen = life.freezeRound(round, input.expectedVersion, freeze, hashOf(freeze, sha256))

      await ports.rounds.saveItems(tx, round.id, items)
      await ports.rounds.removeSecrets(tx, round.id)
      await removeTickets(tickets, tx, round.id)
      await ports.rounds.saveSecrets(
        tx,
        round.id,
        publicKeys.map((publicKey, at) => ({ slot: slots[at] ?? 0, publicKey })),
      )
      return {
        ...record,
        round: frozen,
        keyNode: await keys.node(),
        currentSlot: null,
        slots: isPlenary ? slotsFor('plenary', items.length) : [],
      }
    })
