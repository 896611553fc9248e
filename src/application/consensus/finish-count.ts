import type { Announcer, AuditTrail, Hashing, TraceWriter, Write, WriteTx } from '#application/ports.ts'
import { moveChainHead } from '#domain/consensus/conference.ts'
import { countFrozen, sealResult, type Verdict } from '#domain/consensus/count.ts'
import * as life from '#domain/consensus/round.ts'
import type { Tally } from '#domain/consensus/tally.ts'
import { votedOn } from '#domain/consensus/trace-node.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, ConferenceId, RoundId } from '#domain/kernel/id.ts'
import type { ConferenceRecord, ConferenceStore } from './conference-ports.ts'
import { countedBallots } from './counted-ballots.ts'
import type { KeyStore } from './key-ports.ts'
import { type BoxPorts, KeyMissing, openBox } from './open-box.ts'
import type { Outcome, RoundItem, RoundRecord, RoundStore } from './round-ports.ts'
import { lockRound } from './step-round.ts'
import { tallyRound, withdrawnPositions } from './tally-round.ts'
import { lotOf, textHash } from './text-hash.ts'

export type FinishCountPorts = BoxPorts &
  Readonly<{
    write: Write
    conferences: ConferenceStore
    rounds: RoundStore
    keys: KeyStore
    hashing: Hashing
    trace: TraceWriter
    audit: AuditTrail
    announcer: Announcer
  }>

export type CountedWhere = Readonly<{ association: AssociationId; conference: ConferenceId; round: RoundId }>

/** Somebody else's count was first: there is nothing left to do. */
class AlreadyCounted extends Error {
  override readonly name = 'AlreadyCounted'
}

/** Opens what has not been opened, and puts the ballots down in the order the mixing gave. */
async function openAll(ports: FinishCountPorts, tx: WriteTx, round: life.CountingRound): Promise<void> {
  for (const { slot, publicKey } of await ports.rounds.secrets(tx, round.id)) {
    const box = {
      association: tx.association,
      round: round.id,
      slot,
      freezeHash: round.freezeHash,
      publicKey,
    }
    const contents = await openBox(ports, tx, box)
    await ports.ballots.save(tx, round.id, countedBallots(round.freeze, slot, contents))
  }
}

const fates = { advanced: 'advanced', dropped: 'dropped', remaining: 'remains' } as const

function outcomesOf(
  { id }: life.CountingRound,
  { outcome }: Verdict,
  items: readonly RoundItem[],
): readonly Outcome[] {
  const tied = new Set(outcome.lists.flatMap((list) => list.tied))
  return outcome.items.flatMap(({ id: proposal, yes, fate, scored }, at) => {
    const item = items.find((one) => one.proposal === proposal)
    if (!item) return []
    return {
      round: id,
      proposal: item.proposal,
      v: item.v,
      yes,
      denom: scored?.n ?? outcome.n,
      score: scored?.score ?? null,
      rank: at + 1,
      tied: tied.has(proposal),
      fate: fates[fate],
    }
  })
}

type Counted = Readonly<{ record: RoundRecord; verdict: Verdict; tallies: readonly Tally[] }>

/** The nonce whose hash was frozen; any other would be a lot that somebody could have chosen. */
async function nonceOf(ports: FinishCountPorts, { id, freeze }: life.CountingRound): Promise<Uint8Array> {
  const nonce = await ports.keys.nonce(id)
  if (!nonce || textHash(ports.hashing)(nonce) !== freeze.nonceHash) throw new KeyMissing()
  return nonce
}

/** From opened ballots to a sealed result that holds. */
async function decide(
  ports: FinishCountPorts,
  tx: WriteTx,
  record: RoundRecord & Readonly<{ round: life.CountingRound }>,
  items: readonly RoundItem[],
  previousHead: string,
): Promise<Counted> {
  const { round } = record
  const { freeze, freezeHash, cast, present: electorate } = round
  const withdrawn = withdrawnPositions(items)
  const tallies = tallyRound(freeze, await ports.ballots.list(tx, round.id), withdrawn, cast)
  const lotNonce = freeze.rule.tie === 'lot' ? await nonceOf(ports, round) : null
  const draw = lotNonce && lotOf(ports.hashing, lotNonce)
  const verdict = countFrozen(freeze, { electorate, cast, tallies, withdrawn, draw })
  const sealed = sealResult(verdict.result, { previousHead, freezeHash }, textHash(ports.hashing))
  const counted = life.finishCount(round, round.version, { result: verdict.result, ...sealed })
  const undecided = verdict.outcome.lists.flatMap((list) => list.undecided)
  const applied = life.applyRound(counted, counted.version, undecided)
  return { record: { ...record, round: applied, previousHead, lotNonce }, verdict, tallies }
}

const chainHeadOf = ({ conference }: ConferenceRecord): string => {
  if ('chainHead' in conference) return conference.chainHead
  throw new DomainError('consensus.conference-wrong-state', {
    state: conference.state,
    wanted: ['running'],
  })
}

/** The one transaction: read, open, mix, write, delete. Killed anywhere in it, nothing has happened. */
async function countWithin(
  ports: FinishCountPorts,
  tx: WriteTx,
  where: CountedWhere,
): Promise<Readonly<{ version: number; counts: Readonly<Record<string, number>> }>> {
  const { conferences, rounds } = ports
  await rounds.lockCount(tx, where.round)
  const conference = await conferences.lock(tx, where.conference)
  const record = await lockRound(rounds, tx, where.conference, where.round)
  const { round } = record
  if (!conference || round.state !== 'counting') throw new AlreadyCounted()

  await openAll(ports, tx, round)
  const items = await rounds.items(tx, round.id)
  const previousHead = chainHeadOf(conference)
  const counted = await decide(ports, tx, { ...record, round }, items, previousHead)

  const outcomes = outcomesOf(round, counted.verdict, items)
  await rounds.save(tx, counted.record)
  await rounds.saveOutcomes(tx, outcomes)
  await rounds.saveTallies(
    tx,
    round.id,
    counted.tallies.map((tally, position) => ({ ...tally, pos: position + 1 })),
  )
  await ports.ballots.removeEnvelopes(tx, round.id)
  await rounds.removeSecrets(tx, round.id)
  await hangOnChain(ports, tx, conference, counted.record)
  await ports.trace.link(
    tx,
    outcomes.map(({ proposal, v }) => votedOn(round.id, proposal, v)),
  )
  const { advanced, dropped, remaining } = counted.verdict.result
  return {
    version: counted.record.round.version,
    counts: {
      cast: round.cast,
      advanced: advanced.length,
      dropped: dropped.length,
      remaining: remaining.length,
    },
  }
}

async function hangOnChain(
  { conferences }: FinishCountPorts,
  tx: WriteTx,
  record: ConferenceRecord,
  { round }: RoundRecord,
): Promise<void> {
  if (!('head' in round)) return
  const conference = moveChainHead(record.conference, record.conference.version, round.head)
  await conferences.save(tx, { ...record, conference })
}

/**
 * Counts a round whose count has begun; the version it ends with, or null where it had been counted already.
 * Errors: `KeyMissing` where this node cannot open the envelopes.
 */
export const finishCount =
  (ports: FinishCountPorts) =>
  async (actor: Actor, where: CountedWhere): Promise<number | null> => {
    const { association, conference, round } = where
    try {
      return await ports.write(association, null, async (tx) => {
        const { version, counts } = await countWithin(ports, tx, where)
        await ports.audit.record(tx, {
          actor,
          role: actingRole(actor, 'round.lead', { association, conference }),
          action: 'round.count',
          subject: { type: 'round', id: round },
          within: conference,
          detail: counts,
        })
        await ports.announcer.announce(tx, { kind: 'boxes', id: round, version })
        await ports.announcer.announce(tx, { kind: 'conference', id: conference, version })
        return version
      })
    } catch (error) {
      if (error instanceof AlreadyCounted) return null
      throw error
    }
  }
