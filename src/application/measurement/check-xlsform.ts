import { authorise } from '#application/authorise.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { xlsformEndpoints } from '#contract/measurement/xlsform.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { holdsDrafts, itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { checkInstrument, hindrances } from '#domain/measurement/instrument/readiness.ts'
import { baseLocale, wordsOf } from '#domain/measurement/instrument/text.ts'
import { titleOf } from './change-instrument.ts'
import { type ReadPorts, readXlsform } from './read-xlsform.ts'

type Row = (typeof xlsformEndpoints)['checkXlsform']

/** More than anybody puts right in one go. */
const mostTold = 200

/** What a workbook holds, before anything of it is let in. */
export const checkXlsform =
  (ports: ReadPorts) =>
  async (actor: Actor, { association, file }: InputOf<Row>): Promise<OutputOf<Row>> => {
    authorise(actor, 'instrument.write', { association })
    const { instrument, faults } = await readXlsform(ports, file.base64)
    return {
      found: instrument && {
        title: titleOf(instrument),
        locales: [...instrument.locales],
        items: itemsOf(instrument).map(({ id, kind, text }) => ({
          id,
          kind,
          words: wordsOf(text, baseLocale, 'std').words,
        })),
        holdsDrafts: holdsDrafts(instrument),
        hindrances: hindrances(checkInstrument(instrument)),
      },
      faults: faults.slice(0, mostTold).map((fault) => ({ ...fault })),
      faultCount: faults.length,
    }
  }
