import type { BankList } from '#contract/consensus/bank.ts'
import type { ConferenceSummary } from '#contract/consensus/conference-detail.ts'
import type { ProtocolSummary } from '#contract/consensus/protocol.ts'
import type { Verb } from '#domain/kernel/permission.ts'
import type { ShapeName } from '#web/charts/shape.tsx'

/** What the association has, as far as this person may read; null is not known, and nothing is said of it. */
export type Facts = Readonly<{
  bank: BankList['totals'] | null
  conferences: readonly ConferenceSummary[] | null
  protocols: readonly ProtocolSummary[] | null
}>

/** Something this person can do now, with the day it is due and where it is done. */
export type Todo = Readonly<{
  id: string
  /** 2025-12-03; null where no day is set. */
  due: string | null
  what: 'fillBank' | 'planConference' | 'prepare' | 'lead' | 'adopt'
  /** The conference it is about. */
  name: string
  path: readonly string[]
  /** Nothing after it can begin before this is done. */
  blocks: boolean
}>

const isEmpty = ({ all, away }: BankList['totals']): boolean => all + away === 0

const inPreparation = new Set<ConferenceSummary['state']>(['draft', 'ready'])
const underWay = new Set<ConferenceSummary['state']>(['running', 'paused'])

function todoFor(
  { id, name, state, beginsOn }: ConferenceSummary,
  protocols: readonly ProtocolSummary[],
  can: (verb: Verb) => boolean,
): readonly Todo[] {
  const about = { id, due: null, name, blocks: false }
  if (inPreparation.has(state) && can('conference.prepare'))
    return [{ ...about, due: beginsOn, what: 'prepare', path: ['konferenser', id] }]
  if (underWay.has(state) && can('round.lead'))
    return [{ ...about, what: 'lead', path: ['konferenser', id, 'konsol'] }]
  const isAdopted = protocols.some(({ conference }) => conference?.id === id)
  if (state === 'concluded' && !isAdopted && can('protocol.adopt'))
    return [{ ...about, what: 'adopt', path: ['protokoll', 'anta', id], blocks: true }]
  return []
}

/** What waits for this person, what stops others first, then by day. */
export function todoOf(
  { bank, conferences, protocols }: Facts,
  can: (verb: Verb) => boolean,
): readonly Todo[] {
  const standing = conferences?.filter(({ state }) => state !== 'cancelled') ?? []
  const found: readonly Todo[] = [
    ...(bank && isEmpty(bank) && can('proposal.write')
      ? [
          {
            id: 'bank',
            due: null,
            what: 'fillBank',
            name: '',
            path: ['indikatorbank', 'importera'],
            blocks: true,
          } as const,
        ]
      : []),
    ...(bank && !isEmpty(bank) && conferences && standing.length === 0 && can('conference.prepare')
      ? [
          {
            id: 'conference',
            due: null,
            what: 'planConference',
            name: '',
            path: ['konferenser', 'ny'],
            blocks: true,
          } as const,
        ]
      : []),
    ...standing.flatMap((conference) => todoFor(conference, protocols ?? [], can)),
  ]
  return found.toSorted(
    (a, b) => Number(b.blocks) - Number(a.blocks) || (a.due ?? '9999').localeCompare(b.due ?? '9999'),
  )
}

export type PartState = Readonly<{
  state: Extract<ShapeName, 'done' | 'running' | 'waiting' | 'notStarted'>
  fact:
    | Readonly<{ is: 'inForce'; n: number; core: number }>
    | Readonly<{ is: 'inBank'; n: number }>
    | Readonly<{ is: 'bankEmpty' }>
}>

const inForce = (protocols: readonly ProtocolSummary[], level: ProtocolSummary['level']): number | null =>
  protocols.find((protocol) => protocol.level === level && protocol.state !== 'superseded')?.entries ?? null

/** How far the agreeing has come, and one fact about it; null where this person may not read enough to say. */
export function agreeing(facts: Facts, todo: readonly Todo[]): PartState | null {
  const { bank, conferences, protocols } = facts
  if (!bank || !protocols) return null
  const n = inForce(protocols, 'extended')
  const core = inForce(protocols, 'core')
  const standing = conferences?.filter(({ state }) => inPreparation.has(state) || underWay.has(state)) ?? []
  const isBegun = !isEmpty(bank)
  const state = todo.some(({ blocks }) => blocks)
    ? isBegun
      ? 'waiting'
      : 'notStarted'
    : standing.length > 0
      ? 'running'
      : n !== null || core !== null
        ? 'done'
        : isBegun
          ? 'running'
          : 'notStarted'
  if (n !== null && core !== null) return { state, fact: { is: 'inForce', n, core } }
  return { state, fact: isBegun ? { is: 'inBank', n: bank.all } : { is: 'bankEmpty' } }
}
