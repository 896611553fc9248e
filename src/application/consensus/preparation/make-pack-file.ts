import { authorise } from '#application/authorise.ts'
import type { Format, Made, MakeFiles } from '#application/kernel/index.ts'
import type { Clock, Read } from '#application/ports.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, ConferenceId } from '#domain/kernel/id.ts'
import type { Report } from '#domain/kernel/report/report.ts'
import { reportFaults } from '#domain/kernel/report/report-check.ts'
import { dayOf } from '../report/load-draft.ts'
import { loadPack, type PackFactPorts } from './pack-facts.ts'
import type { WritePack } from './preparation-ports.ts'

type Place = Readonly<{ association: AssociationId; conference: ConferenceId }>
export type PackFilePorts = PackFactPorts &
  Readonly<{ read: Read; writePack: WritePack; makeFiles: MakeFiles; clock: Clock }>

export type ShownPack = Readonly<{ tree: Report; isDraft: boolean }>

/** The frozen edition while it holds; else what is being written. */
export const showPack =
  (ports: Omit<PackFilePorts, 'makeFiles'>) =>
  async (actor: Actor, { association, conference }: Place): Promise<ShownPack> => {
    authorise(actor, 'conference.read', { association, conference })
    return ports.read(association, async (tx) => {
      const { pack, facts } = await loadPack(ports, tx, conference)
      const frozen = pack.state === 'frozen' ? await ports.packs.tree(tx, conference, pack.edition) : null
      if (frozen) return { tree: frozen, isDraft: false }
      const date = dayOf(ports.clock())
      return { tree: ports.writePack(facts, { version: pack.edition + 1, date }), isDraft: true }
    })
  }

/** One file of it. Errors: `report-faulty` with what is wrong in the tree. */
export const makePackFile =
  (ports: PackFilePorts) =>
  async (actor: Actor, input: Place & Readonly<{ format: Format }>, signal?: AbortSignal): Promise<Made> => {
    const { tree, isDraft } = await showPack(ports)(actor, input)
    const faults = reportFaults(tree)
    if (faults.length > 0)
      throw new DomainError('report-faulty', { faults: faults.map(({ code, at }) => `${code} (${at})`) })
    return ports.makeFiles({ report: tree, isDraft, address: null, formats: [input.format] }, signal)
  }

/** The newest frozen edition as a PDF, kept while it is the newest: a whole panel asks for the same file. */
export const makeExpertPdf = ({
  read,
  packs,
  makeFiles,
}: Pick<PackFilePorts, 'read' | 'packs' | 'makeFiles'>) => {
  const kept = new Map<ConferenceId, Readonly<{ hash: string; pdf: Promise<Uint8Array | null> }>>()
  const make = async (tree: Report): Promise<Uint8Array | null> => {
    const { files } = await makeFiles({ report: tree, isDraft: false, address: null, formats: ['pdf'] })
    return files[0]?.bytes ?? null
  }
  return async ({ association, conference }: Place): Promise<Uint8Array | null> => {
    const newest = await read(association, async (tx) => {
      const [edition] = await packs.editions(tx, conference)
      const tree = edition && (await packs.tree(tx, conference, edition.v))
      return edition && tree ? { hash: edition.treeHash, tree } : null
    })
    if (!newest) return null
    const known = kept.get(conference)
    if (known?.hash === newest.hash) return known.pdf
    const pdf = make(newest.tree)
    if (kept.size >= 8) kept.clear()
    kept.set(conference, { hash: newest.hash, pdf })
    // What failed is tried again by whoever asks next.
    pdf.catch(() => kept.delete(conference))
    return pdf
  }
}
