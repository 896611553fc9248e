import { authorise } from '#application/authorise.ts'
import type { ReadTx } from '#application/ports.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { resultEndpoints, WaveResultOutput } from '#contract/measurement/result.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { InstrumentId, UnitId, WaveId } from '#domain/kernel/id.ts'
import { itemsOf } from '#domain/measurement/instrument/instrument.ts'
import type { Item } from '#domain/measurement/instrument/item.ts'
import { baseLocale, wordsOf } from '#domain/measurement/instrument/text.ts'
import type { Wave } from '#domain/measurement/wave/wave.ts'
import { leftToRead, tooFewWrote } from '#domain/measurement/written-answer/review.ts'
import { findSensitive } from '#domain/measurement/written-answer/sensitive.ts'
import type { ResultPorts } from './get-results.ts'
import type { InstrumentStore } from './ports.ts'
import type { LedgerEntry, TextStore } from './result-ports.ts'
import { answersIn, dayOf, nameOut, rateOut } from './result-view.ts'

type Ports = ResultPorts & Readonly<{ texts: TextStore; instrumentStore: Pick<InstrumentStore, 'version'> }>

type FrozenWave = Exclude<Wave, { plan: unknown }>
type Wording = Readonly<{ say: (item: string) => string; notCounted: readonly string[] }>

const uncounted = ['number', 'date', 'year'] as const

async function wordings({ instrumentStore }: Ports, tx: ReadTx, { freeze }: FrozenWave): Promise<Wording> {
  // An id that was one when the wave was frozen.
  const instrument = await instrumentStore.version(
    tx,
    freeze.instrument.id as InstrumentId,
    freeze.instrument.version,
  )
  const items = instrument ? itemsOf(instrument) : []
  const wordsIn = ({ text }: Pick<Item, 'text'>) => wordsOf(text, baseLocale, 'std').words
  return {
    say: (id) => {
      const item = items.find((one) => one.id === id)
      return item ? wordsIn(item) : id
    },
    notCounted: items.filter(({ kind }) => uncounted.some((one) => one === kind)).map(wordsIn),
  }
}

async function reviewOf(ports: Ports, tx: ReadTx, wave: FrozenWave): Promise<WaveResultOutput['review']> {
  const all = await ports.texts.list(tx, wave.id)
  const { kText } = wave.freeze.plan.thresholds
  const unread = tooFewWrote(all, kText)
  const { say } = await wordings(ports, tx, wave)
  const items = [...new Set(all.map(({ item }) => item))]
  return {
    left: leftToRead(all, kText),
    questions: items.map((item) => ({
      ...{ item, question: say(item), tooFew: unread.has(item) },
      // What too few wrote is not sent at all.
      texts: unread.has(item)
        ? []
        : all
            .filter((one) => one.item === item)
            .map(({ id, text, shown, review }) => ({
              ...{ text: id, own: text, shown, review },
              found: [...findSensitive(text)],
            })),
    })),
  }
}

async function releaseOf(ports: Ports, tx: ReadTx, wave: FrozenWave): Promise<WaveResultOutput['release']> {
  const release = (await ports.results.releases(tx)).find((one) => one.wave === wave.id)
  if (!release) return null
  const rows = await ports.results.results(tx, { wave: wave.id })
  const written = await ports.texts.list(tx, wave.id)
  const { say, notCounted } = await wordings(ports, tx, wave)
  const items = [...new Set(written.map(({ item }) => item))]
  return {
    ...{ releasedOn: dayOf(release.at), by: release.by },
    cuts: rows.map((row) => ({
      ...{ no: row.no, name: nameOut(row, release), answers: answersIn(row), rate: rateOut(row) },
    })),
    texts: items
      .map((item) => ({
        question: say(item),
        texts: written.flatMap((one) => (one.item === item && one.shown !== null ? [one.shown] : [])),
      }))
      .filter(({ texts }) => texts.length > 0),
    notCounted: [...notCounted],
    // Ids that were checked as they were frozen.
    units: wave.freeze.units.map(({ id, name }) => ({ unit: id as UnitId, name })),
    background: release.background.map(({ item, text, codes }) => ({
      item,
      question: text,
      codes: [...codes],
    })),
  }
}

/** Entry by entry it would be thousands of lines: one line an act and group. */
function ledgerOut(entries: readonly LedgerEntry[]): NonNullable<WaveResultOutput['ledger']> {
  const lines = new Map<string, NonNullable<WaveResultOutput['ledger']>[number]>()
  for (const { cut, way, at, by, kind } of entries) {
    const key = `${at.toISOString()} ${way} ${cut}`
    const line = lines.get(key) ?? { cut, way, at: at.toISOString(), by, figures: 0, distributions: 0 }
    const distributions = line.distributions + (kind === 'distribution' ? 1 : 0)
    lines.set(key, { ...line, figures: line.figures + 1, distributions })
  }
  return [...lines.values()]
}

const found = async ({ waves }: Ports, tx: ReadTx, id: WaveId): Promise<FrozenWave> => {
  const wave = await waves.find(tx, id)
  if (!wave) throw new DomainError('not-found')
  if ('plan' in wave)
    throw new DomainError('measurement.wave-wrong-state', {
      state: wave.state,
      wanted: ['opened', 'released'],
    })
  return wave
}

/** A wave from opened answers on: what is left to read, what was let out about whom, and the ledger. */
export const getWaveResult =
  (ports: Ports) =>
  async (
    actor: Actor,
    { association, wave: id }: InputOf<typeof resultEndpoints.getWaveResult>,
  ): Promise<WaveResultOutput> => {
    const place = { association }
    authorise(actor, 'measure.read', place)
    return ports.read(association, async (tx) => {
      const wave = await found(ports, tx, id)
      const { mode, group, period, thresholds } = wave.freeze.plan
      const mayReview = may(actor, 'wave.run', place)
      return {
        ...{
          wave: id,
          name: wave.name,
          state: wave.state,
          version: wave.version,
          mode,
          group,
          period,
          isInvented: wave.freeze.isInvented === true,
          ...thresholds,
        },
        answers: 'answers' in wave ? wave.answers : null,
        damaged: 'damaged' in wave ? wave.damaged : null,
        review: wave.state === 'opened' && mayReview ? await reviewOf(ports, tx, wave) : null,
        release: await releaseOf(ports, tx, wave),
        ledger: may(actor, 'release.read', place) ? ledgerOut(await ports.results.entries(tx, id)) : null,
        can: { review: mayReview, release: may(actor, 'wave.release', place) },
      }
    })
  }
