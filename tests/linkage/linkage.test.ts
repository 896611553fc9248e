import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { envelopeKeyOf, makeOpener } from '#adapters/keys/envelope.ts'
import { logFile } from '#adapters/postgres/server-process.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import { nth } from '../integration/consensus/refusal.ts'
import { type AttackName, attackNames, mostByChance, score } from './attacks.ts'
import { type Campaign, gatherRounds, gatherUnlinkable, holdCampaign, rounds, seats } from './campaign.ts'
import { everyFile, gather, type RoundEvidence } from './evidence.ts'
import { type Asked, holdEvaluations, sameForms, selectAnswers } from './forms.ts'
import { type Fault, faults, plantFault } from './planted.ts'
import { boxIsIn, listVoters, plantSalt } from './turnout.ts'
import type { UnlinkableRound } from './unlinkable.ts'
import { level3Attacks, level3Score, type UnlinkableEvidence } from './unlinkable-attacks.ts'

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

const gatherOf = (voted: Campaign['voted']) => gatherRounds(campaign, db, voted)

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
    const { box, key, envelopes, salt, arrivals } = campaign.midVote
    const open = makeOpener(box, key)
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

const unlinkableOf = (voted: ReadonlyMap<RoundId, UnlinkableRound>) => gatherUnlinkable(campaign, db, voted)

describe('votes with blind tickets', () => {
  let voted: ReadonlyMap<RoundId, UnlinkableRound>
  let level3: readonly UnlinkableEvidence[]

  beforeAll(async () => {
    voted = await campaign.unlinkable(rounds)
    level3 = await unlinkableOf(voted)
  }, 300_000)

  it('are all there, in one transaction a round that no row about a seat or a ticket shares', () => {
    expect(level3).toHaveLength(rounds)
    for (const { ballots, arrivals, marks } of level3) {
      expect(ballots.map(({ answers }) => answers).toSorted()).toEqual(
        arrivals.map(({ answers }) => answers).toSorted(),
      )
      expect(marks.length).toBeGreaterThanOrEqual(3 * seats)
      const xmins = [...new Set(ballots.map(({ xmin }) => xmin))]
      expect(xmins).toHaveLength(1)
      expect(marks.filter(({ xmin }) => xmins.includes(xmin))).toEqual([])
    }
  })

  it.each([...level3Attacks.keys()])('are not told apart by %s', async (name) => {
    const first = level3Score(name, level3)
    const right =
      first <= mostByChance ? first : level3Score(name, await unlinkableOf(await campaign.unlinkable(rounds)))
    expect(right).toBeLessThanOrEqual(mostByChance)
  })

  it('tell nobody whose they are, also whoever has the keys and all the tables while the vote is open', () => {
    const { box, key, salt, envelopes, arrivals, ledger } = campaign.midUnlinkable()
    const inBox = new Set(envelopes.map(({ key }) => key.toString('hex')))
    expect(inBox.size).toBe(arrivals.length)
    const words = ledger.issues.flatMap(({ seat, blinded, blindSignature }) =>
      [seat, blinded, blindSignature].flatMap((word) => [
        word,
        sha256(word),
        sha256(Buffer.from(word, 'hex')),
      ]),
    )
    const tried = words.map((word) => envelopeKeyOf(salt, word).toString('hex'))
    expect(tried.filter((one) => inBox.has(one))).toEqual([])
    // What was voted can be read at this moment; that is not what the level is for.
    const open = makeOpener(box, key)
    expect(envelopes.map(({ sealed }) => open(sealed)).toSorted()).toEqual(
      arrivals.map(({ answers }) => JSON.stringify({ a: answers })).toSorted(),
    )
  })

  it('leave no ticket, signing key or answer before the count in any file, log, table or copy', () => {
    const latest = [...voted.values()].slice(-1)
    const words = latest.flatMap(({ ledger, signingKey }) => [
      signingKey.subarray(64, 128),
      ...ledger.casts.flatMap(({ token, signature }) => [
        token,
        Buffer.from(token, 'hex'),
        signature,
        Buffer.from(signature, 'hex'),
      ]),
    ])
    expect(holding(words)).toEqual([])
    // What was signed blind is in the log, beside its seat: the search finds what is there.
    const issued = latest.flatMap(({ ledger }) =>
      ledger.issues.map(({ blindSignature }) => Buffer.from(blindSignature, 'hex')),
    )
    expect(holding(issued).length).toBeGreaterThan(0)
  })
})

describe('tickets fetched the wrong way', () => {
  it.each([
    ['does not blind', ['the same message in both steps', 'the same signature in both steps']],
    ['votes as it fetches', ['the order of the two steps']],
  ] as const)('by a phone that %s: they are told apart, every one', async (fault, names) => {
    const count = 3
    const found = await unlinkableOf(await campaign.unlinkable(count, fault))
    expect(names.map((name) => level3Score(name, found))).toEqual(names.map(() => count * seats))
  })

  it('with the ticket and the ballot in one transaction: they are told apart, nearly every one', async () => {
    const planted = await plantFault(
      db,
      campaign.cluster,
      'mark and ballot in one transaction',
      'planted_tickets',
    )
    const ledger = { modulus: '', issues: [], casts: [] }
    const found = planted.map((round) => ({ ...round, ledger }))
    expect(level3Score('the transaction they share', found)).toSatisfy(isNearlyAll)
  })
})

const sha256 = (word: string | Buffer): string => createHash('sha256').update(word).digest('hex')

const isNearlyAll = (right: number): boolean => right >= 0.95 * rounds * seats
