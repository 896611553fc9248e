import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { castTicket } from '#application/consensus/cast-ticket.ts'
import { issueTicket } from '#application/consensus/issue-ticket.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import { shuffled } from '#domain/kernel/shuffle.ts'
import { type Wish, wishFor } from '../_util/ticket-phone.ts'
import { holdMeeting, type Meeting, type Voter } from '../integration/consensus/meeting.ts'
import { ballot } from './box.ts'
import type { Arrival, Mark, RoundEvidence } from './evidence.ts'

type Hall = Meeting['hall']

/** All that a server is told at level 3, in the order it is told, for one that writes everything down. */
export type Ledger = Readonly<{
  modulus: string
  issues: readonly Readonly<{ seat: string; blinded: string; blindSignature: string }>[]
  casts: readonly Readonly<{ token: string; signature: string; answers: string }>[]
}>

export type UnlinkableRound = Pick<RoundEvidence, 'arrivals' | 'byEnvelopeKey'> &
  Readonly<{
    ledger: Ledger
    /** The rows that name a seat while the vote is open; they are gone when it is counted. */
    issued: readonly Mark[]
    signingKey: Buffer
  }>

/** What a phone may do wrong with nothing to see on its screen. */
export type PhoneFault = 'does not blind' | 'votes as it fetches'

type Campaign = Readonly<{
  seats: number
  count: number
  fault?: PhoneFault
  /** The rows about tickets of a round, while there are any. */
  marks(round: RoundId): Promise<readonly Mark[]>
  /** Half of the votes are in. */
  halfway?: (meeting: Meeting, no: number, round: RoundId, held: Held) => Promise<void>
}>

export type Held = Readonly<{ ledger: Ledger; arrivals: readonly Arrival[] }>

type Ticketed = Readonly<{
  voter: Voter
  wish: Wish
  blindSignature: string
  ticket: ReturnType<Wish['finish']>
}>

/** Rounds at level 3: all fetch a ticket in the same moments, then all vote one by one, in another order. */
export async function holdUnlinkable(
  hall: Hall,
  { seats, count, fault, marks, halfway }: Campaign,
): Promise<ReadonlyMap<RoundId, UnlinkableRound>> {
  const meeting = await holdMeeting(hall, { voters: seats, ticket: 'blind' })
  const [issue, cast] = [issueTicket(hall.ports), castTicket(hall.ports)]
  await meeting.plan(...Array.from({ length: count }, () => ({})))
  const voted = new Map<RoundId, UnlinkableRound>()

  for (let no = 1; no <= count; no += 1) {
    await meeting.step('freezeRound', no)
    if (no === 1) await meeting.begin()
    const { state } = await meeting.live()
    const round = state.r as RoundId
    const shown = { r: round, fz: state.fz ?? '' }
    const modulus = await modulusOf(meeting, round)
    const fetched = async (voter: Voter): Promise<Ticketed> => {
      const wish = await (fault === 'does not blind'
        ? wishFor(modulus, round, BigInt(1))
        : wishFor(modulus, round))
      const asked = { ...shown, blinded: wish.blinded }
      const { signature } = await issue(meeting.topic, voter.code, asked)
      return { voter, wish, blindSignature: signature, ticket: wish.finish(signature) }
    }
    const tickets = await Promise.all(shuffled(meeting.voters, randomInt).map(fetched))
    await meeting.step('openRound', no)
    const arrivals: Arrival[] = []
    const casts: Ledger['casts'][number][] = []
    const issues = tickets.map(({ voter, wish, blindSignature }) => ({
      seat: voter.seat,
      blinded: wish.blinded,
      blindSignature,
    }))
    const ledger = { modulus, issues, casts }
    for (const { voter, ticket } of fault === 'votes as it fetches'
      ? tickets
      : shuffled(tickets, randomInt)) {
      const answers = ballot()
      await cast(meeting.topic, { by: 'ticket', ...ticket }, { ...shown, slot: 0, a: answers })
      arrivals.push({ seat: voter.seat, answers })
      casts.push({ ...ticket, answers })
      if (arrivals.length === seats / 2)
        await halfway?.(meeting, no, round, { ledger, arrivals: [...arrivals] })
    }
    const byEnvelopeKey = issues.toSorted((a, b) => (a.blinded < b.blinded ? -1 : 1)).map(({ seat }) => seat)
    const signingKey = readFileSync(join(hall.folder, `round-${round}`, 'ticket.key'))
    voted.set(round, { arrivals, byEnvelopeKey, ledger, issued: await marks(round), signingKey })
    await meeting.steps(no, 'closeRound', 'countRound', 'finishRound')
  }
  return voted
}

async function modulusOf({ hall }: Meeting, round: RoundId): Promise<string> {
  const record = await hall.ports.read(hall.association, (tx) => hall.ports.rounds.find(tx, round))
  const freeze = record && 'freeze' in record.round ? record.round.freeze : null
  if (freeze?.ticket?.way !== 'blind') throw new Error('the round has no tickets')
  return freeze.ticket.modulus
}
