import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { en } from './en/index.ts'
import { type Message, type Messages, slotsIn } from './message.ts'
import { sv } from './sv/index.ts'
import { englishWords, longSentences, offences, swedishWords } from './words-to-avoid.ts'

const formsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message)

const textsOf = (messages: Messages): readonly (readonly [string, string])[] =>
  Object.entries(messages).flatMap(([key, message]) => formsOf(message).map((text) => [key, text] as const))

const missingKeys = (from: Messages, to: Messages): readonly string[] =>
  Object.keys(from).filter((key) => !(key in to))

/** Keys whose slots differ between the languages, or between the forms of a plural more than by `n`. */
function slotFaults(one: Messages, other: Messages): readonly string[] {
  const slots = (message: Message | undefined) =>
    [...new Set(formsOf(message ?? '').flatMap(slotsIn))].sort().join(' ')
  return Object.keys(one).filter((key) => slots(one[key]) !== slots(other[key]))
}

const emptyTexts = (messages: Messages): readonly string[] =>
  textsOf(messages).flatMap(([key, text]) => (text.trim() === '' || text !== text.trim() ? [key] : []))

const sourceFolder = fileURLToPath(new URL('../..', import.meta.url))

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return /i18n\/(sv|en)$/.test(path) ? [] : sourcesIn(path)
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : []
  })
}

const literal = /['"`]([a-z]\w*(?:\.[\w-]+)+)['"`]/g
const template = /`([a-z]\w*\.[^`\n]*?\$\{[^`\n]*)`/g

/** Keys that no source names, neither whole nor as a template that could make them. */
function unusedKeys(keys: readonly string[], sources: readonly string[]): readonly string[] {
  const named = new Set(sources.flatMap((source) => [...source.matchAll(literal)].map(([, key]) => key)))
  const made = sources
    .flatMap((source) => [...source.matchAll(template)].map(([, text]) => text ?? ''))
    .map((text) => {
      const fixed = text.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'))
      return new RegExp(`^${fixed.join('[\\w.-]+')}$`)
    })
  return keys.filter((key) => !named.has(key) && !made.some((pattern) => pattern.test(key)))
}

describe('the texts', () => {
  it('have the same keys in both languages', () => {
    expect(missingKeys(sv, en)).toEqual([])
    expect(missingKeys(en, sv)).toEqual([])
  })

  it('have the same slots in both languages', () => {
    expect(slotFaults(sv, en)).toEqual([])
  })

  it('have both plural forms, and say n where it matters', () => {
    const plurals = [...Object.values(sv), ...Object.values(en)].filter(
      (message) => typeof message !== 'string',
    )
    for (const message of plurals)
      expect(Object.keys(message)).toEqual(expect.arrayContaining(['one', 'other']))
  })

  it('are neither empty nor padded', () => {
    expect([...emptyTexts(sv), ...emptyTexts(en)]).toEqual([])
  })

  it('are all used', () => {
    expect(unusedKeys(Object.keys(sv), sourcesIn(sourceFolder))).toEqual([])
  })

  it('hold no word to avoid', () => {
    expect(offences(textsOf(sv), swedishWords)).toEqual([])
    expect(offences(textsOf(en), englishWords)).toEqual([])
  })

  it('have sentences of at most twenty words', () => {
    expect(longSentences(textsOf(sv))).toEqual([])
  })
})

describe('planted violations are seen', () => {
  it('a missing key', () => {
    expect(missingKeys({ 'a.b': 'x', 'a.c': 'y' }, { 'a.b': 'x' })).toEqual(['a.c'])
  })

  it('a slot that one language lacks', () => {
    expect(slotFaults({ 'a.b': '{x} av {n}' }, { 'a.b': '{x} of n' })).toEqual(['a.b'])
    expect(slotFaults({ 'a.b': { one: '{n} rad', other: '{n} rader' } }, { 'a.b': 'rows' })).toEqual(['a.b'])
  })

  it('an empty text', () => {
    expect(emptyTexts({ 'a.b': '', 'a.c': 'Spara ' })).toEqual(['a.b', 'a.c'])
  })

  it('an unused key, while one made by a template counts as used', () => {
    const source = `t('a.used'); t(\`state.$\{state}.long\`); <Sentence of="a.sentence" />`
    const keys = ['a.used', 'a.sentence', 'state.open.long', 'state.open.short', 'a.unused']
    expect(unusedKeys(keys, [source])).toEqual(['state.open.short', 'a.unused'])
  })

  it.each([
    'Deltagaren har röstat',
    'Skriv medlemmens namn',
    'Gruppen nådde konsensus',
    'Rösten är anonym',
    'Sparat!',
    'Koden är ogiltig',
    'Klientens ärende',
  ])('%s', (text) => {
    expect(offences([['a.b', text]], swedishWords)).not.toEqual([])
  })

  it.each([
    'Konsensuskonferensen är öppen',
    'Samordningsförbundets namn',
    'Så står det: ”Deltagare känner”',
    'Målvärdet är 75',
  ])('%s is allowed', (text) => {
    expect(offences([['a.b', text]], swedishWords)).toEqual([])
  })

  it('a sentence that nobody reads to its end', () => {
    const long = Array.from({ length: 21 }, () => 'ord').join(' ')
    expect(longSentences([['a.b', `${long}.`]])).toHaveLength(1)
    expect(longSentences([['a.b', `${long.slice(4)}. Ett till.`]])).toHaveLength(0)
  })
})
