import type { Clock, Hashing, WriteTx } from '#application/ports.ts'
import type { Pack } from '#domain/consensus/preparation/pack.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { Report } from '#domain/kernel/report/report.ts'
import { reportFaults } from '#domain/kernel/report/report-check.ts'
import { snapshotText } from '#domain/kernel/report/tree-hash.ts'
import { dayOf } from '../report/load-draft.ts'
import { textHash } from '../text-hash.ts'
import { loadPack, type PackFactPorts } from './pack-facts.ts'
import type { WritePack } from './preparation-ports.ts'

type Ports = PackFactPorts & Readonly<{ writePack: WritePack; clock: Clock; hashing: Hashing }>

function assertWhole(tree: Report): void {
  const faults = reportFaults(tree)
  if (faults.length > 0)
    throw new DomainError('report-faulty', { faults: faults.map(({ code, at }) => `${code} (${at})`) })
}

/** Keeps a frozen pack with the edition it now has: its tree, as the text that is hashed. Answers the hash. */
export async function addFrozenPack(ports: Ports, tx: WriteTx, pack: Pack, by: string): Promise<string> {
  await ports.packs.save(tx, pack)
  const { facts } = await loadPack(ports, tx, pack.conference, pack)
  const now = ports.clock()
  const tree = ports.writePack(facts, { version: pack.edition, date: dayOf(now) })
  assertWhole(tree)
  const text = snapshotText(tree)
  const treeHash = textHash(ports.hashing)(`pack@1${text}`)
  const edition = { v: pack.edition, treeHash, frozenBy: by, frozenAt: now, thawed: null }
  await ports.packs.addEdition(tx, pack.conference, edition, text)
  return treeHash
}
