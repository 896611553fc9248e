import { authorise } from '#application/authorise.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { wavePaperEndpoints } from '#contract/measurement/wave-paper.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { InstrumentId, UnitId } from '#domain/kernel/id.ts'
import { differences, perThousand } from '#domain/measurement/paper/keyed.ts'
import { holdsSealed } from '#domain/measurement/wave/wave.ts'
import { takesSlips } from '#domain/measurement/wave/wave-plan.ts'
import { deskOf, keyerOf, type PaperPorts, readDraft } from './paper-desk.ts'

type Row = (typeof wavePaperEndpoints)['getWavePapers']
type Shown = OutputOf<Row>

/** Papers of a wave. What stands on them is told to nobody here. */
export const getWavePapers =
  (ports: PaperPorts) =>
  (actor: Actor, { association, wave: id }: InputOf<Row>): Promise<Shown> =>
    ports.read(association, async (tx): Promise<Shown> => {
      authorise(actor, 'wave.key', { association })
      const wave = await ports.waves.find(tx, id)
      if (!wave) throw new DomainError('not-found')
      const count = await ports.papers.count(tx, id)
      const frozen = 'freeze' in wave ? wave.freeze : null
      const content =
        frozen &&
        (await ports.instrumentStore.version(
          tx,
          frozen.instrument.id as InstrumentId,
          frozen.instrument.version,
        ))
      const waiting: Shown['waiting'] = []
      const differing: Shown['differing'] = []
      if (holdsSealed(wave)) {
        const desk = await deskOf(ports, tx, id)
        for (const draft of await ports.papers.list(tx, id)) {
          const read = readDraft(ports, desk, draft)
          if (!read) continue
          const { form, first, second } = read
          if (second) differing.push({ form, fields: differences(desk.instrument, first, second).length })
          else waiting.push({ form, isOwn: draft.first.by === keyerOf(actor) })
        }
      }
      const byForm = (a: Readonly<{ form: string }>, b: Readonly<{ form: string }>) =>
        a.form < b.form ? -1 : 1
      const isByPaper = frozen !== null && takesSlips(frozen.plan.mode)
      return {
        name: wave.name,
        state: wave.state,
        takesPapers: isByPaper && holdsSealed(wave),
        expectedVersion: wave.version,
        // Ids that were checked before they were frozen.
        units: (frozen?.units ?? []).map(({ id: unit, name }) => ({ unit: unit as UnitId, name })),
        instrument: content ?? null,
        waiting: waiting.toSorted(byForm),
        differing: differing.toSorted(byForm),
        report: { ...count, perThousand: perThousand(count) },
        can: {
          print: isByPaper && wave.state === 'active' && may(actor, 'wave.run', { association }),
          discard: holdsSealed(wave) && may(actor, 'wave.run', { association }),
        },
      }
    })
