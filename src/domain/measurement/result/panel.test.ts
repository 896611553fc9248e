import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { floor } from '../disclosure/policy.ts'
import { cutKey, type DeclaredCut } from './cut.ts'
import { age, fourOrFive, instrumentOf, itemId, scaleItem, setOf, unitId } from './example.ts'
import { familiesOf } from './families.ts'
import { type OtherWave, type PersonAnswers, panelLedgerAfter, panelQuestion } from './panel.ts'
import { questionsOf } from './question.ts'
import { releaseQuestion } from './release-question.ts'

const found = questionsOf(instrumentOf(age(), scaleItem('p-2'))).find(({ key }) => key === 'p-2@1')
if (!found) throw new Error('no question')
const question = found

/** A step by person; 0 stands for no answer to the question. */
type Wave = Readonly<Record<string, number>>

const answersOf = (wave: Wave): readonly PersonAnswers[] =>
  Object.entries(wave).map(([person, step]) => ({
    ...{ unit: unitId(1 + (Number(person) % 2)), person },
    set: setOf({ 'p-2': step === 0 ? { missing: 'skipped' } : `${step}` }),
  }))

const units = [unitId(1), unitId(2)]
const families = familiesOf(
  units,
  [
    { id: unitId(0), name: 'Förbundet', parent: null },
    ...units.map((id, no) => ({ id, name: `Enhet ${no}`, parent: unitId(0) })),
  ],
  [],
)
const cuts = new Map(families.flatMap((family) => family.cuts).map(({ key, cut }) => [key, cut]))
const all = cutKey({ units, where: null })

/** Lets out one wave after the others: its figures, and what became of the same people since the last. */
function letOut(name: string, wave: Wave, others: readonly OtherWave[]) {
  const answers = answersOf(wave)
  const asked = { question, points: [fourOrFive], atoms: [], tallies: [], policy: floor }
  const held = panelQuestion({ asked, answers, background: [] }, others, others.at(-1) ?? null)
  const own = releaseQuestion(held.asked, families, { ledger: held.ledger, shown: [] })
  const change =
    held.change && releaseQuestion(held.change.asked, families, { ledger: own.ledger, shown: [] })
  const cutOf = (key: string): DeclaredCut => cuts.get(key) ?? { units: [], where: null }
  const released = [
    ...own.rows.map(({ key, kind }) => ({ question: question.key, cut: cutOf(key), kind })),
    ...(change?.rows ?? []).map(({ key, kind }) => ({
      ...{ question: held.change?.asked.question.key ?? '', cut: cutOf(key), kind },
    })),
  ]
  const other: OtherWave = { wave: name, answers, asked: [question.key], policy: floor, released }
  return { held, own: own.cells.get(all), change: change?.cells.get(all), other, released }
}

const people = (from: number, to: number, step: (no: number) => number): Wave =>
  Object.fromEntries(Array.from({ length: to - from }, (_, at) => [`${from + at}`, step(from + at)]))
const spread = (no: number) => (no % 5) + 1
const raised = (no: number) => Math.min(5, spread(no) + 1)

const state = (cell: ReturnType<typeof letOut>['own']) =>
  cell?.state === 'hidden' ? cell.because : cell?.state

describe('a panel’s question', () => {
  it('is shown in a first wave as any other', () => {
    expect(state(letOut('a', people(0, 40, spread), []).own)).toBe('shown')
  })

  it.each([
    ['the same people', people(0, 40, raised), 'shown', 'shown'],
    ['one fewer', people(1, 40, raised), 'difference', 'difference'],
    ['one more', people(0, 41, raised), 'difference', 'shown'],
    ['many fewer', people(20, 40, raised), 'shown', 'shown'],
    ['one who left the question out', { ...people(0, 40, raised), 3: 0 }, 'difference', 'difference'],
  ])('after a wave of forty: %s', (_name, wave, own, change) => {
    const { other } = letOut('a', people(0, 40, spread), [])
    const second = letOut('b', wave, [other])
    expect([state(second.own), state(second.change)]).toEqual([own, change])
  })

  it('counts a change only of those who answered both times', () => {
    const { other } = letOut('a', people(0, 40, spread), [])
    const { change } = letOut('b', people(20, 62, raised), [other])
    // Of those from 20 to 39 the fives stay.
    expect(change).toMatchObject({ state: 'shown', n: 20, counts: [0, 4, 16] })
  })

  it('is judged again by what is out: a second time says nothing new', () => {
    const { held, released } = letOut('a', people(0, 40, spread), [])
    expect(panelLedgerAfter(held, released).shares.cuts.length).toBe(released.length)
  })

  it('never lets two figures of any two waves differ by fewer than k persons', () => {
    const wave = fc.dictionary(
      fc.nat(29).map((no) => `${no}`),
      fc.integer({ min: 0, max: 5 }),
      { minKeys: 5, maxKeys: 30 },
    )
    fc.assert(
      fc.property(fc.array(wave, { minLength: 2, maxLength: 4 }), (waves) => {
        const others: OtherWave[] = []
        for (const [no, one] of waves.entries()) others.push(letOut(`w${no}`, one, others).other)
        const told = others.flatMap(({ answers, released, wave: name }) =>
          released.map(({ question: key, cut }) => {
            const since = others.find((other) => key === `${question.key}~${other.wave}`)
            const valid = (among: readonly PersonAnswers[]) =>
              new Set(
                among.flatMap(({ person, set }) =>
                  typeof set.answers[itemId('p-2')] === 'string' ? [person] : [],
                ),
              )
            const then = since ? valid(since.answers) : null
            const now = valid(answers)
            const who = answers.filter(({ unit }) => cut.units.includes(unit)).map(({ person }) => person)
            return { name, who: new Set(who.filter((one) => now.has(one) && (then?.has(one) ?? true))) }
          }),
        )
        for (const a of told)
          for (const b of told) {
            const n = [...a.who].filter((one) => !b.who.has(one)).length
            expect(n === 0 || n >= floor.kMean).toBe(true)
          }
      }),
      { numRuns: 60 },
    )
  })
})
