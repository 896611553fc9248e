import { authorise } from '#application/authorise.ts'
import type { Read, ReadTx } from '#application/ports.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { WavePlanOutput, waveEndpoints } from '#contract/measurement/wave.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { InstrumentId, UnitId } from '#domain/kernel/id.ts'
import { floor } from '#domain/measurement/disclosure/policy.ts'
import { baseLocale } from '#domain/measurement/instrument/text.ts'
import { ratesOf } from '#domain/measurement/wave/response-rate.ts'
import { retentionClock } from '#domain/measurement/wave/retention.ts'
import { fewestToOpenWave, isInventedWave, type Wave } from '#domain/measurement/wave/wave.ts'
import { checkPlan, type WavePlan } from '#domain/measurement/wave/wave-plan.ts'
import { studyOf } from './begin-study.ts'
import type { ContactStore } from './contact-ports.ts'
import type { InstrumentStore } from './ports.ts'
import type { StudyStore } from './study-ports.ts'
import type { AnswerStore, InstrumentDesk, SlipStore, UnitStore, WaveKey, WaveStore } from './wave-ports.ts'

type Row = (typeof waveEndpoints)['getWave']
type Detail = OutputOf<Row>

type Ports = Readonly<{
  read: Read
  waves: WaveStore
  units: UnitStore
  slips: SlipStore
  studies: Pick<StudyStore, 'find'>
  answers: Pick<AnswerStore, 'sealed' | 'evidenceOf'>
  contacts: Pick<ContactStore, 'list'>
  instruments: InstrumentDesk
  instrumentStore: InstrumentStore
  /** Where the installation is reached. */
  address: () => string
}>

/** What was planned; once it is active, what was frozen. */
export function planOf(wave: Wave): WavePlan {
  if (!('freeze' in wave)) return wave.plan
  const { plan, instrument, units } = wave.freeze
  // Ids that were checked before they were frozen.
  return {
    ...plan,
    instrument: { id: instrument.id as InstrumentId, version: instrument.version },
    units: units.map(({ id }) => id as UnitId),
  }
}

const written = ({ units, background, ...plan }: WavePlan): WavePlanOutput => ({
  ...plan,
  units: [...units],
  background: background && [...background],
})

async function instrumentOf(
  { instrumentStore }: Ports,
  tx: ReadTx,
  { instrument }: WavePlan,
): Promise<Detail['instrument']> {
  const content = instrument && (await instrumentStore.version(tx, instrument.id, instrument.version))
  if (!content) return null
  return { title: content.title[baseLocale]?.std ?? '', locales: [...content.locales] }
}

/** Slips and response rates by unit, in the order of the units' names. */
async function cohortsOf(ports: Ports, tx: ReadTx, wave: Wave): Promise<Pick<Detail, 'units' | 'whole'>> {
  const plan = planOf(wave)
  const known = 'freeze' in wave ? wave.freeze.units : await ports.units.list(tx)
  const cohorts = await ports.slips.cohorts(tx, wave.id)
  const none = { answers: 0, slipsOut: 0, slipsReturned: 0, invited: 0 }
  const named = plan.units
    .map((unit) => ({
      name: known.find(({ id }) => id === unit)?.name ?? '',
      ...(cohorts.find((cohort) => cohort.unit === unit) ?? { unit, ...none }),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
  const { whole, units } = ratesOf(plan.mode ?? 'open', named, plan.thresholds?.kMean ?? floor.kMean)
  return {
    whole,
    units: named.map(({ unit, name, slipsOut, slipsReturned, invited }, at) => ({
      ...{ unit, name, slipsOut, slipsReturned, invited },
      rate: units[at] ?? { is: 'hidden' },
    })),
  }
}

/** As it was called at activation; before that, as it is called. */
async function studyIn({ studies }: Ports, tx: ReadTx, wave: Wave): Promise<Detail['study']> {
  const id = studyOf(wave)
  if (!id || planOf(wave).mode !== 'panel') return null
  const found = await studies.find(tx, id)
  const frozen = 'freeze' in wave ? wave.freeze.study?.name : undefined
  return found && { study: id, name: frozen ?? found.name }
}

async function gapsOf(ports: Ports, tx: ReadTx, wave: Wave, key: WaveKey | null) {
  if (wave.state !== 'draft') return []
  const { plan } = wave
  const instrument = plan.instrument && (await ports.instruments.facts(tx, plan.instrument))
  const study = plan.study ? await ports.studies.find(tx, plan.study) : null
  const [isRehearsed, hasStudy] = [key?.isRehearsed === true, study?.state === 'running']
  const contacts = await ports.contacts.list(tx, wave.id)
  return [...checkPlan(plan, { instrument, lowest: floor, isRehearsed, hasStudy, contacts }).gaps]
}

const openedOf = (wave: Wave) => ('answers' in wave ? { answers: wave.answers, damaged: wave.damaged } : null)

const keyOf = (wave: Wave, key: WaveKey | null): Detail['key'] => {
  if ('freeze' in wave) return { ...wave.freeze.key, isRehearsed: true }
  return key && { ...key.holding, isRehearsed: key.isRehearsed }
}

/** One wave, as staff may see it: never a slip, an answer or the number of answers of a small unit. */
export const getWave =
  (ports: Ports) =>
  (actor: Actor, { association, wave: id }: InputOf<Row>): Promise<Detail> =>
    ports.read(association, async (tx) => {
      authorise(actor, 'measure.read', { association })
      const wave = await ports.waves.find(tx, id)
      if (!wave) throw new DomainError('not-found')
      const plan = planOf(wave)
      const key = await ports.waves.key(tx, id)
      const closedOn = 'closedOn' in wave ? wave.closedOn : null
      return {
        wave: wave.id,
        expectedVersion: wave.version,
        name: wave.name,
        state: wave.state,
        isInvented: isInventedWave(wave),
        plan: written(plan),
        gaps: await gapsOf(ports, tx, wave, key),
        floor,
        key: keyOf(wave, key),
        instrument: await instrumentOf(ports, tx, plan),
        study: await studyIn(ports, tx, wave),
        promised: 'freeze' in wave ? wave.freezeHash : null,
        ...(await cohortsOf(ports, tx, wave)),
        closedOn,
        tooFew: wave.state === 'closed' && (await ports.answers.sealed(tx, id)) < fewestToOpenWave(wave),
        opened: openedOf(wave),
        voided: wave.state === 'voided' ? { reason: wave.reason } : null,
        due: closedOn && plan.retention ? [...retentionClock(closedOn, plan.retention)] : [],
        gone: (await ports.answers.evidenceOf(tx, id)).map(({ what, count, on }) => ({ what, count, on })),
        address: ports.address(),
        can: {
          run: may(actor, 'wave.run', { association }),
          open: may(actor, 'wave.open', { association }),
        },
      }
    })
