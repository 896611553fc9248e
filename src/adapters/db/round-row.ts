import type { Insertable, Selectable } from 'kysely'
import { z } from 'zod'
import type { RoundRecord } from '#application/consensus/round-ports.ts'
import { canonicalText } from '#domain/consensus/freeze.ts'
import { type Round, type RoundPlan, roundStates } from '#domain/consensus/round.ts'
import { slotStates } from '#domain/consensus/slot.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import { parseFreeze, parseResult, parseRunOff, storedImport, storedMode, storedPlan } from './round-json.ts'
import type { RoundTable } from './schema/round.ts'

type Row = Selectable<RoundTable>

const state = z.enum(roundStates)
const slotState = z.enum(slotStates)

function present<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`A round in this state has a ${what}`)
  return value
}

const hex = (bytes: Buffer | null, what: string): string => present(bytes, what).toString('hex')

const planOf = (row: Row): RoundPlan => ({
  ...storedPlan.parse(row.plan),
  name: row.name,
  mode: storedMode.parse(row.mode),
  minutes: row.minutes,
})

function toRound(row: Row): Round {
  const core = {
    id: row.round_id,
    conference: row.conference_id,
    number: row.no,
    version: row.version,
    plan: planOf(row),
    earlierFreezes: row.earlier_freezes,
    runOffOf: row.parent_round_id,
    replaces: row.replaces_round_id,
  }
  const frozen = () => ({
    ...core,
    freeze: parseFreeze(present(row.freeze, 'freeze')),
    freezeHash: hex(row.freeze_sha256, 'freeze hash'),
  })
  const turnout = () => ({
    present: present(row.present_n, 'number present'),
    cast: present(row.cast_n, 'turnout'),
  })
  const outcome = () => ({
    result: parseResult(row.result),
    resultHash: hex(row.result_sha256, 'result hash'),
    head: hex(row.head, 'head'),
  })
  const current = state.parse(row.state)
  switch (current) {
    case 'draft':
    case 'discussing':
      return { ...core, state: current }
    case 'frozen':
    case 'open':
    case 'paused':
      return { ...frozen(), state: current }
    case 'closing':
    case 'keying':
      return { ...frozen(), present: present(row.present_n, 'number present'), state: current }
    case 'counting':
      return { ...frozen(), ...turnout(), state: current }
    case 'counted':
      return { ...frozen(), ...turnout(), ...outcome(), state: current }
    case 'applied':
    case 'final':
      return { ...frozen(), ...turnout(), ...outcome(), state: current, runOff: parseRunOff(row.run_off) }
    case 'voided':
      return {
        ...core,
        state: current,
        was: state.parse(row.voided_from),
        reason: row.voided_reason ?? '',
        freezeHash: row.freeze_sha256?.toString('hex') ?? null,
        successor: row.successor_round_id,
      }
    case 'imported':
      return { ...core, ...turnout(), state: current }
  }
}

export const toRecord = (row: Row): RoundRecord => ({
  round: toRound(row),
  currentSlot: row.current_slot,
  slots: (row.slot_states ?? []).map((stateOfSlot, at) => ({
    no: at + 1,
    state: slotState.parse(stateOfSlot),
  })),
  openedAt: row.opened_at,
  closesAt: row.closes_at,
  closedAt: row.closed_at,
  keyNode: row.key_node,
  lotNonce: row.lot_nonce,
  previousHead: row.previous_head?.toString('hex') ?? null,
  printed: row.imported === null ? null : storedImport.parse(row.imported),
})

const bytes = (hash: string): Buffer => Buffer.from(hash, 'hex')

/**
 * What changes with the life cycle. A voided round keeps what it had on record; a thawed one keeps
 * only the hash of the freeze that was taken back.
 */
function lifeOf(round: Round) {
  if (round.state === 'draft' || round.state === 'discussing') return { freeze: null, freeze_sha256: null }
  if (round.state === 'voided') {
    return {
      voided_from: round.was,
      voided_reason: round.reason,
      successor_round_id: round.successor,
    }
  }
  if (round.state === 'imported') return { present_n: round.present, cast_n: round.cast }
  return {
    present_n: 'present' in round ? round.present : null,
    cast_n: 'cast' in round ? round.cast : null,
    ...('result' in round
      ? {
          result: JSON.stringify(round.result),
          result_sha256: bytes(round.resultHash),
          head: bytes(round.head),
        }
      : {}),
    ...('runOff' in round ? { run_off: JSON.stringify(round.runOff) } : {}),
    // The very text that was hashed: whoever checks it needs no serializer of ours.
    ...(round.state === 'frozen' ? { freeze: canonicalText(round.freeze) } : {}),
    freeze_sha256: bytes(round.freezeHash),
  }
}

const planColumns = ({ name, mode, minutes, ...plan }: RoundPlan) => ({
  name,
  mode,
  minutes,
  form: plan.ballot.form,
  plan: JSON.stringify(plan),
})

export function toColumns(record: RoundRecord) {
  const { round, currentSlot, slots, keyNode, lotNonce, previousHead } = record
  return {
    ...planColumns(round.plan),
    no: round.number,
    state: round.state,
    version: round.version,
    earlier_freezes: [...round.earlierFreezes],
    current_slot: currentSlot,
    slot_states: slots.length === 0 ? null : slots.map((slot) => slot.state),
    key_node: keyNode,
    lot_nonce: lotNonce && Buffer.from(lotNonce),
    opened_at: record.openedAt,
    closes_at: record.closesAt,
    closed_at: record.closedAt,
    previous_head: previousHead === null ? null : bytes(previousHead),
    parent_round_id: round.runOffOf,
    replaces_round_id: round.replaces,
    imported: record.printed && JSON.stringify(record.printed),
    ...lifeOf(round),
  }
}

/** What only the vote can bring, before it has. */
const nothingYet = {
  freeze: null,
  freeze_sha256: null,
  present_n: null,
  cast_n: null,
  result: null,
  result_sha256: null,
  head: null,
  successor_round_id: null,
  run_off: null,
  voided_from: null,
  voided_reason: null,
}

export const toNewRow = (association: AssociationId, record: RoundRecord): Insertable<RoundTable> => ({
  ...nothingYet,
  ...toColumns(record),
  association_id: association,
  round_id: record.round.id,
  conference_id: record.round.conference,
})
