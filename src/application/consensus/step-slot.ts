import type { WriteTx } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/round.ts'
import {
  closeSlot,
  openSlot,
  putBackSlot,
  revealSlot,
  type Slot,
  showSlot,
  slotBeside,
} from '#domain/consensus/slot.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { missingKeys } from './find-keys.ts'
import type { KeyStore } from './key-ports.ts'
import { type BoxPorts, KeyMissing, openBox } from './open-box.ts'
import type { RoundRecord } from './round-ports.ts'
import { type StepPorts, stepRound } from './step-round.ts'

type Input = InputOf<(typeof conferenceEndpoints)['stepSlot']>
type Ports = StepPorts & BoxPorts & Readonly<{ keys: KeyStore }>

const inPlace: Readonly<Record<'show' | 'open' | 'close', (slot: Slot) => Slot>> = {
  show: showSlot,
  open: openSlot,
  close: closeSlot,
}

const withSlot = (record: RoundRecord, slot: Slot): RoundRecord => ({
  ...record,
  slots: record.slots.map((other) => (other.no === slot.no ? slot : other)),
})

/** The item before or after. An item that is being voted on is closed first; one only shown goes back to waiting. */
function moved(record: RoundRecord, current: Slot, by: 1 | -1): RoundRecord {
  if (current.state === 'voting') {
    throw new DomainError('consensus.slot-wrong-state', {
      slot: current.no,
      state: current.state,
      wanted: 'closed',
    })
  }
  const target = slotBeside(record.slots, current.no, by)
  if (!target) throw new DomainError('not-found')
  const left = current.state === 'showing' ? withSlot(record, putBackSlot(current)) : record
  const shown = target.state === 'waiting' ? withSlot(left, showSlot(target)) : left
  return { ...shown, currentSlot: target.no }
}

/** Opens one item's box and shows what was in it, while the rest of the round goes on. */
async function revealed(
  ports: Ports,
  tx: WriteTx,
  record: RoundRecord,
  round: life.OpenRound | life.PausedRound | life.ClosingRound,
  current: Slot,
): Promise<RoundRecord> {
  const slot = revealSlot(current, round.freeze.reveal, false)
  const cast = (await ports.ballots.turnout(tx, round.id)).get(slot.no) ?? 0
  const needed = life.fewestToOpen(round.freeze)
  if (cast < needed) throw new DomainError('consensus.too-few-ballots', { cast, needed, slot: slot.no })
  const secret = (await ports.rounds.secrets(tx, round.id)).find((one) => one.slot === slot.no)
  if (!secret) throw new DomainError('not-found')
  const { publicKey } = secret
  const box = {
    association: tx.association,
    round: round.id,
    slot: slot.no,
    freezeHash: round.freezeHash,
    publicKey,
  }
  const contents = await openBox(ports, tx, box)
  await ports.ballots.save(
    tx,
    round.id,
    contents.map(({ answers }) => ({ slot: slot.no, answers })),
  )
  await ports.ballots.removeEnvelopes(tx, round.id, slot.no)
  await ports.rounds.removeSecrets(tx, round.id, slot.no)
  await ports.announcer.announce(tx, { kind: 'boxes', id: round.id, version: round.version })
  return withSlot(record, slot)
}

const keyAway = (ports: Ports, record: RoundRecord) => async (error: unknown) => {
  if (!(error instanceof KeyMissing)) throw error
  throw await missingKeys(ports.keys, record)
}

function currentSlotOf({ currentSlot, slots, round }: RoundRecord): Slot {
  const current = slots.find(({ no }) => no === currentSlot)
  if (current) return current
  throw new DomainError('consensus.round-wrong-state', { state: round.state, wanted: ['open'] })
}

/** Plenary: takes the room to an item, through its vote, and on to the next. */
export const stepSlot =
  (ports: Ports) =>
  async (actor: Actor, input: Input): Promise<{ version: number }> => {
    const { step } = input
    let shown: number | null = null
    const answer = await stepRound(ports)(
      actor,
      input,
      { action: 'round.slot', detail: { step } },
      async ({ tx, record }) => {
        const round = life.amendRound(record.round, input.expectedVersion)
        const current = currentSlotOf(record)
        if (step === 'reveal') {
          shown = current.no
          const next = await revealed(ports, tx, record, round, current).catch(keyAway(ports, record))
          return { ...next, round }
        }
        const next =
          step === 'next' || step === 'previous'
            ? moved(record, current, step === 'next' ? 1 : -1)
            : withSlot(record, inPlace[step](current))
        return { ...next, round }
      },
    )
    if (shown !== null) {
      await ports.keys.destroy(input.round, shown)
      ports.envelopes.forget(input.round)
    }
    return answer
  }
