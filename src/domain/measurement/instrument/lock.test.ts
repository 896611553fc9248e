import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { AssetId } from '#domain/kernel/id.ts'
import { gapsOf, stopsActivation } from './completeness.ts'
import { exampleInstrument, exampleItem, inSwedish } from './example.ts'
import type { Item } from './item.ts'
import { instrumentHash } from './lock.ts'
import { breaksOf, nextVersion, versionFor, withVersions } from './succession.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const symbol = '0f6f1f5c-5c2b-4a53-8f3b-6b1a2c3d4e5f' as AssetId
const hashOf = (...items: readonly Item[]) => instrumentHash(exampleInstrument(items), sha256)
const item = exampleItem('a', { text: inSwedish('Fråga', 'Lätt fråga') })

describe('what is locked', () => {
  it('is the same for the same questionnaire, whatever order its fields were written in', () => {
    const { id, version, kind, text, options } = item
    expect(hashOf({ ...(options ? { options } : {}), text, kind, version, id })).toBe(hashOf(item))
  })

  it.each<[string, Partial<Item>]>([
    ['standard text', { text: inSwedish('Frågan', 'Lätt fråga') }],
    ['easy text', { text: inSwedish('Fråga', 'Lättare fråga') }],
    ['kind', { kind: 'single' }],
    ['order of options', { options: (item.options ?? []).toReversed() }],
    ['relevance', { relevance: { op: 'and', args: [] } }],
    ['version', { version: 2 }],
  ])('changes with the %s', (_, change) => {
    expect(hashOf({ ...item, ...change })).not.toBe(hashOf(item))
  })

  it('lets a symbol, a recording and a language that is not offered be added', () => {
    const sv = { std: 'Fråga', easy: 'Lätt fråga', symbols: [symbol], audio: { std: symbol } }
    expect(hashOf({ ...item, text: { sv, ar: { std: 'سؤال' } } })).toBe(hashOf(item))
  })
})

describe('versions of an item', () => {
  const locked = [{ item, locales: ['sv'] }]

  it('begins at 1 and stays while the item asks the same', () => {
    expect(versionFor(item, [])).toBe(1)
    expect(versionFor({ ...item, version: 7 }, locked)).toBe(1)
    expect(versionFor({ ...item, text: { ...item.text, en: { std: 'Question' } } }, locked)).toBe(1)
  })

  it('goes on by one when it asks something else, and the break is named', () => {
    const changed = { ...item, text: inSwedish('Något annat') }
    expect(versionFor(changed, locked)).toBe(2)
    const instrument = nextVersion(exampleInstrument([changed, exampleItem('b')]))
    expect(instrument.version).toBe(2)
    const known = new Map([[item.id, locked]])
    expect(breaksOf(instrument, known)).toEqual(['a'])
    expect(withVersions(instrument, known).blocks[0]?.items.map(({ version }) => version)).toEqual([2, 1])
  })
})

describe('completeness', () => {
  const instrument = (text: Item['text'], locales = ['sv', 'ar']) => ({
    ...exampleInstrument([exampleItem('t', { kind: 'text', text })]),
    title: { sv: { std: 'Titel' }, ar: { std: 'عنوان' } },
    locales,
  })
  const told = (text: Item['text'], locales?: string[]) =>
    gapsOf(instrument(text, locales)).map(({ item: id, locale, cause }) => `${id} ${locale} ${cause}`)

  it('demands the standard text in every offered language', () => {
    const gaps = gapsOf(instrument({ sv: { std: 'Fråga', easy: 'Lätt' } }))
    expect(gaps).toEqual([{ item: 't', place: 'text', part: null, locale: 'ar', cause: 'no_standard' }])
    expect(gaps.every(stopsActivation)).toBe(true)
  })

  it('tells of easy words, and of symbols and recordings where some item has them', () => {
    expect(told({ sv: { std: 'Fråga' }, ar: { std: 'سؤال' } })).toEqual(['t sv no_easy', 't ar no_easy'])
    const sv = { std: 'Fråga', easy: 'Lätt', symbols: [symbol], audio: { std: symbol } }
    expect(told({ sv, ar: { std: 'سؤال', easy: 'سهل' } })).toEqual(['t ar no_symbols', 't ar no_audio'])
    expect(gapsOf(instrument({ sv, ar: { std: 'سؤال', easy: 'سهل' } })).some(stopsActivation)).toBe(false)
  })

  it('asks for nothing in a language that is not offered', () => {
    expect(told({ sv: { std: 'Fråga', easy: 'Lätt' } }, ['sv'])).toEqual([])
  })
})
