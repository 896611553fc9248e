import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instrumentHandlers } from '#adapters/http/routes/instrument.ts'
import { resetExample } from '#application/consensus/reset-example.ts'
import { program, seedExample } from '#application/consensus/seed-example.ts'
import type { BankList } from '#contract/consensus/bank.ts'
import type { ProposalDetail } from '#contract/consensus/proposal.ts'
import type { ProtocolDetail } from '#contract/consensus/protocol.ts'
import type { Trace, TracePlace } from '#contract/trace.ts'
import { nobody } from '#domain/kernel/actor.ts'
import type { CommandId } from '#domain/kernel/id.ts'
import { baseOf } from '../../../src/compose-base.ts'
import { measurementPorts } from '../../../src/compose-measurement.ts'
import { actorWith, bodyOf, type Desk, foreign, openDesk, own, wording } from './desk.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk({ withExample: true })
})
afterAll(() => desk.close())

const at = (path: string) => `/api/a/${desk.example}/${path}`
const guest = () => actorWith(desk.example, 'assocAdmin')
const ask = async <T>(path: string): Promise<T> => {
  const answer = await desk.get(guest(), at(path))
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return bodyOf<T>(answer)
}
const entry = async (no: number) => {
  const { proposals } = await ask<BankList>('proposals?protocol=extended')
  const row = proposals.find(({ entryNo }) => entryNo === no)
  return ask<ProposalDetail>(`proposals/${row?.id}`)
}

/** Everything in the association, so that two moments can be compared. */
const everything = async () => {
  const tables = [
    'bank',
    'proposal',
    'proposal_version',
    'proposal_source',
    'conference',
    'round',
    'round_item',
    'round_outcome',
    'protocol_version',
    'protocol_entry',
    'trace_edge',
    'source_note',
    'audit_event',
    'proposal_event',
  ] as const
  const found: Record<string, number> = {}
  for (const table of tables) {
    const rows = await desk.database.owner
      .selectFrom(table)
      .selectAll()
      .where('association_id', '=', desk.example)
      .execute()
    found[table] = rows.length
  }
  return found
}

describe('the example', () => {
  it('is imported once: a second import changes nothing', async () => {
    const before = await everything()
    expect(before).toMatchObject({
      proposal: 137,
      round: 5,
      round_item: 178,
      round_outcome: 178,
      protocol_entry: 56,
      audit_event: 1,
    })
    expect(await seedExample(desk.ports)()).toEqual({ association: desk.example, isNew: false })
    expect(await everything()).toEqual(before)
  })

  it('is imported once also by two nodes that start together', async () => {
    const other = await openDesk()
    const [one, two] = await Promise.all([seedExample(other.ports)(), seedExample(other.ports)()])
    expect([one.isNew, two.isNew].toSorted()).toEqual([false, true])
    await other.close()
  })

  it('lists what the picture of the bank shows', async () => {
    const list = await ask<BankList>('proposals?protocol=core')
    expect(list.totals).toEqual({ all: 137, extended: 41, core: 15, away: 0 })
    expect(list.bank).toEqual({ name: 'Indikatorbank', source: 'konferensen i april 2014' })
    expect(
      list.proposals.map(({ entryNo, latest }) => [entryNo, latest?.yes, latest?.n, latest?.share]),
    ).toEqual([
      [1, 23, 23, 100],
      [2, 13, 23, 57],
      [3, 20, 23, 87],
      [4, 17, 23, 74],
      [5, 15, 23, 65],
      [6, 15, 23, 65],
      [7, 21, 23, 91],
      [8, 13, 23, 57],
      [9, 22, 23, 96],
      [10, 21, 23, 91],
      [11, 23, 23, 100],
      [12, 19, 23, 83],
      [13, 14, 23, 61],
      [14, 15, 23, 65],
      [15, 20, 23, 87],
    ])
    expect(
      list.proposals.every(({ latest }) => latest?.derived && !latest.invented && latest.roundNo === 5),
    ).toBe(true)
    const out = await ask<BankList>('proposals?protocol=out')
    expect(out.proposals).toHaveLength(96)
    expect(
      out.proposals.every(
        ({ text, basis, latest }) => text === null && basis === 'unpublished' && latest?.yes === null,
      ),
    ).toBe(true)
  })

  it('tells indicator 2’s history with what was never published', async () => {
    const { history, notes, perspectiveBasis, lint, sources } = await entry(2)
    expect(history).toEqual([
      {
        step: 'origin',
        originalNo: 7,
        kind: 'process',
        of: 97,
        broughtBy: null,
        at: expect.any(String),
        by: 'Samsyn',
        own: false,
      },
      {
        step: 'vote',
        conference: 'Konsensuskonferens 2014, Sundbyholm',
        isInvented: false,
        rounds: [1, 2],
        v: 1,
        fate: 'advanced',
        to: 'extended',
        reached: 'extended',
        tied: false,
        yes: null,
        form: 'yes-no',
        score: null,
        median: null,
        word: 'prioritised',
        n: 23,
        share: null,
        interval: null,
        derived: false,
        equals: [],
        result: null,
      },
      {
        step: 'vote',
        conference: 'Konsensuskonferens 2014, Sundbyholm',
        isInvented: false,
        rounds: [5],
        v: 1,
        fate: 'advanced',
        to: 'core',
        reached: null,
        tied: false,
        yes: 13,
        form: 'yes-no',
        score: null,
        median: null,
        word: 'prioritised',
        n: 23,
        share: 57,
        interval: { low: 37, high: 74 },
        derived: true,
        equals: [8],
        result: null,
      },
      {
        step: 'entry',
        level: 'core',
        protocol: expect.any(String),
        name: 'Sundbyholm 2014',
        v: 1,
        no: 2,
        at: '2014-04',
        superseded: false,
      },
    ])
    expect(notes).toMatchObject([
      { code: 'I7', words: { sv: { shown: 'Ordet är prioriterad, inte konsensus.' } } },
    ])
    expect(perspectiveBasis).toBe('counts-and-order')
    expect(lint).toEqual([{ flag: 'comparative', words: 'ökat' }])
    expect(sources).toMatchObject([{ type: 'document', page: '8' }])
  })

  it('tells of one that stayed in the extended protocol, and of one that fell', async () => {
    const { history } = await entry(20)
    expect(
      history.map((step) => (step.step === 'vote' ? [step.rounds, step.fate, step.reached] : step.step)),
    ).toEqual(['origin', [[1, 2], 'advanced', 'extended'], [[5], 'remains', null], 'entry'])
    const { proposals } = await ask<BankList>('proposals?protocol=out&kind=effect')
    const fallen = await ask<ProposalDetail>(`proposals/${proposals[0]?.id}`)
    expect(
      fallen.history.map((step) =>
        step.step === 'vote' ? [step.rounds, step.fate, step.reached] : step.step,
      ),
    ).toEqual(['origin', [[3, 4], 'dropped', null]])
  })

  it('shows both protocols whole and intact, to anybody', async () => {
    const { body } = await desk.get(nobody, at('protocols'))
    const protocols = bodyOf<{ protocols: ProtocolDetail[] }>({ body }).protocols
    expect(
      protocols.map(({ level, entries, process, effect, adopted, decision }) => [
        level,
        entries,
        process,
        effect,
        adopted,
        decision,
      ]),
    ).toEqual([
      ['core', 15, 10, 5, '2014-04', { by: 'conference' }],
      ['extended', 41, 31, 10, '2014-04', { by: 'conference' }],
    ])
    for (const { protocol, v, level } of protocols) {
      const detail = bodyOf<ProtocolDetail>(await desk.get(nobody, at(`protocols/${protocol}/${v}`)))
      expect(detail).toMatchObject({
        isIntact: true,
        level,
        can: { recordDecision: false },
        association: { name: 'Exempelförbundet', isExample: true },
      })
      expect(detail.hashCode).toMatch(/^([0-9a-f]{4} ){4}[0-9a-f]{4}$/)
      expect(detail.source).toContain('Hur vet vi att det blir bättre?')
      expect(detail.list.map(({ no }) => no)).toEqual(
        Array.from({ length: level === 'core' ? 15 : 41 }, (_, i) => i + 1),
      )
      const csv = await desk.get(nobody, at(`protocols/${protocol}/${v}/export?format=csv`))
      expect(`${csv.body.content}`.split('\r\n')).toHaveLength(detail.list.length + 2)
    }
    expect((await desk.get(nobody, at(`protocols/${randomUUID()}/1`))).status).toBe(404)
    expect((await desk.get(nobody, at(`protocols/${protocols[0]?.protocol}/2`))).status).toBe(404)
    expect(
      (
        await desk.get(
          actorWith(foreign, 'assocAdmin'),
          `/api/a/${foreign}/protocols/${protocols[0]?.protocol}/1`,
        )
      ).status,
    ).toBe(404)
  })

  it('notices when somebody has been at the database', async () => {
    const [core] = bodyOf<{ protocols: ProtocolDetail[] }>(await desk.get(nobody, at('protocols'))).protocols
    const own5 = { association_id: desk.example, protocol_id: core?.protocol ?? '' }
    const change = (text: string, proposal: string) =>
      desk.database.owner
        .updateTable('protocol_entry')
        .set({ wording_sha256: Buffer.from(text, 'hex') })
        .where('association_id', '=', own5.association_id)
        .where('no', '=', 4)
        .where('proposal_id', '=', proposal as never)
        .execute()
    const before = bodyOf<ProtocolDetail>(await desk.get(nobody, at(`protocols/${core?.protocol}/1`)))
    const at4 = before.list[3]
    const [row] = await desk.database.owner
      .selectFrom('protocol_entry')
      .select('wording_sha256')
      .where('no', '=', 4)
      .where('proposal_id', '=', at4?.proposal ?? ('' as never))
      .execute()
    await change('00'.repeat(32), `${at4?.proposal}`)
    expect(bodyOf<ProtocolDetail>(await desk.get(nobody, at(`protocols/${core?.protocol}/1`))).isIntact).toBe(
      false,
    )
    await change(row?.wording_sha256.toString('hex') ?? '', `${at4?.proposal}`)
    expect(bodyOf<ProtocolDetail>(await desk.get(nobody, at(`protocols/${core?.protocol}/1`))).isIntact).toBe(
      true,
    )
  })
})

describe('the red thread', () => {
  const short = ({ node, facts, basis }: TracePlace) => [
    node.type,
    facts.roundNo ?? facts.no ?? facts.originalNo ?? facts.page,
    basis,
  ]

  it('leads from 74 % back to page 8, and on to an open end', async () => {
    const { trace } = await entry(4)
    const found = await ask<Trace>(`trace/${trace.node.type}/${trace.node.id}/${trace.node.version}`)
    expect(found.start).toMatchObject({
      facts: { level: 'core', no: 4, originalNo: 25 },
      openEnd: { code: 'no-measure-point', since: '2014-04' },
    })
    expect(found.before.map(short)).toEqual([
      ['round-outcome', 5, 'derived'],
      ['protocol-entry', 4, 'stated'],
      ['round-outcome', 1, 'unpublished'],
      ['proposal', 25, 'stated'],
      ['source', '8', 'stated'],
    ])
    expect(found.before[0]).toMatchObject({
      facts: { yes: 17, n: 23, share: 74, fate: 'advanced' },
      page: ['konferenser', expect.any(String), 'omrostning', expect.any(String)],
    })
    expect(found.before.find(({ facts }) => facts.orIn)).toMatchObject({ facts: { orIn: '2', yes: null } })
    expect(found.after).toEqual([])
    expect([trace.before, trace.after]).toEqual([5, 0])
  })

  it('leads the other way from the source', async () => {
    const { trace } = await entry(4)
    const back = await ask<Trace>(`trace/${trace.node.type}/${trace.node.id}/${trace.node.version}`)
    const source = back.before.at(-1)?.node
    const found = await ask<Trace>(`trace/source/${source?.id}/1`)
    expect(found.before).toEqual([])
    expect(found.after.map(({ node: { type }, depth }) => `${depth} ${type}`)).toEqual([
      '1 proposal',
      '2 round-outcome',
      '2 round-outcome',
      '3 protocol-entry',
      '3 protocol-entry',
    ])
  })

  it('hides a step from who may not see it, and keeps its place', async () => {
    const leader = actorWith(desk.example, 'processLeader')
    const { proposals } = await ask<BankList>('proposals?protocol=out')
    const answer = await desk.get(leader, at(`trace/proposal/${proposals[0]?.id}/1`))
    expect(answer.status).toBe(404)
    const { trace } = await entry(4)
    const open = bodyOf<Trace>(await desk.get(leader, at(`trace/${trace.node.type}/${trace.node.id}/1`)))
    expect(open.before.every(({ isHidden }) => !isHidden)).toBe(true)
  })

  it.each([
    ['nobody', nobody, 401],
    ['an analyst of another association', actorWith(foreign, 'analyst'), 404],
  ])('is not for %s', async (_who, actor, status) => {
    expect((await desk.get(actor, at('trace'))).status).toBe(status)
    expect((await desk.get(actor, at(`trace/proposal/${randomUUID()}/1`))).status).toBe(status)
    expect((await desk.get(actor, at('search?q=tid'))).status).toBe(status)
  })

  it('lists its open ends, the oldest first', async () => {
    const { openEnds, total } = await ask<{ openEnds: TracePlace[]; total: number }>('trace')
    // Of the core, numbers 2 and 4 have only a draft of a measure point.
    expect(total).toBe(2)
    expect(openEnds.every(({ openEnd }) => openEnd?.code === 'no-measure-point')).toBe(true)
  })

  it.each([
    ['ökat inflytande', 'proposal'],
    ['54', 'proposal'],
    ['sundbyholm', 'protocol'],
    ['kärnprotokoll', 'protocol'],
    ['Eskilstuna', 'conference'],
  ])('finds %s', async (q, kind) => {
    const { hits } = await ask<{ hits: { kind: string; title: string | null }[] }>(
      `search?q=${encodeURIComponent(q)}`,
    )
    expect(hits[0]?.kind).toBe(kind)
  })
})

describe('resetting the example', () => {
  it('is for those who are in it, and for nothing else', async () => {
    expect((await desk.post(nobody, at('example/reset'), {})).status).toBe(401)
    expect((await desk.post(actorWith(own, 'assocAdmin'), at('example/reset'), {})).status).toBe(404)
    expect((await desk.post(actorWith(own, 'assocAdmin'), `/api/a/${own}/example/reset`, {})).status).toBe(
      404,
    )
  })

  it('puts everything back, keeps the audit trail, and says who did it', async () => {
    const before = await everything()
    const { proposals } = await ask<BankList>('proposals?protocol=core')
    const { status } = await desk.post(guest(), at(`proposals/${proposals[0]?.id}/reword`), {
      ...wording('Något helt annat'),
      expectedVersion: 1,
      reason: 'För att prova',
    })
    expect(status).toBe(200)
    expect((await desk.post(guest(), at('example/reset'), {})).status).toBe(200)
    expect(await everything()).toEqual({ ...before, audit_event: (before.audit_event ?? 0) + 2 })
    expect((await entry(1)).wordings).toHaveLength(1)
    await resetExample(desk.ports)(program, { association: desk.example, commandId: null })
    expect((await desk.audits(desk.example)).map(({ action, actor_name }) => [action, actor_name])).toEqual([
      ['example.create', 'Samsyn'],
      ['proposal.reword', 'Berit Dahl'],
      ['example.reset', 'Berit Dahl'],
      ['example.reset', 'Samsyn'],
    ])
  })

  it('leaves what is locked for good, and takes the drafts', async () => {
    const association = desk.example
    const forms = instrumentHandlers(measurementPorts({ ...desk.ports, ...baseOf(desk.database) }))
    const asked = () => ({ association, commandId: randomUUID() as CommandId })
    const start = async (title: string) =>
      (await forms.createInstrument(guest(), { ...asked(), title, drafts: 'board' })).instrument
    const locked = await start('Låst')
    await forms.lockInstrument(guest(), { ...asked(), instrument: locked, expectedVersion: 1 })
    await start('Utkast')
    await resetExample(desk.ports)(program, { association, commandId: null })
    const { instruments } = await forms.listInstruments(guest(), { association })
    expect(instruments.map(({ title, locked: version }) => [title, version?.v])).toEqual([['Låst', 1]])
  })
})
