import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { envelopeKeyOf, makeOpener } from '#adapters/keys/envelope.ts'
import { logFile } from '#adapters/postgres/server-process.ts'
import { nth } from '../integration/consensus/refusal.ts'
import { type AttackName, attackNames, mostByChance, score } from './attacks.ts'
import { type Campaign, holdCampaign, rounds, seats } from './campaign.ts'
import { everyFile, gather, type RoundEvidence } from './evidence.ts'
import { type Asked, holdEvaluations, sameForms, selectAnswers } from './forms.ts'
import { type Fault, faults, plantFault } from './planted.ts'
import { boxIsIn, listVoters, plantSalt } from './turnout.ts'

let campaign: Campaign
let db: pg.PoolClient
let evidence: readonly RoundEvidence[]

beforeAll(async () => {
  campaign = await holdCampaign()
  db = await campaign.database.ownerPool.connect()
  evidence = await gatherOf(campaign.voted)
}, 300_000)
afterAll(async () => {
  db?.release()
  await campaign?.close()
})

const gatherOf = (voted: Campaign['voted']) =>
  gather(
    {
      db,
      cluster: campaign.cluster,
      ballots: 'ballot',
      marks: [
        { table: 'elector', hasRound: true },
        { table: 'seat', hasRound: false },
      ],
    },
    voted,
  )

/** Everything that is left on disk, but the server's own programs. */
const remains = () => {
  const programs = join(campaign.folder, 'runtime')
  const left = everyFile(campaign.folder).filter(({ path }) => !path.startsWith(programs))
  return [...left, ...everyFile(campaign.midVote.folder), backup()]
}

const backup = () => ({ path: campaign.midVote.backup, bytes: readFileSync(campaign.midVote.backup) })

const holding = (words: readonly (string | Buffer)[], files = remains()): readonly string[] =>
  files.filter(({ bytes }) => words.some((word) => bytes.includes(word))).map(({ path }) => path)

describe('votes in double envelopes', () => {
  it('are all there, in one transaction a round that no row about a seat shares', () => {
    expect(evidence).toHaveLength(rounds)
    const batches = evidence.map(({ ballots, arrivals, marks }) => {
      expect(ballots.map(({ answers }) => answers).toSorted()).toEqual(
        arrivals.map(({ answers }) => answers).toSorted(),
      )
      expect(marks.length).toBeGreaterThanOrEqual(seats)
      const [xmin, ...others] = new Set(ballots.map((ballot) => ballot.xmin))
      expect(others).toEqual([])
      expect(marks.filter((mark) => mark.xmin === xmin)).toEqual([])
      return xmin
    })
    expect(new Set(batches).size).toBe(rounds)
  })

  it('leave ballots in the log and in the file, so that the attacks have something to read', () => {
    const unseen = evidence.flatMap(({ ballots }) =>
      ballots.filter(({ inWal, inFile }) => inWal < 0 || inFile < 0),
    )
    expect(unseen).toEqual([])
  })

  it.each(attackNames)('are not told apart by %s', async (name) => {
    const first = score(name, evidence)
    // What chance does once in a thousand campaigns it does not do twice.
    const right = first <= mostByChance ? first : score(name, await gatherOf(await campaign.again()))
    expect(right).toBeLessThanOrEqual(mostByChance)
  })

  it('can be opened by whoever has the key while the vote is open: what the promise does not cover', () => {
    const { box, envelopes, salt, arrivals } = campaign.midVote
    const seen = campaign.secrets.get(box.round)
    if (!seen) throw new Error('the key was not seen')
    const open = makeOpener(box, seen.key)
    const opened = new Map(envelopes.map((one) => [one.key.toString('hex'), open(one.sealed)]))
    expect(opened.size).toBe(arrivals.length)
    for (const { seat, answers } of arrivals) {
      expect(opened.get(envelopeKeyOf(salt, seat).toString('hex'))).toBe(JSON.stringify({ a: answers }))
    }
  })

  it('cannot be opened afterwards: their keys and salts are in no file, log, table, copy or backup', () => {
    const secrets = [...campaign.secrets.values()].slice(0, rounds).flatMap(({ key, salt }) => [key, salt])
    const forms = secrets.flatMap((one) => [one, one.toString('hex'), one.toString('base64url')])
    expect(forms).toHaveLength(2 * rounds * 3)
    expect(holding(forms)).toEqual([])
    // The search would have found one: a key that is there.
    const [card] = everyFile(join(campaign.folder, 'keys'))
    expect(card && holding([card.bytes])).toHaveLength(1)
  })

  it('do not tell afterwards who cast them: nothing that was beside the box leads from a seat to an envelope', () => {
    const { box, envelopes, salt, arrivals } = campaign.midVote
    const known = { publicKey: Buffer.from(box.publicKey), envelopeKeys: envelopes.map(({ key }) => key) }
    const voters = campaign.meeting.voters.map(({ seat }) => seat)
    const left = remains()
    expect(boxIsIn(left, known)).toBe(true)
    expect(listVoters(left, known, voters)).toEqual([])
    // With the salt it would have been a list of names.
    const leaked = { path: 'leaked', bytes: Buffer.concat([box.publicKey, salt]) }
    expect(listVoters([leaked], known, voters).toSorted()).toEqual(
      arrivals.map(({ seat }) => seat).toSorted(),
    )
  })

  it('are nowhere in clear before the count', () => {
    const { arrivals, folder } = campaign.midVote
    const answers = arrivals.map((arrival) => arrival.answers)
    expect(holding(answers, [...everyFile(folder), backup()])).toEqual([])
  })

  it('leave no answer, name, seat or code in the log', () => {
    const { voters } = campaign.meeting
    const log = readFileSync(logFile(campaign.database.embedded?.home ?? ''))
    const told = [
      ...evidence.flatMap(({ arrivals }) => arrivals.map(({ answers }) => answers)),
      ...voters.flatMap(({ seat, code }) => [seat, code]),
      ...voters.map((_voter, at) => `Expert ${at + 1}`),
    ]
    expect(log.length).toBeGreaterThan(0)
    expect(told.filter((word) => log.includes(word))).toEqual([])
  })

  it('leave no code of a card anywhere', () => {
    expect(holding(campaign.meeting.voters.map(({ code }) => code))).toEqual([])
  })
})

describe('forms of an evaluation, in the same envelopes', () => {
  const conferences = 5
  let asked: Asked
  let clear: readonly string[] = []

  const gatherForms = ({ batches }: Pick<Asked, 'batches'>) =>
    gather(
      {
        db,
        cluster: campaign.cluster,
        ballots: 'evaluation_answer',
        select: selectAnswers,
        marks: [{ table: 'seat', hasRound: false }],
      },
      batches,
    )
  const byBatch = async ({ batches }: Asked) => {
    const found = await gatherForms({ batches })
    return new Map([...batches.keys()].map((key, at) => [key, nth(found, at)]))
  }

  beforeAll(async () => {
    asked = await holdEvaluations(campaign, { conferences, voters: seats }, (words) => {
      clear = [...clear, ...holding(words, [...everyFile(campaign.cluster)])]
    })
  }, 300_000)

  it('are not told apart, question by question, by anything that tells ballots apart', async () => {
    // Thirty batches of twenty-four, as the votes were: the same number comes by chance.
    const found = await gatherForms(asked)
    expect(found).toHaveLength(rounds)
    for (const { ballots } of found) {
      expect(ballots).toHaveLength(seats)
      expect(new Set(ballots.map(({ xmin }) => xmin)).size).toBe(1)
    }
    const lucky = attackNames.filter((name) => score(name, found) > mostByChance)
    if (lucky.length === 0) return
    // What chance does once in a thousand campaigns it does not do twice.
    const again = await gatherForms(await holdEvaluations(campaign, { conferences, voters: seats }))
    expect(lucky.filter((name) => score(name, again) > mostByChance)).toEqual([])
  })

  it('cannot be put together again from one question to the next', async () => {
    expect(sameForms(await byBatch(asked), asked.neighbours)).toBeLessThanOrEqual(mostByChance)
  })

  it('are put together again, every one, by this very program without its mixing', async () => {
    const unmixed = await holdEvaluations(campaign, { conferences: 1, voters: seats, mixes: false })
    expect(sameForms(await byBatch(unmixed), unmixed.neighbours)).toBe(unmixed.neighbours.length * seats)
  })

  it('are nowhere in clear before the count, and no key or salt is left after it', () => {
    expect(clear).toEqual([])
    const forms = asked.secrets.flatMap((one) => [one, one.toString('hex'), one.toString('base64url')])
    expect(forms).toHaveLength(conferences * 2 * 3)
    expect(holding(forms)).toEqual([])
  })
})

const seenBy: Readonly<Record<Fault, readonly AttackName[]>> = {
  'mark and ballot in one transaction': ['the transaction they share'],
  'mark and ballot in two transactions': ['the transaction after'],
  'ballots counted in the order they came': [
    'order in the table',
    'order in the write-ahead log',
    'order in the file',
  ],
  'ballots counted in the order of their envelopes': ['order of envelope keys'],
  'ballots with ids that hold the time': ['order of ids'],
}

describe('votes kept the wrong way', () => {
  it('by this very program without its mixing: they are told apart, every one', async () => {
    const count = 3
    const unmixed = await gatherOf(await campaign.unmixed(count))
    expect(score('order in the table, backwards', unmixed)).toBe(count * seats)
  })

  it('with the salt in a column beside the key: who voted is read from the log, every one', async () => {
    const voters = campaign.meeting.voters.map(({ seat }) => seat)
    const box = await plantSalt(db, voters)
    expect(listVoters(everyFile(campaign.cluster), box, voters)).toEqual(voters)
  })

  it.each(faults)('%s: they are told apart, nearly every one', async (fault) => {
    const planted = await plantFault(db, campaign.cluster, fault)
    for (const name of seenBy[fault]) {
      const right = score(name, planted)
      expect([name, right > mostByChance, right]).toEqual([name, true, expect.toSatisfy(isNearlyAll)])
    }
  })
})

const isNearlyAll = (right: number): boolean => right >= 0.95 * rounds * seats
