import { z } from 'zod'
import { askClarifier, readClarifications } from '#application/consensus/preparation/ask-clarifier.ts'
import { contributeReading } from '#application/consensus/preparation/contribute-reading.ts'
import { readList, removeList, saveList, startList } from '#application/consensus/preparation/keep-list.ts'
import { makeExpertPdf } from '#application/consensus/preparation/make-pack-file.ts'
import {
  countReady,
  findReader,
  openLink,
  readPack,
} from '#application/consensus/preparation/read-as-expert.ts'
import { readingMarks } from '#domain/consensus/preparation/reading-list.ts'
import { packReport } from '#web/pages/report/pack/pack-report.ts'
import { proposedTexts } from '#web/pages/report/pack/proposed-texts.ts'
import { clarificationStore } from './adapters/db/clarification-store.ts'
import { packStore } from './adapters/db/pack-store.ts'
import { accessStore } from './adapters/db/prep-access-store.ts'
import { contributionStore, preparationEnds, readingListStore } from './adapters/db/prep-list-store.ts'
import type { PackPorts } from './adapters/http/pages/pack-ports.ts'
import type { PageScripts } from './adapters/http/pages/page-scripts.ts'
import type { WrongCodes } from './adapters/http/pages/wrong-codes.ts'
import { readingSeal } from './adapters/keys/reading-seal.ts'
import type { ConsensusPorts } from './compose-consensus.ts'
import type { reportPorts } from './compose-report.ts'

const reading = z.object({
  proposal: z.string(),
  mark: z.enum(readingMarks).nullable(),
  rank: z.number().int().nullable(),
  note: z.string().nullable(),
})
const list = z.object({
  stamp: z.string(),
  readings: z.array(reading),
  isReady: z.boolean(),
  isGiven: z.boolean(),
})

/** What the preparation of a conference asks for, on top of what conferences and reports do. */
export const preparationPorts = <C extends object, R extends object>(consensus: C, report: R) => ({
  ...report,
  ...consensus,
  packs: packStore,
  access: accessStore,
  lists: readingListStore,
  contributions: contributionStore,
  clarifications: clarificationStore,
  preparationEnds,
  readingSeal,
  parseList: (text: string) => list.parse(JSON.parse(text)),
  writePack: packReport,
  proposePack: proposedTexts,
})

export type PreparationPorts = ReturnType<
  typeof preparationPorts<ConsensusPorts, ReturnType<typeof reportPorts>>
>

/** What an expert's pages ask for, in terms of the use cases. */
export function packPorts(
  ports: PreparationPorts,
  {
    wrongCodes,
    scripts,
    publicAddress,
  }: Readonly<{ wrongCodes: WrongCodes; scripts: PageScripts; publicAddress: string | null }>,
): PackPorts {
  return {
    script: scripts.pack,
    ...{ publicAddress, wrongCodes },
    findTopic: ports.findCode,
    findReader: findReader(ports),
    openLink: openLink(ports),
    countReady: countReady(ports),
    pack: readPack(ports),
    pdf: makeExpertPdf(ports),
    floor: ({ association, conference }) =>
      ports.read(association, async (tx) => {
        const record = await ports.conferences.find(tx, conference)
        return record?.conference.kOpen ?? 0
      }),
    startList: startList(ports),
    list: readList(ports),
    saveList: saveList(ports),
    removeList: removeList(ports),
    contribute: contributeReading(ports),
    ask: askClarifier(ports),
    clarifications: readClarifications(ports),
  }
}
