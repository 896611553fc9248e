import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BankList } from '#contract/consensus/bank.ts'
import type { ProposalDetail } from '#contract/consensus/proposal.ts'
import { type Actor, nobody } from '#domain/kernel/actor.ts'
import { actorWith, type Desk, director, foreign, member, openDesk, own, placing, wording } from './desk.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const at = (path: string, association = own) => `/api/a/${association}/${path}`

const add = async (text: string, actor: Actor = member) => {
  const { status, body } = await desk.post(actor, at('proposals'), {
    ...wording(text),
    ...placing,
    source: null,
  })
  expect(status, JSON.stringify(body)).toBe(200)
  return `${body.proposal}`
}
const detail = async (proposal: string): Promise<ProposalDetail> => {
  const { status, body } = await desk.get(member, at(`proposals/${proposal}`))
  expect(status).toBe(200)
  return body as ProposalDetail
}
const list = async (query = ''): Promise<BankList> =>
  (await desk.get(member, at(`proposals${query}`))).body as BankList

const places: readonly (readonly [string, string, object | null])[] = [
  ['the list', 'proposals', null],
  ['one proposal', `proposals/${randomUUID()}`, null],
  ['similar pairs', 'bank/similar', null],
  ['the export', 'bank/export?format=csv', null],
  ['adding', 'proposals', { ...wording('x'), ...placing, source: null }],
  ['rewording', `proposals/${randomUUID()}/reword`, { ...wording('x'), expectedVersion: 1, reason: 'x' }],
  [
    'classifying',
    `proposals/${randomUUID()}/classify`,
    { ...placing, shortName: null, expectedVersion: 1, reason: '' },
  ],
  [
    'splitting',
    `proposals/${randomUUID()}/split`,
    {
      expectedVersion: 1,
      reason: 'x',
      parts: [
        { ...wording('x'), ...placing },
        { ...wording('y'), ...placing },
      ],
    },
  ],
  [
    'merging',
    'proposals/merge',
    {
      ...wording('x'),
      ...placing,
      reason: 'x',
      from: [
        { proposal: randomUUID(), expectedVersion: 1 },
        { proposal: randomUUID(), expectedVersion: 1 },
      ],
    },
  ],
  ['withdrawing', `proposals/${randomUUID()}/withdraw`, { expectedVersion: 1, reason: 'x' }],
  ['restoring', `proposals/${randomUUID()}/restore`, { expectedVersion: 1, reason: 'x' }],
  ['undoing', 'bank/undo', { event: 999 }],
]
const go = (actor: Actor, path: string, body: object | null) =>
  body ? desk.post(actor, at(path), body) : desk.get(actor, at(path))

describe('who may', () => {
  it.each(places)('nobody: %s', async (_what, path, body) => {
    expect((await go(nobody, path, body)).status).toBe(401)
  })

  it.each(places)('wrong role: %s', async (_what, path, body) => {
    expect((await go(actorWith(own, 'evaluator'), path, body)).status).toBe(403)
  })

  it('an analyst reads and does not write', async () => {
    const analyst = actorWith(own, 'analyst')
    expect((await go(analyst, 'proposals', null)).status).toBe(200)
    expect(
      (await desk.post(analyst, at('proposals'), { ...wording('x'), ...placing, source: null })).status,
    ).toBe(403)
  })

  it('a facilitator of one conference reads the bank it takes its proposals from', async () => {
    expect((await desk.get(actorWith(own, 'facilitator', randomUUID()), at('proposals'))).status).toBe(200)
  })

  it.each(places)('other association: %s', async (_what, path, body) => {
    expect((await go(actorWith(foreign, 'facilitator'), path, body)).status).toBe(404)
  })

  it.each(places.filter(([, path]) => path.includes('-') || path.includes('merge') || path.includes('undo')))(
    'nothing there: %s',
    async (_what, path, body) => {
      expect((await go(member, path, body)).status).toBe(404)
    },
  )

  it('lets nobody reach another association’s proposal by its id', async () => {
    const proposal = await add('Bara vårt')
    const stranger = actorWith(foreign, 'facilitator')
    expect((await desk.get(stranger, at(`proposals/${proposal}`, foreign))).status).toBe(404)
    const reworded = await desk.post(stranger, at(`proposals/${proposal}/reword`, foreign), {
      ...wording('Deras'),
      expectedVersion: 1,
      reason: 'x',
    })
    expect(reworded.status).toBe(404)
    expect((await detail(proposal)).text).toBe('Bara vårt')
  })
})

describe('adding', () => {
  it('keeps the text, its lint, its source, an event, an edge and one audit row', async () => {
    const before = (await desk.audits()).length
    const { body } = await desk.post(director, at('proposals'), {
      ...wording('Deltagare träffar oftare samma person'),
      shortName: '  ',
      ...placing,
      kind: 'effect',
      source: { type: 'research', party: null, citation: 'Avhandling 2012', page: '44' },
    })
    const found = await detail(`${body.proposal}`)
    expect(found).toMatchObject({
      text: 'Deltagare träffar oftare samma person',
      shortName: null,
      kind: 'effect',
      place: 'untried',
      flags: ['comparative'],
      lint: [{ flag: 'comparative', words: 'oftare' }],
      sources: [{ type: 'research', citation: 'Avhandling 2012', page: '44' }],
      history: [{ step: 'origin', originalNo: null, own: true, by: 'Berit Dahl' }],
      trace: { before: 1, after: 0 },
      undo: { operation: 'add' },
      can: { write: true },
    })
    const audits = await desk.audits()
    expect(audits.length).toBe(before + 1)
    expect(audits.at(-1)).toEqual({
      action: 'proposal.add',
      subject_id: body.proposal,
      actor_name: 'Berit Dahl',
    })
  })

  it('happens once however often it is sent', async () => {
    const commandId = randomUUID()
    const input = { commandId, ...wording('En gång'), ...placing, source: null }
    const [one, other] = [
      await desk.post(member, at('proposals'), input),
      await desk.post(member, at('proposals'), input),
    ]
    expect(one.body).toEqual(other.body)
    expect((await list('?q=En%20gång')).proposals).toHaveLength(1)
  })

  it.each([
    [{ text: '  ' }, 'text'],
    [{ text: 'x'.repeat(2001) }, 'text'],
    [{ shortName: 'x'.repeat(46) }, 'shortName'],
    [{ kind: 'resultat' }, 'kind'],
  ])('refuses %j and names the field', async (fault, path) => {
    const { status, body } = await desk.post(member, at('proposals'), {
      ...wording('x'),
      ...placing,
      source: null,
      ...fault,
    })
    expect(status).toBe(422)
    expect(body.error).toMatchObject({ code: 'invalid-input', fields: [{ path }] })
  })
})

describe('rewording', () => {
  it('keeps the earlier wording and its reason, and traces the new one to it', async () => {
    const proposal = await add('Ökat stöd')
    const { body } = await desk.post(member, at(`proposals/${proposal}/reword`), {
      ...wording('Deltagare får stöd när de behöver det'),
      expectedVersion: 1,
      reason: 'Jämför inte med förut',
    })
    expect(body).toMatchObject({ v: 2 })
    const found = await detail(proposal)
    expect(found).toMatchObject({ v: 2, flags: [], trace: { before: 2 }, undo: { operation: 'reword' } })
    expect(found.wordings.map(({ v, text, reason, by }) => [v, text, reason, by])).toEqual([
      [1, 'Ökat stöd', null, 'Berit Dahl'],
      [2, 'Deltagare får stöd när de behöver det', 'Jämför inte med förut', 'Berit Dahl'],
    ])
    expect(found.history.map(({ step }) => step)).toEqual(['origin', 'changed'])
  })

  it('refuses an old version and an unchanged text, and then nothing is kept', async () => {
    const proposal = await add('Samma ord')
    const audits = (await desk.audits()).length
    const send = (expectedVersion: number, text: string) =>
      desk.post(member, at(`proposals/${proposal}/reword`), {
        ...wording(text),
        expectedVersion,
        reason: 'x',
      })
    expect((await send(1, 'Samma ord')).body.error?.code).toBe('consensus.proposal-unchanged')
    const stale = await send(7, 'Andra ord')
    expect([stale.status, stale.body.error?.code]).toEqual([409, 'stale-version'])
    expect((await detail(proposal)).wordings).toHaveLength(1)
    expect((await desk.audits()).length).toBe(audits)
  })

  it('lets one of two who change at once win', async () => {
    const proposal = await add('Två på en gång')
    const answers = await Promise.all(
      ['Den ena', 'Den andra'].map((text) =>
        desk.post(member, at(`proposals/${proposal}/reword`), {
          ...wording(text),
          expectedVersion: 1,
          reason: 'x',
        }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})

describe('splitting, merging and taking back', () => {
  it('splits into parts that keep the sources, and takes it back', async () => {
    const whole = await add('Lokaler och tid')
    const { body } = await desk.post(member, at(`proposals/${whole}/split`), {
      expectedVersion: 1,
      reason: 'Två saker',
      parts: [
        { ...wording('Lokaler som passar'), ...placing },
        { ...wording('Tid som räcker'), ...placing, perspective: 'staff' },
      ],
    })
    const parts = (body.proposals as string[]) ?? []
    expect(await detail(whole)).toMatchObject({ state: 'split', trace: { after: 2 } })
    expect(await detail(parts[1] ?? '')).toMatchObject({
      perspective: 'staff',
      perspectiveBasis: 'own',
      trace: { before: 3 },
      history: [
        { step: 'origin' },
        { step: 'changed', operation: 'split', others: [{ id: whole }, { id: parts[0] }] },
      ],
    })
    expect((await desk.post(member, at('bank/undo'), { event: body.event })).status).toBe(200)
    expect((await detail(whole)).state).toBe('active')
    expect((await detail(parts[0] ?? '')).state).toBe('withdrawn')
  })

  it('merges, and does not take back what has been built on', async () => {
    const from = [await add('Gemensam plan A'), await add('Gemensam plan B')]
    const { body } = await desk.post(member, at('proposals/merge'), {
      from: from.map((proposal) => ({ proposal, expectedVersion: 1 })),
      ...wording('Gemensam plan'),
      ...placing,
      reason: 'Samma sak',
    })
    const merged = `${body.proposal}`
    expect((await list('?q=Gemensam%20plan')).proposals.map(({ id }) => id)).toEqual([merged])
    expect(await detail(merged)).toMatchObject({
      sources: [{ citation: 'Berit Dahl' }],
      trace: { before: 5 },
    })
    const again = await desk.post(member, at('proposals/merge'), {
      from: from.map((proposal) => ({ proposal, expectedVersion: 1 })),
      ...wording('En gång till'),
      ...placing,
      reason: 'x',
    })
    expect(again.body.error?.code).toBe('consensus.proposal-not-active')
    await desk.post(member, at(`proposals/${merged}/classify`), {
      ...placing,
      category: 'Plan',
      shortName: null,
      expectedVersion: 1,
      reason: '',
    })
    const undone = await desk.post(member, at('bank/undo'), { event: body.event })
    expect([undone.status, undone.body.error?.code]).toEqual([409, 'consensus.change-built-on'])
  })

  it('withdraws, restores and takes a classification back', async () => {
    const proposal = await add('Fram och tillbaka')
    const send = (what: string, body: object) =>
      desk.post(member, at(`proposals/${proposal}/${what}`), { expectedVersion: 1, reason: 'x', ...body })
    expect((await send('withdraw', {})).status).toBe(200)
    expect((await list('?q=Fram%20och')).proposals).toEqual([])
    expect((await list('?q=Fram%20och&state=withdrawn')).proposals).toHaveLength(1)
    expect((await send('withdraw', {})).body.error?.code).toBe('consensus.proposal-not-active')
    expect((await send('restore', {})).status).toBe(200)
    expect((await send('restore', {})).body.error?.code).toBe('consensus.proposal-not-withdrawn')
    const { body } = await send('classify', {
      ...placing,
      kind: 'effect',
      perspective: 'society',
      category: 'Arbete',
      shortName: 'Arbete',
    })
    expect(await detail(proposal)).toMatchObject({
      v: 2,
      kind: 'effect',
      category: 'Arbete',
      shortName: 'Arbete',
    })
    await desk.post(member, at('bank/undo'), { event: body.event })
    expect(await detail(proposal)).toMatchObject({
      v: 3,
      kind: 'process',
      category: null,
      shortName: null,
      perspective: null,
    })
  })
})

describe('the list', () => {
  it('finds by words in any order, filters and sorts', async () => {
    await add('Ängslig alfa')
    await add('Övning alfa')
    await add('Åtgärd alfa')
    expect((await list('?q=ALFA&sort=name')).proposals.map(({ text }) => text)).toEqual([
      'Åtgärd alfa',
      'Ängslig alfa',
      'Övning alfa',
    ])
    expect((await list('?q=alfa%20%C3%B6vning')).proposals).toHaveLength(1)
    expect((await list('?q=alfa&kind=effect')).proposals).toEqual([])
    expect((await list('?q=alfa&perspective=none')).proposals).toHaveLength(3)
    expect((await list('?q=alfa&protocol=core')).proposals).toEqual([])
    expect((await desk.get(member, at('proposals?sort=price'))).status).toBe(422)
  })

  it('names pairs that are alike', async () => {
    await add('Deltagaren har inflytande över sin rehabilitering')
    await add('Deltagarna har inflytande över sin rehabilitering')
    const { body } = await desk.get(member, at('bank/similar'))
    const [pair] = body.pairs as { one: { name: string }; likeness: number }[]
    expect(pair?.one.name).toContain('har inflytande över sin rehabilitering')
    expect(pair?.likeness).toBeGreaterThan(0.8)
  })

  it('exports what it shows, for a spreadsheet and for a program', async () => {
    const csv = (await desk.get(member, at('bank/export?format=csv&q=Bostad'))).body
    expect(csv.content).toMatch(/^\ufeffnr;slag;indikator;/)
    const json = JSON.parse(`${(await desk.get(member, at('bank/export?format=json&q=alfa'))).body.content}`)
    expect(json.proposals).toHaveLength(3)
  })
})
