import { authorise } from '#application/authorise.ts'
import type { Hashing, Read, ReadTx } from '#application/ports.ts'
import type { ProtocolDetail, protocolEndpoints } from '#contract/consensus/protocol.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { type CastVote, medianOf, shareOf, wordOf } from '#domain/consensus/bank-standing.ts'
import { shortHash } from '#domain/consensus/hash.ts'
import { type ProtocolEntry, protocolHash } from '#domain/consensus/protocol.ts'
import { entryNode } from '#domain/consensus/trace-node.ts'
import { wordingHash } from '#domain/consensus/wording.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { StandingStore } from './bank-ports.ts'
import { type AgreementStores, agreementOfRound } from './load-agreement.ts'
import type { NoteStore } from './note-ports.ts'
import type { EntryWording, ProtocolRecord, ProtocolStore } from './protocol-ports.ts'
import { adoptedOn, summariseProtocol } from './protocol-summary.ts'
import type { RoundRecord, RoundStore } from './round-ports.ts'
import { textHash } from './text-hash.ts'

type Input = InputOf<typeof protocolEndpoints.getProtocol>

export type ProtocolReadPorts = Readonly<{
  read: Read
  protocols: ProtocolStore
  standing: StandingStore
  notes: NoteStore
  rounds: Pick<RoundStore, 'list'> & AgreementStores['rounds']
  ballots: AgreementStores['ballots']
  hashing: Hashing
  /** What the association is called. */
  nameOf: (tx: ReadTx) => Promise<Readonly<{ name: string; isExample: boolean }>>
}>

/** Of the rounds that let something in, in the order they were held. */
async function agreementIn(
  ports: ProtocolReadPorts,
  tx: ReadTx,
  { version }: ProtocolRecord,
  rounds: readonly RoundRecord[],
): Promise<ProtocolDetail['agreement']> {
  const found: ProtocolDetail['agreement'] = []
  for (const { round } of rounds) {
    if (!version.entries.some((entry) => entry.round === round.id)) continue
    const agreement = await agreementOfRound(ports, tx, round.id)
    const { number: no, plan } = round
    if (agreement) found.push({ round: round.id, no, name: plan.name, form: plan.ballot.form, agreement })
  }
  return found
}

const load = async (ports: ProtocolReadPorts, tx: ReadTx, { protocol, v }: Pick<Input, 'protocol' | 'v'>) => {
  const record = await ports.protocols.get(tx, protocol, v)
  if (!record) throw new DomainError('not-found')
  const rounds = record.conference ? await ports.rounds.list(tx, record.conference.id) : []
  return {
    record,
    all: await ports.protocols.list(tx),
    wordings: await ports.protocols.wordings(tx, protocol, v),
    votes: await ports.standing.votes(tx, null),
    notes: await ports.notes.about(tx, { type: 'protocol', id: protocol }),
    association: await ports.nameOf(tx),
    rounds,
    agreement: await agreementIn(ports, tx, record, rounds),
  }
}
type Loaded = Awaited<ReturnType<typeof load>>

const voteOf = (entry: ProtocolEntry, votes: readonly CastVote[]): ProtocolDetail['list'][number]['vote'] => {
  const vote = votes.find((one) => one.round === entry.round && one.proposal === entry.proposal)
  return vote
    ? {
        round: vote.round,
        roundNo: vote.roundNo,
        yes: vote.yes,
        n: vote.n,
        share: shareOf(vote),
        form: vote.form,
        median: medianOf(vote),
        points: vote.form === 'rank' ? vote.score : null,
        // What stands in a protocol went on, whatever its round called it.
        word: wordOf(vote, true) ?? 'prioritised',
        derived: vote.isDerived,
      }
    : null
}

const presentEntry =
  ({ record, wordings, votes }: Loaded) =>
  (entry: ProtocolEntry): ProtocolDetail['list'][number] => {
    const wording = wordings.find(({ no }) => no === entry.no)
    const words = wording?.version
    return {
      no: entry.no,
      proposal: entry.proposal,
      proposalV: entry.proposalVersion,
      originalNo: wording?.originalNo ?? null,
      kind: entry.kind,
      perspective: words?.claim.perspective ?? null,
      perspectiveCandidates: [...(words?.claim.candidates ?? [])],
      text: words?.text ?? null,
      shortName: words?.shortName ?? null,
      explanation: words?.explanation ?? null,
      basis: words?.basis ?? 'unpublished',
      page: wording?.source?.page ?? null,
      vote: voteOf(entry, votes),
      node: entryNode(record.version.protocol, record.version.v, entry.no),
    }
  }

/** The list as it lies there now hashes to what was adopted, and so do the words of each entry. */
function isIntact({ record, wordings }: Loaded, hashing: Hashing): boolean {
  const sha256 = textHash(hashing)
  const isAsAdopted = ({ no, wording }: ProtocolEntry): boolean => {
    const found = wordings.find((one) => one.no === no)
    return found !== undefined && wordingHash(found.version, sha256) === wording
  }
  return (
    protocolHash(record.version, sha256) === record.version.hash && record.version.entries.every(isAsAdopted)
  )
}

const siblingOf = ({ record, all }: Loaded): ProtocolDetail['sibling'] => {
  const other = all.find(
    ({ version, conference }) =>
      version.level !== record.version.level &&
      conference !== null &&
      conference.id === record.conference?.id,
  )
  return other ? { protocol: other.version.protocol, v: other.version.v, level: other.version.level } : null
}

/** The document of the first entry, where all come from the same. */
const sourceOf = (wordings: readonly EntryWording[]): string | null => {
  const all = new Set(wordings.map(({ source }) => source?.citation ?? null))
  const [only] = all
  return all.size === 1 ? (only ?? null) : null
}

const versionsOf = ({ record, all }: Loaded): ProtocolDetail['versions'] =>
  all
    .filter(({ version }) => version.protocol === record.version.protocol)
    .map((one: ProtocolRecord) => ({
      v: one.version.v,
      state: one.version.state,
      adopted: adoptedOn(one),
    }))

/** In the order they were held; why is promised to whoever reads the protocol. */
const annulledOf = ({ rounds }: Loaded): ProtocolDetail['annulled'] =>
  rounds.flatMap(({ round }) =>
    round.state === 'voided'
      ? [{ round: round.id, no: round.number, name: round.plan.name, reason: round.reason }]
      : [],
  )

/** One adopted version, with every entry's vote and wording as they were. */
export const getProtocol =
  (ports: ProtocolReadPorts) =>
  async (actor: Actor, input: Input): Promise<ProtocolDetail> => {
    const { association } = input
    authorise(actor, 'protocol.read', { association })
    const loaded = await ports.read(association, (tx) => load(ports, tx, input))
    const { record, wordings, notes } = loaded
    const { version } = record
    return {
      ...summariseProtocol(record),
      association: loaded.association,
      hash: version.hash,
      hashCode: shortHash(version.hash),
      isIntact: isIntact(loaded, ports.hashing),
      list: version.entries.map(presentEntry(loaded)),
      source: sourceOf(wordings),
      versions: versionsOf(loaded),
      sibling: siblingOf(loaded),
      agreement: loaded.agreement,
      annulled: annulledOf(loaded),
      notes: notes.map(({ code, words: { sv, en } }) => ({
        code,
        words: { sv: { ...sv, says: [...sv.says] }, en: { ...en, says: [...en.says] } },
      })),
      publicPath: `/oppet/protokoll/${association}/${version.protocol}/${version.v}`,
      can: {
        recordDecision: version.decision.by === 'conference' && may(actor, 'protocol.adopt', { association }),
      },
    }
  }
