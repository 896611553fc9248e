import type { UnitId } from '#domain/kernel/id.ts'
import { alreadyOut, type Ledger, openLedger, type Release } from '../disclosure/ledger.ts'
import { type DisclosurePolicy, stricter } from '../disclosure/policy.ts'
import { type Atom, atomsIn, type DeclaredCut, type UnitAnswers } from './cut.ts'
import { backgroundCode, type Question, readAnswer } from './question.ts'
import type { AskedQuestion } from './release-question.ts'
import { type Tally, tallyOf, together } from './tally.ts'

/** One person's answers in one wave of a study (mode C). */
export type PersonAnswers = UnitAnswers & Readonly<{ person: string }>

/** Another wave of the study whose figures have been let out, while its answers are kept. */
export type OtherWave = Readonly<{
  wave: string
  answers: readonly PersonAnswers[]
  /** Questions it asked, by their keys. */
  asked: readonly string[]
  policy: DisclosurePolicy
  released: readonly Readonly<{ question: string; cut: DeclaredCut; kind: Release['kind'] }>[]
}>

/** Names the change in a question since an earlier wave; a ledger row of it is about those who answered both. */
export const changeKey = (question: string, since: string): string => `${question}~${since}`

/** The change in a question among those who answered it both times, as a pair is counted. */
export type AskedChange = Readonly<{ since: string; asked: AskedQuestion }>

/** One question of a panel's wave: atoms so fine that all that was let out of it in any wave is a sum of them. */
export type PanelQuestion = Readonly<{ asked: AskedQuestion; ledger: Ledger; change: AskedChange | null }>

const nobody = '' as UnitId

const isIn =
  ({ units, where }: DeclaredCut) =>
  ({ unit, set }: UnitAnswers): boolean =>
    units.includes(unit) && (where === null || backgroundCode(set, where.item) === where.code)

const choiceOf = (question: Question, { set }: UnitAnswers): number | null => {
  const read = readAnswer(question, set)
  return typeof read === 'string' ? null : (read[0] ?? 0)
}

const answeredIn = (question: Question, answers: readonly PersonAnswers[]): ReadonlySet<string> =>
  new Set(answers.flatMap((one) => (typeof readAnswer(question, one.set) === 'string' ? [] : [one.person])))

type Told = Readonly<{ kind: Release['kind']; people: ReadonlySet<string> }>

/** Whom each earlier figure of the question was about. */
function toldBefore(question: Question, others: readonly OtherWave[]): readonly Told[] {
  const valid = new Map(others.map(({ wave, answers }) => [wave, answeredIn(question, answers)]))
  return others.flatMap(({ wave, answers, released }) =>
    released.flatMap(({ question: key, cut, kind }): readonly Told[] => {
      const since = key.startsWith(`${question.key}~`) ? key.slice(question.key.length + 1) : null
      if (key !== question.key && since === null) return []
      // A wave whose answers have been deleted is held against nothing: nobody knows who was in it.
      const both = [valid.get(wave), ...(since === null ? [] : [valid.get(since)])]
      const people = answers
        .filter(isIn(cut))
        .filter(({ person }) => both.every((found) => found === undefined || found.has(person)))
      return [{ kind, people: new Set(people.map(({ person }) => person)) }]
    }),
  )
}

/** `bits`: which of the earlier figures those in it were part of. */
type Part = Readonly<{
  atom: Atom
  bits: string
  size: number
  tally: Tally
  change: Tally
  isPaired: boolean
}>

const isScale = ({ kind, item, values }: Question): boolean =>
  kind === 'one' &&
  (values !== null ||
    (item?.options ?? []).every(({ value, missing }) => value !== undefined || missing !== undefined))

const changeQuestion = (question: Question, since: string): Question => ({
  ...{ key: changeKey(question.key, since), kind: 'pair', item: question.item, before: question.item },
  categories: question.categories.flatMap((from) => question.categories.map((to) => `${from} ${to}`)),
  values: null,
})

const empty = ({ categories }: Question): Tally => ({ n: 0, counts: categories.map(() => 0), missing: {} })

type Own = Readonly<{
  /** As it would be asked by itself; its atoms are made anew. */
  asked: AskedQuestion
  answers: readonly PersonAnswers[]
  background: Atom extends { background: infer Background } ? readonly (keyof Background)[] : never
}>

/**
 * A question of one wave of a panel, held against all that was let out of it in the study's other waves: what differs
 * between two waves is a set of persons. `since` is the wave that changes are counted from.
 */
export function panelQuestion(
  { asked, answers, background }: Own,
  others: readonly OtherWave[],
  since: OtherWave | null,
): PanelQuestion {
  const { question } = asked
  const told = toldBefore(question, others)
  const earlier = since?.asked.includes(question.key) && isScale(question) ? since : null
  const then = new Map(earlier?.answers.map((one) => [one.person, choiceOf(question, one)]) ?? [])
  const changed = earlier ? changeQuestion(question, earlier.wave) : null
  const pattern = (person: string): string => told.map(({ people }) => (people.has(person) ? 1 : 0)).join('')
  const steps = question.categories.length

  const parts = new Map<string, Part>()
  const add = (key: string, part: Part): void => {
    const known = parts.get(key)
    parts.set(
      key,
      known
        ? {
            ...known,
            size: known.size + part.size,
            tally: together(question, [known.tally, part.tally]),
            change: changed ? together(changed, [known.change, part.change]) : known.change,
          }
        : part,
    )
  }
  const none = changed ? empty(changed) : { n: 0, counts: [], missing: {} }

  const now = answeredIn(question, answers)
  for (const one of answers) {
    const codes = background.map((item) => [item, backgroundCode(one.set, item)] as const)
    const [was, is] = [then.get(one.person) ?? null, choiceOf(question, one)]
    const isPaired = changed !== null && was !== null && is !== null
    const counts = isPaired ? changed.categories.map((_, at) => (at === was * steps + is ? 1 : 0)) : []
    const bits = is === null ? '' : pattern(one.person)
    add(JSON.stringify([one.unit, codes, is === null, bits, isPaired]), {
      ...{ atom: { unit: one.unit, background: Object.fromEntries(codes) }, bits },
      size: is === null ? 0 : 1,
      tally: tallyOf(question, [one.set]),
      change: isPaired ? { n: 1, counts, missing: {} } : none,
      isPaired,
    })
  }
  const absent = new Set(told.flatMap(({ people }) => [...people]).filter((person) => !now.has(person)))
  for (const person of absent) {
    const bits = pattern(person)
    add(JSON.stringify([nobody, bits]), {
      ...{ atom: { unit: nobody, background: {} }, bits, size: 1, tally: empty(question) },
      ...{ change: none, isPaired: false },
    })
  }

  const ordered = [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const all = ordered.map(([, part]) => part)
  const policy = others.map((other) => other.policy).reduce(stricter, asked.policy)
  const ledger = told.reduce(
    (sum, { kind }, at) =>
      alreadyOut(sum, { kind, cut: new Set(all.flatMap(({ bits }, no) => (bits[at] === '1' ? [no] : []))) }),
    openLedger(
      all.map(({ size }) => size),
      policy,
    ),
  )
  return {
    asked: { ...asked, atoms: all.map(({ atom }) => atom), tallies: all.map(({ tally }) => tally) },
    ledger,
    change: changed &&
      earlier && {
        since: earlier.wave,
        asked: {
          ...{ question: changed, points: [], policy: asked.policy },
          // Who answered only once is in no group of those who can have changed.
          atoms: all.map(({ atom, isPaired }) => (isPaired ? atom : { unit: nobody, background: {} })),
          tallies: all.map(({ change }) => change),
        },
      },
  }
}

/** What has been let out of the wave itself, written after all that was let out of the others. */
export const panelLedgerAfter = (
  { asked, ledger, change }: PanelQuestion,
  released: readonly Readonly<{ question: string; cut: DeclaredCut; kind: Release['kind'] }>[],
): Ledger =>
  released.reduce((sum, { question, cut, kind }) => {
    if (question === asked.question.key) return alreadyOut(sum, { kind, cut: atomsIn(asked.atoms, cut) })
    if (change && question === change.asked.question.key)
      return alreadyOut(sum, { kind, cut: atomsIn(change.asked.atoms, cut) })
    return sum
  }, ledger)
