import type { BankList } from '#contract/consensus/bank.ts'
import type { ConferenceSummary } from '#contract/consensus/conference-detail.ts'
import type { ProtocolSummary } from '#contract/consensus/protocol.ts'
import type { WaveSummary } from '#contract/measurement/wave.ts'
import type { Verb } from '#domain/kernel/permission.ts'
import type { ShapeName } from '#web/charts/shape.tsx'

/** What the association has, as far as this person may read; null is not known, and nothing is said of it. */
export type Facts = Readonly<{
  bank: BankList['totals'] | null
  conferences: readonly ConferenceSummary[] | null
  protocols: readonly ProtocolSummary[] | null
  waves: readonly WaveSummary[] | null
}>

/** Something this person can do now, with the day it is due and where it is done. */
export type Todo = Readonly<{
  id: string
  /** 2025-12-03; null where no day is set. */
  due: string | null
  what:
    | 'fillBank'
    | 'planConference'
    | 'prepare'
    | 'lead'
    | 'adopt'
    | 'planWave'
    | 'waveCloses'
    | 'openWave'
    | 'reviewWave'
    | 'releaseWave'
  part: 'agree' | 'measure'
  /** The conference or the wave it is about. */
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
  const about = { id, due: null, part: 'agree', name, blocks: false } as const
  if (inPreparation.has(state) && can('conference.prepare'))
    return [{ ...about, due: beginsOn, what: 'prepare', path: ['konferenser', id] }]
  if (underWay.has(state) && can('round.lead'))
    return [{ ...about, what: 'lead', path: ['konferenser', id, 'konsol'] }]
  const isAdopted = protocols.some(({ conference }) => conference?.id === id)
  if (state === 'concluded' && !isAdopted && can('protocol.adopt'))
    return [{ ...about, what: 'adopt', path: ['protokoll', 'anta', id], blocks: true }]
  return []
}

/** What a wave waits for: its plan, its last day, then opening, reading and release, one after the other. */
function todoForWave(
  { wave: id, name, state, closesOn }: WaveSummary,
  can: (verb: Verb) => boolean,
): readonly Todo[] {
  const about = {
    id,
    due: null,
    part: 'measure',
    name,
    blocks: true,
    path: ['mata', 'omgangar', id],
  } as const
  const read = ['mata', 'resultat', 'omgang', id]
  if (state === 'draft' && can('wave.run')) return [{ ...about, what: 'planWave', blocks: false }]
  if (state === 'active' && can('wave.run'))
    return [{ ...about, what: 'waveCloses', due: closesOn, blocks: false }]
  if (state === 'closed' && can('wave.open')) return [{ ...about, what: 'openWave' }]
  if (state === 'opened' && can('wave.run')) return [{ ...about, what: 'reviewWave', path: read }]
  if (state === 'reviewed' && can('wave.release')) return [{ ...about, what: 'releaseWave', path: read }]
  return []
}

/** What waits for this person, what stops others first, then by day. */
export function todoOf(
  { bank, conferences, protocols, waves }: Facts,
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
            part: 'agree',
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
            part: 'agree',
            name: '',
            path: ['konferenser', 'ny'],
            blocks: true,
          } as const,
        ]
      : []),
    ...standing.flatMap((conference) => todoFor(conference, protocols ?? [], can)),
    ...(waves ?? []).flatMap((wave) => todoForWave(wave, can)),
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
    | Readonly<{ is: 'released'; n: number }>
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
  const state = todo.some(({ blocks, part }) => blocks && part === 'agree')
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

const overAndDone = new Set<WaveSummary['state']>(['cancelled', 'voided', 'too_few'])

/** How far the measuring has come: waves whose figures are out; null where this person may not read of waves. */
export function measuring({ waves }: Facts, todo: readonly Todo[]): PartState | null {
  if (!waves) return null
  const n = waves.filter(({ state }) => state === 'released' || state === 'archived').length
  const standing = waves.filter(({ state }) => !overAndDone.has(state)).length
  const isWaiting = todo.some(({ blocks, part }) => blocks && part === 'measure')
  const underWay = standing > n ? 'running' : n > 0 ? 'done' : 'notStarted'
  return { state: isWaiting ? 'waiting' : underWay, fact: { is: 'released', n } }
}
