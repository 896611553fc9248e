import { authorise } from '#application/authorise.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { xlsformEndpoints } from '#contract/measurement/xlsform.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { baseLocale } from '#domain/measurement/instrument/text.ts'
import type { ChangePorts } from './change-instrument.ts'
import { type ReadPorts, readXlsform } from './read-xlsform.ts'
import { saveNewInstrument } from './save-new-instrument.ts'

type Row = (typeof xlsformEndpoints)['importXlsform']

/** Starts a questionnaire from a workbook. Errors: `xlsform-faults` where anything in it has no counterpart here. */
export const importXlsform =
  (ports: ChangePorts & ReadPorts) =>
  async (actor: Actor, { association, commandId, file, title }: InputOf<Row>): Promise<OutputOf<Row>> => {
    authorise(actor, 'instrument.write', { association })
    const { instrument, faults } = await readXlsform(ports, file.base64)
    if (!instrument) throw new DomainError('measurement.xlsform-faults', { n: faults.length })
    const named = {
      ...instrument,
      title: { ...instrument.title, [baseLocale]: { ...instrument.title[baseLocale], std: title } },
    }
    return ports.write(association, commandId, (tx) =>
      saveNewInstrument(ports, tx, actor, { draft: named, action: 'instrument.import' }),
    )
  }
