import type { SearchSource } from '#application/kernel/index.ts'
import type { SearchHit } from '#contract/trace.ts'
import { standingsIn } from '#domain/consensus/bank-standing.ts'
import { nameOf } from '#domain/consensus/proposal.ts'
import { maySomewhere } from '#domain/kernel/actor.ts'
import { type Listed, listed, narrowed, sorted } from './bank-list.ts'
import type { BankStore, StandingStore } from './bank-ports.ts'
import type { ConferenceRecord, ConferenceStore } from './conference-ports.ts'
import type { ProtocolRecord, ProtocolStore } from './protocol-ports.ts'
import { adoptedOn } from './protocol-summary.ts'

type Ports = Readonly<{
  bank: BankStore
  standing: StandingStore
  conferences: ConferenceStore
  protocols: ProtocolStore
}>

const proposalHit = ({ row }: Listed): SearchHit => ({
  kind: 'proposal',
  id: row.id,
  title: nameOf(row),
  facts: {
    originalNo: row.originalNo,
    kind: row.kind,
    place: row.place,
    entryNo: row.entryNo,
    state: row.state,
    text: row.text,
  },
  page: ['indikatorbank', row.id],
  isInvented: false,
})

const conferenceHit = ({ conference, place, beginsOn, isInvented }: ConferenceRecord): SearchHit => ({
  kind: 'conference',
  id: conference.id,
  title: conference.name,
  facts: { place, beginsOn, state: conference.state },
  page: ['konferenser', conference.id],
  isInvented,
})

const protocolHit = (record: ProtocolRecord): SearchHit => ({
  kind: 'protocol',
  id: `${record.version.protocol}.${record.version.v}`,
  title: record.version.name,
  facts: {
    level: record.version.level,
    v: record.version.v,
    state: record.version.state,
    entries: record.version.entries.length,
    adopted: adoptedOn(record),
  },
  page: ['protokoll', record.version.protocol, `${record.version.v}`],
  isInvented: record.conference?.isInvented ?? false,
})

const levelWords = { core: 'kärnprotokoll core', extended: 'omfattande protokoll extended' } as const

/** Each word somewhere, whatever case it is written in. */
const holds = (texts: readonly (string | null)[], words: string): boolean => {
  const all = texts.join('\n').normalize('NFC').toLowerCase()
  return words
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}

/** Proposals, conferences and protocols by their words and numbers. */
export const searchConsensus =
  ({ bank, standing, conferences, protocols }: Ports): SearchSource =>
  async (tx, actor, words, most) => {
    const sees = (verb: 'proposal.read' | 'conference.read') => maySomewhere(actor, verb, tx.association)
    const held = sees('conference.read') ? await conferences.list(tx) : []
    const adopted = await protocols.list(tx)
    const all = sees('proposal.read')
      ? listed(
          await bank.list(tx),
          standingsIn(await standing.votes(tx, null), await standing.entries(tx, null)),
        )
      : []
    const found = sorted(narrowed(all, { q: words, state: 'any' }), {})
    return [
      ...adopted
        .filter(({ version }) => holds([version.name, levelWords[version.level]], words))
        .map(protocolHit),
      ...held.filter(({ conference, place }) => holds([conference.name, place], words)).map(conferenceHit),
      ...found.map(proposalHit),
    ].slice(0, most)
  }
