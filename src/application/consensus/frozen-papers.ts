import type { Read } from '#application/ports.ts'
import type { CastInput } from '#contract/consensus/live.ts'
import { readAnswers, sealedLength, writeAnswers } from '#domain/consensus/ballot.ts'
import { ballotOf, type Freeze } from '#domain/consensus/freeze.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import type { Envelopes } from './key-ports.ts'
import type { RoundRecord, RoundSecret, RoundStore } from './round-ports.ts'
import type { Topic } from './voter.ts'

/** All that sealing needs of a frozen round. It never changes, so a node keeps the latest few. */
export type FrozenPaper = Readonly<{
  freeze: Freeze
  freezeHash: string
  secrets: ReadonlyMap<number, RoundSecret>
}>

type Shown = Pick<CastInput, 'r' | 'fz'>

const mostPapers = 16

const compact = (code: string): string => code.replace(/\s/g, '').toLowerCase()

/** The phone shows the first 20 digits of the freeze; what it voted on must be what is frozen now. */
const isSameFreeze = (shown: string, freezeHash: string): boolean =>
  compact(shown).length >= 20 && freezeHash.startsWith(compact(shown))

const paperOf = ({ round }: RoundRecord, secrets: readonly RoundSecret[]): FrozenPaper => {
  if (round.state === 'voided') throw new DomainError('consensus.ballot-too-late')
  if (!('freeze' in round)) throw new DomainError('consensus.round-not-open')
  return {
    freeze: round.freeze,
    freezeHash: round.freezeHash,
    secrets: new Map(secrets.map((secret) => [secret.slot, secret])),
  }
}

export type Sealable = Readonly<{ answers: string; length: number; box: RoundSecret }>

/** Of one slot: the whole ballot, or the one item on the wall. Null where its box has been opened. */
function readBallot({ freeze, secrets }: FrozenPaper, { slot, a: sent }: CastInput): Sealable | null {
  const isPlenary = freeze.mode === 'plenary'
  const one = isPlenary ? freeze.items[slot - 1] : undefined
  if (isPlenary !== slot > 0 || (isPlenary && !one)) throw new DomainError('consensus.ballot-stale')
  const items = one ? [one] : freeze.items
  const form = ballotOf(freeze)
  const answers = writeAnswers(readAnswers(form, items, sent))
  const box = secrets.get(slot)
  return box ? { answers, length: sealedLength(form, items), box } : null
}

const isSameKey = (one: Sealable, other: Sealable | null): boolean =>
  other !== null && Buffer.compare(one.box.publicKey, other.box.publicKey) === 0

type Stored = 'stored' | 'refused'

export type FrozenPapers = Readonly<{
  /** Errors: `ballot-stale` where the phone shows another freeze, `round-not-open` before there is one. */
  shown(where: Topic, shown: Shown): Promise<FrozenPaper>
  /** Reads a ballot against the paper and sends it; once more where the paper is the same and its keys are not. */
  cast(
    where: Topic,
    input: CastInput,
    send: (paper: FrozenPaper, sealable: Sealable) => Promise<Stored>,
  ): Promise<Stored>
  forget(round: RoundId): void
}>

export function frozenPapers(
  ports: Readonly<{ read: Read; rounds: RoundStore; envelopes: Envelopes }>,
): FrozenPapers {
  // Promises, so that ballots that wait for the same paper go on in the order they came.
  const papers = new Map<RoundId, Promise<FrozenPaper>>()

  const load = async ({ association, conference }: Topic, round: RoundId): Promise<FrozenPaper> => {
    const { record, secrets } = await ports.read(association, async (tx) => ({
      record: await ports.rounds.find(tx, round),
      secrets: await ports.rounds.secrets(tx, round),
    }))
    if (record?.round.conference !== conference) throw new DomainError('consensus.ballot-stale')
    return paperOf(record, secrets)
  }

  const keep = (round: RoundId, paper: Promise<FrozenPaper>): Promise<FrozenPaper> => {
    papers.delete(round)
    papers.set(round, paper)
    paper.catch(() => papers.get(round) === paper && papers.delete(round))
    const [oldest] = papers.keys()
    if (papers.size > mostPapers && oldest) papers.delete(oldest)
    return paper
  }

  const isShown = ({ freeze, freezeHash }: FrozenPaper, { conference }: Topic, { fz }: Shown): boolean =>
    isSameFreeze(fz, freezeHash) && freeze.conference === conference

  const shownPaper: FrozenPapers['shown'] = async (where, shown) => {
    const known = papers.get(shown.r)
    const kept = await (known ?? keep(shown.r, load(where, shown.r)))
    if (isShown(kept, where, shown)) return kept
    // Frozen anew since this node read it, or shown anew since the phone did.
    const fresh = known ? await keep(shown.r, load(where, shown.r)) : kept
    if (isShown(fresh, where, shown)) return fresh
    throw new DomainError('consensus.ballot-stale')
  }

  return {
    shown: shownPaper,
    async cast(where, input, send) {
      const paper = await shownPaper(where, input)
      const sealable = readBallot(paper, input)
      if (sealable && (await send(paper, sealable)) === 'stored') return 'stored'
      // Thawed and frozen with nothing changed since this node read it: the paper is the same, its keys are not.
      const fresh = await keep(input.r, load(where, input.r))
      if (!isShown(fresh, where, input)) throw new DomainError('consensus.ballot-stale')
      const again = readBallot(fresh, input)
      // Opened already: what this late ballot was sealed with is not kept.
      if (!again) ports.envelopes.forget(input.r)
      if (!again || isSameKey(again, sealable)) return 'refused'
      return send(fresh, again)
    },
    forget: (round) => void papers.delete(round),
  }
}
