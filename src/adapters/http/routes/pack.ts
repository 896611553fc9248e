import {
  answerClarification,
  type ClarificationPorts,
  listClarifications,
  withdrawClarification,
} from '#application/consensus/preparation/answer-clarification.ts'
import { type ClosePorts, closeReadings } from '#application/consensus/preparation/contribute-reading.ts'
import { type GetPackPorts, getPack } from '#application/consensus/preparation/get-pack.ts'
import {
  getLinks,
  type LinkPorts,
  makeLinks,
  renewLink,
  renewLinks,
} from '#application/consensus/preparation/make-links.ts'
import { makePackFile, type PackFilePorts } from '#application/consensus/preparation/make-pack-file.ts'
import {
  freezePack,
  type PackWritePorts,
  savePack,
  thawPack,
} from '#application/consensus/preparation/write-pack.ts'
import type { packEndpoints } from '#contract/consensus/pack.ts'
import type { Handlers } from '../mount.ts'
import { untilLeft } from '../until-left.ts'

export type PackRoutePorts = GetPackPorts &
  PackWritePorts &
  PackFilePorts &
  LinkPorts &
  ClarificationPorts &
  ClosePorts

export const packHandlers = (ports: PackRoutePorts) =>
  ({
    getPack: getPack(ports),
    savePack: savePack(ports),
    freezePack: freezePack(ports),
    thawPack: thawPack(ports),
    makePackFile: async (actor, input, { reply }) => {
      const { files, faults, undrawn } = await makePackFile(ports)(actor, input, untilLeft(reply))
      return {
        files: files.map(({ name, mediaType, bytes }) => ({
          ...{ name, mediaType },
          base64: Buffer.from(bytes).toString('base64'),
        })),
        faults: [...faults],
        undrawn: [...undrawn],
      }
    },
    makeLinks: makeLinks(ports),
    getLinks: getLinks(ports),
    renewLink: renewLink(ports),
    renewLinks: renewLinks(ports),
    listClarifications: listClarifications(ports),
    answerClarification: answerClarification(ports),
    withdrawClarification: withdrawClarification(ports),
    closeReadings: closeReadings(ports),
  }) satisfies Handlers<typeof packEndpoints>
