import { addItem } from '#application/measurement/add-item.ts'
import { createInstrument } from '#application/measurement/create-instrument.ts'
import { describeInstrument } from '#application/measurement/describe-instrument.ts'
import { discardDraft } from '#application/measurement/discard-draft.ts'
import { editItem } from '#application/measurement/edit-item.ts'
import { getInstrument } from '#application/measurement/get-instrument.ts'
import { listInstruments } from '#application/measurement/list-instruments.ts'
import { lockInstrument } from '#application/measurement/lock-instrument.ts'
import { moveItem } from '#application/measurement/move-item.ts'
import { removeItem } from '#application/measurement/remove-item.ts'
import { startNextVersion } from '#application/measurement/start-next-version.ts'
import type { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import type { Handlers } from '../mount.ts'

export type InstrumentPorts = Parameters<typeof createInstrument>[0] &
  Parameters<typeof getInstrument>[0] &
  Parameters<typeof lockInstrument>[0]

export const instrumentHandlers = (ports: InstrumentPorts) =>
  ({
    listInstruments: listInstruments(ports),
    getInstrument: getInstrument(ports),
    createInstrument: createInstrument(ports),
    describeInstrument: describeInstrument(ports),
    addItem: addItem(ports),
    editItem: editItem(ports),
    moveItem: moveItem(ports),
    removeItem: removeItem(ports),
    lockInstrument: lockInstrument(ports),
    startNextVersion: startNextVersion(ports),
    discardDraft: discardDraft(ports),
  }) satisfies Handlers<typeof instrumentEndpoints>
