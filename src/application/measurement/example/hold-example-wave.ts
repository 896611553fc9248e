import type { WriteTx } from '#application/ports.ts'
import type { ExampleHolder, ExampleWave, ExampleWaves } from '#contract/measurement/example-waves.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { floor } from '#domain/measurement/disclosure/policy.ts'
import type { Instrument } from '#domain/measurement/instrument/instrument.ts'
import * as life from '#domain/measurement/wave/wave.ts'
import { freezeHashOf, freezeWave } from '#domain/measurement/wave/wave-freeze.ts'
import { checkPlan, type InstrumentFacts, type WavePlan } from '#domain/measurement/wave/wave-plan.ts'
import { blackOut } from '#domain/measurement/written-answer/black-out.ts'
import { leftToRead } from '#domain/measurement/written-answer/review.ts'
import { findSensitive } from '#domain/measurement/written-answer/sensitive.ts'
import { calendar } from '../calendar.ts'
import { letOutFigure } from '../publish-figure.ts'
import { letOutWave } from '../release-wave.ts'
import { exampleAnswers } from './example-answers.ts'
import type { ExampleWavePorts } from './fill-example-waves.ts'

type Held = Readonly<{ wave: ExampleWave; instrument: Instrument; holder: ExampleHolder; file: ExampleWaves }>

/** Nobody seals anything to it: there is no private half anywhere. */
const noKey = '00'.repeat(32)

async function activated(
  ports: ExampleWavePorts,
  tx: WriteTx,
  { wave: { id, name, period, closedOn, units }, instrument, file }: Held,
  facts: InstrumentFacts,
): Promise<life.ActiveWave> {
  const plan: WavePlan = {
    ...{ mode: 'urn', group: file.instrument.group, period, thresholds: floor },
    ...{
      instrument: { id: instrument.id, version: instrument.version },
      units: units.map(({ unit }) => unit),
    },
    ...{ background: facts.background, retention: file.retention, closesOn: closedOn },
  }
  const draft = life.draftWave({ id, name, plan })
  // There is no key to rehearse: nothing is sealed.
  const { gaps, whole } = checkPlan(plan, { instrument: facts, lowest: floor, isRehearsed: true })
  if (!whole) throw new Error(`the example's wave ${name}: ${gaps.join(' ')}`)
  const asked = (await ports.units.list(tx)).filter((unit) => plan.units.includes(unit.id))
  const freeze = freezeWave({
    ...{ association: tx.association, wave: id, name, plan: whole, instrument: facts, units: asked },
    ...{ publicKey: noKey, key: { need: 1, holders: 1 }, isInvented: true },
  })
  const sha256 = (content: string | Uint8Array) =>
    Buffer.from(ports.hashing.sha256(Buffer.from(content))).toString('hex')
  const active = life.activateWave(draft, draft.version, freeze, freezeHashOf(freeze, sha256))
  await ports.waves.add(tx, draft)
  await ports.waves.freeze(tx, active)
  for (const { unit, slips, returned } of units) {
    const hashes = Array.from({ length: slips }, () => ports.randomness.bytes(32))
    await ports.slips.add(tx, id, unit, hashes)
    await ports.slips.returned(tx, id, unit, returned)
  }
  await ports.slips.removeAll(tx, id)
  return active
}

/** Read and released as a person would, with what looks like a number or an address blacked out. */
async function reviewed(
  { texts }: Pick<ExampleWavePorts, 'texts'>,
  tx: WriteTx,
  opened: life.OpenedWave,
): Promise<life.ReviewedWave> {
  for (const { id, text } of await texts.list(tx, opened.id)) {
    const shown = blackOut(text, findSensitive(text))
    await texts.decide(tx, opened.id, id, { review: shown === text ? 'released' : 'blacked', shown })
  }
  const left = leftToRead(await texts.list(tx, opened.id), opened.freeze.plan.thresholds.kText)
  const done = life.reviewWave(opened, opened.version, left)
  await texts.finish(tx, opened.id)
  return done
}

/** One made-up wave from plan to released figures, on days that are made up too; core figures go to others as well. */
export async function holdExampleWave(ports: ExampleWavePorts, tx: WriteTx, held: Held): Promise<void> {
  const { wave, instrument, holder } = held
  const facts = await ports.instruments.facts(tx, {
    id: instrument.id,
    version: instrument.version,
  })
  if (!facts) throw new Error('the example has no questionnaire')
  const active = await activated(ports, tx, held, facts)
  const closed = life.closeWave(active, active.version, wave.closedOn)
  const answers = exampleAnswers(wave, instrument, facts)
  await ports.answers.saveSets(tx, wave.id, answers)
  await ports.answers.saveTexts(
    tx,
    wave.id,
    answers.flatMap(({ texts }) => texts),
  )
  const opened = life.openWave(closed, closed.version, { answers: answers.length, damaged: 0 })
  const ready = await reviewed(ports, tx, opened)
  const released = { at: new Date(`${wave.releasedOn}T12:00:00Z`), by: calendar.name }
  const out = await letOutWave(ports, tx, ready, released)
  await ports.waves.save(tx, out.wave)
  const nameOf = async () => ({ name: holder.name, isExample: true })
  for (const { point } of await ports.points.list(tx)) {
    await letOutFigure({ ...ports, nameOf }, tx, { point: point.id, wave: wave.id }, released).catch(
      (error: unknown) => {
        // Not of the core, or protected: it stays at home.
        if (!(error instanceof DomainError)) throw error
      },
    )
  }
}
