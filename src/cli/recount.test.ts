import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FileCommandIo } from './file-command.ts'
import { runRecount } from './recount.ts'

/** A round decided by lot; its hashes and its lot have also been reckoned with Python's hashlib, hmac and json. */
const vector = JSON.parse(
  readFileSync(new URL('../../tests/vectors/consensus/recount-lot.json', import.meta.url), 'utf8'),
)

async function run(content: unknown, ...flags: string[]) {
  const said = { out: '', err: '' }
  const io: FileCommandIo = {
    readFile: async () => (typeof content === 'string' ? content : JSON.stringify(content)),
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
  }
  return { code: await runRecount(['fil.json', ...flags], io), ...said }
}

const without = (key: string, object: object) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))

describe('samsyn recount', () => {
  it('says of each part that it agrees', async () => {
    const { code, out, err } = await run(vector)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(
      [
        'Konferens och omröstning: stämmer',
        'Regeln som låstes före rösterna: stämmer',
        'Antal röster: stämmer',
        'Lottens tal, fastlagt före rösterna: stämmer',
        'Ja-rösterna, förslag för förslag: stämmer',
        'Vad som går vidare, faller och ligger kvar: stämmer',
        'Resultatets kontrollsumma: stämmer',
        'Kedjans kontrollsumma: stämmer',
        'Kontrollkod: a3f1 0c73 8ddc 26e1 4ddc / c415 9cfe 1694 5597 c8ca',
        'Allt stämmer.',
        '',
      ].join('\n'),
    )
  })

  it('answers programs with every check and the recounted result', async () => {
    const { code, out } = await run(vector, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ agrees: true, result: vector.result, head: vector.head })
  })

  it('says what does not agree, and exits 1', async () => {
    const lifted = {
      ...vector,
      result: { ...vector.result, advanced: ['å1', 'ä2', 'e2'], remaining: ['ö3', 'e1'] },
    }
    const { code, out } = await run(lifted, '--lang', 'en')
    expect(code).toBe(1)
    expect(out).toContain('Yes votes, item by item: agrees\n')
    expect(out).toContain('What advances, drops and remains: DOES NOT AGREE\n')
    expect(out).toContain('The hash of the result: DOES NOT AGREE\n')
    expect(out).toContain('Something does not agree.\n')
  })

  it.each<[string, unknown, string]>([
    ['another format', { ...vector, format: 'samsyn-recount-2' }, '/format'],
    ['an unknown field', { ...vector, voter: 'A' }, '/voter'],
    [
      'a row that tells too much',
      { ...vector, ballots: [{ ...vector.ballots[0], seat: 3 }] },
      '/ballots/0/seat',
    ],
    ['no head', without('head', vector), '/head'],
    ['a hash in capitals', { ...vector, head: vector.head.toUpperCase() }, '/head'],
    ['a hash cut short', { ...vector, freezeHash: 'a3f1' }, '/freezeHash'],
    ['columns beside ballots', { ...vector, columns: [] }, '/columns'],
    ['ballots under the scope columns', { ...vector, scope: 'columns' }, '/ballots'],
    ['no votes', without('ballots', vector), '/ballots'],
    ['no nonce for the lot', without('nonce', vector), '/nonce'],
    ['an unreadable ballot', { ...vector, ballots: [{ a: '1111' }] }, '/ballots/0/a'],
    ['a float in the freeze', { ...vector, freeze: { ...vector.freeze, kOpen: 4.5 } }, '/freeze/kOpen'],
    [
      'choose numbers on a yes or no ballot',
      { ...vector, freeze: { ...vector.freeze, choose: { process: 2 } } },
      '/freeze/choose',
    ],
    [
      'a rule without denominator',
      { ...vector, freeze: { ...vector.freeze, rule: without('denominator', vector.freeze.rule) } },
      '/freeze/rule/denominator',
    ],
    ['a head twice', JSON.stringify(vector).replace('"head":', '"head":"x","head":'), '/head'],
  ])('refuses %s, and names the place', async (_, content, pointer) => {
    const { code, out, err } = await run(content, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out).errors[0].pointer).toBe(pointer)
    expect(err.startsWith(`${pointer}: `)).toBe(true)
    expect(err).not.toMatch(/\{\w+\}|undefined/)
  })

  it('helps, and says when it is used wrongly', async () => {
    expect(await run(vector, '--help')).toMatchObject({ code: 0, err: '' })
    expect(await run(vector, 'another.json')).toMatchObject({ code: 2, out: '' })
  })
})
