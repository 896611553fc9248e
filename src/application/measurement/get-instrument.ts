import { authorise } from '#application/authorise.ts'
import type { Read } from '#application/ports.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { stopsActivation } from '#domain/measurement/instrument/completeness.ts'
import { holdsDrafts } from '#domain/measurement/instrument/instrument.ts'
import { checkInstrument, hindrances } from '#domain/measurement/instrument/readiness.ts'
import { sealedKibibytes } from '#domain/measurement/instrument/sealed-size.ts'
import { breaksOf } from '#domain/measurement/instrument/succession.ts'
import { titleOf } from './change-instrument.ts'
import { draftWithVersions } from './draft-with-versions.ts'
import { presentVersion } from './list-instruments.ts'
import type { InstrumentStore } from './ports.ts'

type Row = (typeof instrumentEndpoints)['getInstrument']

/** One questionnaire: its draft, or a locked version where there is no draft or that version was asked for. */
export const getInstrument =
  ({ read, instruments }: Readonly<{ read: Read; instruments: InstrumentStore }>) =>
  (actor: Actor, { association, instrument, v }: InputOf<Row>): Promise<OutputOf<Row>> =>
    read(association, async (tx) => {
      authorise(actor, 'measure.read', { association })
      const record = await instruments.find(tx, instrument)
      if (!record) throw new DomainError('not-found')
      const isDraft = record.draft !== null && v === undefined
      const wanted = v ?? record.versions.at(-1)?.v ?? 0
      const found = isDraft ? record.draft : await instruments.version(tx, instrument, wanted)
      if (!found) throw new DomainError('not-found')
      const { draft, known } = await draftWithVersions(instruments, tx, found)
      const content = isDraft ? draft : found
      const check = checkInstrument(content)
      return {
        instrument,
        expectedVersion: record.revision,
        title: titleOf(content),
        content,
        isDraft,
        holdsDrafts: holdsDrafts(content),
        versions: record.versions.map(presentVersion),
        check: {
          faults: check.faults.map(({ item, fault, detail }) => ({ item, fault, detail: detail ?? null })),
          gaps: check.gaps.map((gap) => ({ ...gap, stops: stopsActivation(gap) })),
          unreachable: [...check.reach.unreachable],
          undecided: [...check.reach.undecided],
          breaks: isDraft ? [...breaksOf(content, known)] : [],
          hindrances: hindrances(check),
        },
        kibibytes: sealedKibibytes(content),
        can: { write: may(actor, 'instrument.write', { association }) },
      }
    })
