import type { Hashing, ReadTx } from '#application/ports.ts'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { InstrumentId } from '#domain/kernel/id.ts'
import { type Instrument, itemsOf } from '#domain/measurement/instrument/instrument.ts'
import type { Item } from '#domain/measurement/instrument/item.ts'
import { itemContent } from '#domain/measurement/instrument/lock.ts'
import { codesAsked, type Expr, itemsIn } from '#domain/measurement/instrument/relevance.ts'
import { baseLocale, wordsOf } from '#domain/measurement/instrument/text.ts'
import { isValidIn, type MeasurePoint } from '#domain/measurement/point/measure-point.ts'
import { type Grouped, grouped } from '#domain/measurement/result/cut.ts'
import { type Question, questionsOf } from '#domain/measurement/result/question.ts'
import type { AskedQuestion } from '#domain/measurement/result/release-question.ts'
import type { CountingPoint } from '#domain/measurement/result/released-cell.ts'
import { tallyOf } from '#domain/measurement/result/tally.ts'
import type { AskedItem, ReleasedPoint, ReleasedQuestion } from '#domain/measurement/result/wave-release.ts'
import type { Wave } from '#domain/measurement/wave/wave.ts'
import type { PointStore } from './point-ports.ts'
import type { InstrumentStore } from './ports.ts'
import type { OpenedAnswers } from './result-ports.ts'

export type OpenedWave = Extract<Wave, { state: 'reviewed' | 'released' }>

export type MaterialPorts = Readonly<{
  opened: OpenedAnswers
  instrumentStore: Pick<InstrumentStore, 'version'>
  points: Pick<PointStore, 'list'>
  hashing: Hashing
}>

/** A wave's opened answers, with all that decides how they are counted. */
export type Material = Readonly<{
  wave: OpenedWave
  instrument: Instrument
  questions: readonly Question[]
  points: readonly MeasurePoint[]
  groups: Grouped
}>

const isInWave =
  ({ freeze }: OpenedWave, items: readonly Item[]) =>
  (point: MeasurePoint): boolean => {
    const { source } = point.content
    return (
      point.state === 'approved' &&
      source.kind === 'item' &&
      source.group === freeze.plan.group &&
      isValidIn(point, Number(freeze.plan.period.from.slice(0, 4))) &&
      items.some(({ id, version }) => id === source.item && version === source.itemVersion)
    )
  }

/** Errors: `answers-gone` where they have been deleted. */
export async function loadMaterial(ports: MaterialPorts, tx: ReadTx, wave: OpenedWave): Promise<Material> {
  const { id, version } = wave.freeze.instrument
  // An id that was one when the wave was frozen.
  const instrument = await ports.instrumentStore.version(tx, id as InstrumentId, version)
  if (!instrument) throw new DomainError('measurement.instrument-changed')
  const answers = await ports.opened.sets(tx, wave.id)
  if (answers.length === 0) throw new DomainError('measurement.answers-gone')
  const points = (await ports.points.list(tx)).map(({ point }) => point)
  return {
    ...{ wave, instrument, questions: questionsOf(instrument) },
    points: points.filter(isInWave(wave, itemsOf(instrument))),
    groups: grouped(answers, wave.freeze.plan.background),
  }
}

const isAbout =
  ({ kind, item }: Question) =>
  ({ content: { source } }: MeasurePoint): boolean =>
    source.kind === 'item' && source.item === item?.id && kind !== 'count' && kind !== 'help'

const counting = ({ id, v, content }: MeasurePoint): CountingPoint => ({
  ...{ id, v, countedOptions: content.countedOptions },
})

/** One question as the ledger takes it. A pair has no share to count: who rose, stayed and fell is its distribution. */
export const askedQuestion = ({ wave, points, groups }: Material, question: Question): AskedQuestion => ({
  question,
  points:
    question.kind === 'pair'
      ? []
      : points
          .filter(isAbout(question))
          .map(counting)
          .filter(({ countedOptions }) => countedOptions.length > 0),
  atoms: groups.atoms,
  tallies: groups.members.map((sets) => tallyOf(question, sets)),
  policy: wave.freeze.plan.thresholds,
})

export const releasedPoints = ({ points, questions }: Material): readonly ReleasedPoint[] =>
  points.flatMap((point) => {
    const mine = questions.filter((question) => isAbout(question)(point))
    const own = mine.find(({ kind }) => kind !== 'pair')
    return own
      ? [
          {
            ...counting(point),
            question: own.key,
            pair: mine.find(({ kind }) => kind === 'pair')?.key ?? null,
          },
        ]
      : []
  })

const swedish = (text: Item['text']): string => wordsOf(text, baseLocale, 'std').words

const asked = (item: Item | null): AskedItem | null =>
  item && {
    ...{ id: item.id, version: item.version, text: swedish(item.text) },
    isDraft: item.origin === 'draft_samsyn',
  }

export const labelled = (item: Item | null, codes: readonly string[]): ReleasedQuestion['categories'] =>
  codes.map((code) => {
    const option = item?.options?.find((one) => one.code === code)
    return { code, label: option ? swedish(option.label) : code }
  })

/** The answers to a question that a simple condition asks for, in words; none where it says more than that. */
function labelsFor(expr: Expr, item: Item): readonly string[] {
  const codes = codesAsked(expr, item.id)
  return (item.options ?? []).filter(({ code }) => codes.includes(code)).map(({ label }) => swedish(label))
}

/** What stands beside the figures of a question, taken from the questionnaire once and for all. */
export function releasedQuestions(
  { questions, instrument }: Material,
  { sha256 }: Hashing,
): readonly ReleasedQuestion[] {
  const all = itemsOf(instrument)
  const hash = (item: Item): string =>
    Buffer.from(sha256(Buffer.from(canonicalJson(itemContent(item, [baseLocale]))))).toString('hex')
  return questions.map((question) => ({
    ...{ key: question.key, kind: question.kind, item: asked(question.item), before: asked(question.before) },
    categories: question.kind === 'pair' ? [] : labelled(question.item, question.categories),
    base: all
      .filter(({ id }) => question.item?.relevance && itemsIn(question.item.relevance).includes(id))
      .map((item) => ({
        ...{ id: item.id, text: swedish(item.text) },
        ...(question.item?.relevance ? { answers: labelsFor(question.item.relevance, item) } : {}),
      })),
    contentHash: question.item ? hash(question.item) : '',
  }))
}
