import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankHandlers } from '#adapters/http/routes/bank.ts'
import { protocolHandlers } from '#adapters/http/routes/protocol.ts'
import { traceHandlers } from '#adapters/http/routes/trace.ts'
import { nobody } from '#domain/kernel/actor.ts'
import type { AssociationId, ConferenceId, ProtocolId } from '#domain/kernel/id.ts'
import { bankPorts } from '../../../src/compose-bank.ts'
import { actorWith, type Hall, inventory, openHall } from '../consensus/hall.ts'
import { command, holdMeeting, type Meeting, type PlannedRound } from '../consensus/meeting.ts'

const rule = { denominator: 'cast', tie: 'include', to: 'extended' } as const
const rounds: readonly PlannedRound[] = [
  { plan: { pool: { from: 'all' }, rule: { ...rule, advance: 4, rest: 'dropped' } } },
  { plan: { pool: { from: 'advanced' }, rule: { ...rule, advance: 2, rest: 'remains', to: 'core' } } },
]

let hall: Hall
let meeting: Meeting
let ports: ReturnType<typeof bankPorts>
let protocols: ReturnType<typeof protocolHandlers>

/** Proposals 1-4 process, 5-6 effect. Everybody says yes to the first so many of the ballot. */
async function hold(isInvented = false): Promise<Meeting> {
  const held = await holdMeeting(hall, { voters: 6, isInvented })
  await held.plan(...rounds)
  await held.step('freezeRound', 1)
  await held.begin()
  await held.step('openRound', 1)
  const reason = 'Fel lista delades ut'
  await hall.handlers.voidRound(hall.facilitator, { ...(await held.asking(1)), reason, voteAgain: true })
  await held.steps(1, 'freezeRound', 'openRound')
  await held.castAll(Array.from({ length: 6 }, () => '101110'))
  await held.steps(1, 'closeRound', 'countRound', 'finishRound')
  await held.steps(2, 'freezeRound', 'openRound')
  await held.castAll(Array.from({ length: 6 }, (_, at) => (at < 4 ? '1001' : '1000')))
  await held.steps(2, 'closeRound', 'countRound', 'finishRound')
  return held
}

async function conclude(held: Meeting): Promise<void> {
  const { version } = await held.detail()
  await hall.handlers.concludeConference(hall.facilitator, {
    ...held.topic,
    commandId: command(),
    expectedVersion: version,
  })
}

const body = { body: 'Styrelsen', date: '2026-12-03', paragraph: '§ 17' }
const adopting = (held: Meeting, more: object = {}) => ({
  ...held.topic,
  commandId: command(),
  name: 'Vårt protokoll',
  replace: false,
  decision: null,
  ...more,
})

beforeAll(async () => {
  hall = await openHall(inventory(4, 2))
  ports = bankPorts({ ...hall.ports }, hall.ports.keys)
  protocols = protocolHandlers(ports)
  meeting = await hold()
})
afterAll(() => hall?.close())

const director = () => actorWith(hall.association, 'assocAdmin')

describe('who may adopt', () => {
  it('nobody, a member and a stranger may not', async () => {
    const adopt = (actor: Parameters<typeof protocols.adoptProtocols>[0]) =>
      protocols.adoptProtocols(actor, adopting(meeting))
    await expect(adopt(nobody)).rejects.toThrow('not-signed-in')
    await expect(adopt(actorWith(hall.association, 'member'))).rejects.toThrow('forbidden')
    await expect(adopt(actorWith(randomUUID() as AssociationId, 'facilitator'))).rejects.toThrow('not-found')
    await expect(
      protocols.previewAdoption(actorWith(hall.association, 'analyst'), meeting.topic),
    ).rejects.toThrow('forbidden')
  })

  it('not before the conference is concluded', async () => {
    await expect(protocols.adoptProtocols(hall.facilitator, adopting(meeting))).rejects.toThrow(
      'consensus.conference-wrong-state',
    )
    await conclude(meeting)
  })

  it('not of a conference that is not there', async () => {
    const elsewhere = { ...adopting(meeting), conference: randomUUID() as ConferenceId }
    await expect(protocols.adoptProtocols(hall.facilitator, elsewhere)).rejects.toThrow('not-found')
  })

  it('the director only with the decision of a body', async () => {
    await expect(protocols.adoptProtocols(director(), adopting(meeting))).rejects.toThrow(
      'consensus.decision-missing',
    )
  })
})

describe('adopting', () => {
  it('shows first what would be adopted, with the votes', async () => {
    const preview = await protocols.previewAdoption(hall.facilitator, meeting.topic)
    expect(preview).toMatchObject({ isConcluded: true, isAdopted: false, byConference: true, current: [] })
    expect(
      preview.list.map(({ no, level, kind, name, yes, n, share }) => [no, level, kind, name, yes, n, share]),
    ).toEqual([
      [1, 'core', 'process', 'Förslag 1', 6, 6, 100],
      [2, 'core', 'effect', 'Förslag 5', 4, 6, 67],
      [3, 'extended', 'process', 'Förslag 3', 6, 6, 100],
      [4, 'extended', 'process', 'Förslag 4', 6, 6, 100],
    ])
    expect((await protocols.previewAdoption(director(), meeting.topic)).byConference).toBe(false)
  })

  it('makes two immutable versions, the core inside the extended, traced to their votes', async () => {
    const input = adopting(meeting)
    const answer = await protocols.adoptProtocols(hall.facilitator, input)
    expect(answer.protocols.map(({ v, level }) => [v, level])).toEqual([
      [1, 'extended'],
      [1, 'core'],
    ])
    // The same command again answers as the first time and adopts nothing more.
    expect(await protocols.adoptProtocols(hall.facilitator, input)).toEqual(answer)
    const core = answer.protocols[1]
    const found = await protocols.getProtocol(nobody, {
      association: hall.association,
      protocol: core?.protocol ?? ('' as ProtocolId),
      v: 1,
    })
    expect(found).toMatchObject({
      level: 'core',
      entries: 2,
      isIntact: true,
      decision: { by: 'conference' },
      sibling: { level: 'extended', v: 1 },
      annulled: [{ no: 1, name: 'Omröstning 1', reason: 'Fel lista delades ut' }],
    })
    expect(found.list.map(({ no, vote }) => [no, vote?.roundNo, vote?.yes, vote?.n])).toEqual([
      [1, 2, 6, 6],
      [2, 2, 4, 6],
    ])
    const trace = await traceHandlers(ports).getTrace(director(), {
      association: hall.association,
      ...(found.list[1]?.node ?? { type: 'protocol-entry', id: '', version: 1 }),
      type: 'protocol-entry',
    })
    expect(trace.before.map(({ node, depth }) => `${depth} ${node.type}`)).toEqual([
      '1 round-outcome',
      '1 protocol-entry',
      '2 round-outcome',
      '2 proposal',
    ])
    const audits = await hall.database.owner
      .selectFrom('audit_event')
      .select(['action', 'actor_role', 'within_id'])
      .where('action', '=', 'protocol.adopt')
      .execute()
    expect(audits).toEqual([{ action: 'protocol.adopt', actor_role: 'facilitator', within_id: meeting.id }])
  })

  it('adopts a conference once', async () => {
    await expect(protocols.adoptProtocols(hall.facilitator, adopting(meeting))).rejects.toThrow(
      'consensus.protocol-adopted',
    )
  })

  it('keeps what was adopted when the bank moves on', async () => {
    const { protocols: all } = await protocols.listProtocols(nobody, { association: hall.association })
    const core = all.find(({ level }) => level === 'core')
    const proposal = hall.proposals.get(1)
    if (!proposal || !core) throw new Error('nothing was adopted')
    const bank = bankHandlers(ports)
    await bank.rewordProposal(director(), {
      association: hall.association,
      commandId: command(),
      proposal,
      expectedVersion: 1,
      text: 'Något annat',
      shortName: null,
      explanation: null,
      easyText: null,
      reason: 'Tydligare',
    })
    await bank.classifyProposal(director(), {
      association: hall.association,
      commandId: command(),
      proposal,
      expectedVersion: 2,
      kind: 'effect',
      perspective: null,
      category: null,
      shortName: null,
      reason: '',
    })
    const found = await protocols.getProtocol(nobody, {
      association: hall.association,
      protocol: core.protocol,
      v: 1,
    })
    expect(found.isIntact).toBe(true)
    expect(found.list[0]).toMatchObject({ text: 'Förslag 1', kind: 'process', proposalV: 1 })
    const { proposals } = await bank.listProposals(director(), { association: hall.association })
    expect(proposals.find(({ id }) => id === proposal)).toMatchObject({
      v: 3,
      kind: 'effect',
      place: 'core',
      entryNo: 1,
    })
  })
})

describe('the decision of a body', () => {
  it('is recorded once beside an adopted protocol, whose hash stays', async () => {
    const { protocols: all } = await protocols.listProtocols(nobody, { association: hall.association })
    const core = all.find(({ level }) => level === 'core')
    const key = { association: hall.association, protocol: core?.protocol ?? ('' as ProtocolId), v: 1 }
    const before = await protocols.getProtocol(director(), key)
    expect(before.can.recordDecision).toBe(true)
    const record = () => protocols.recordDecision(director(), { ...key, commandId: command(), ...body })
    await expect(
      protocols.recordDecision(actorWith(hall.association, 'member'), {
        ...key,
        commandId: command(),
        ...body,
      }),
    ).rejects.toThrow('forbidden')
    await record()
    const after = await protocols.getProtocol(director(), key)
    expect(after).toMatchObject({
      decision: { by: 'body', ...body },
      hash: before.hash,
      isIntact: true,
      can: { recordDecision: false },
    })
    await expect(record()).rejects.toThrow('consensus.decision-recorded')
  })
})

describe('a later conference', () => {
  it('takes the place of the protocols in force as their next version, and the old stays readable', async () => {
    const later = await hold()
    await conclude(later)
    const [first] = (await protocols.listProtocols(nobody, { association: hall.association })).protocols
    const { protocols: made } = await protocols.adoptProtocols(
      director(),
      adopting(later, { replace: true, decision: body }),
    )
    expect(made.map(({ v }) => v)).toEqual([2, 2])
    const { protocols: all } = await protocols.listProtocols(nobody, { association: hall.association })
    expect(all.map(({ level, v, state }) => `${level} ${v} ${state}`).toSorted()).toEqual([
      'core 1 superseded',
      'core 2 adopted',
      'extended 1 superseded',
      'extended 2 adopted',
    ])
    const old = await protocols.getProtocol(nobody, {
      association: hall.association,
      protocol: first?.protocol ?? ('' as ProtocolId),
      v: 1,
    })
    expect(old.versions.map(({ v }) => v).toSorted()).toEqual([1, 2])
  })

  it('of practice never replaces the real', async () => {
    const practice = await hold(true)
    await conclude(practice)
    const { current } = await protocols.previewAdoption(hall.facilitator, practice.topic)
    expect(current).toEqual([])
    const { protocols: made } = await protocols.adoptProtocols(
      hall.facilitator,
      adopting(practice, { replace: true }),
    )
    expect(made.map(({ v }) => v)).toEqual([1, 1])
    const { protocols: all } = await protocols.listProtocols(nobody, { association: hall.association })
    expect(all.filter(({ isInvented }) => isInvented)).toHaveLength(2)
    expect(all.filter(({ state, isInvented }) => state === 'adopted' && !isInvented)).toHaveLength(2)
  })
})
