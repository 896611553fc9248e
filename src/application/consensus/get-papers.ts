import { authorise } from '#application/authorise.ts'
import type { Read, ReadTx } from '#application/ports.ts'
import type { paperEndpoints, RoundPapers } from '#contract/consensus/paper.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { ballotFields } from '#domain/consensus/freeze.ts'
import { shortHash } from '#domain/consensus/hash.ts'
import { paperWay, pileCode } from '#domain/consensus/paper.ts'
import { comparePasses, isAgreed, itemsApart, type Pass } from '#domain/consensus/paper-reading.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceStore } from './conference-ports.ts'
import { missingKeys } from './find-keys.ts'
import type { KeyStore } from './key-ports.ts'
import { findConference } from './load-conference.ts'
import { KeyMissing } from './open-box.ts'
import { type FrozenLike, openPasses, type PassPorts } from './paper-passes.ts'
import type { Pile } from './paper-ports.ts'
import type { RosterStore } from './roster-ports.ts'
import type { RoundRecord } from './round-ports.ts'
import { papersOut } from './start-keying.ts'
import { keyerOf, passOf } from './take-pile.ts'
import type { TicketStore } from './ticket-ports.ts'

type Rows = typeof paperEndpoints
type Ports = PassPorts &
  Readonly<{
    read: Read
    conferences: ConferenceStore
    roster: RosterStore
    tickets: TicketStore
    keys: KeyStore
  }>
type ShownPile = NonNullable<RoundPapers['pile']>

async function frozenIn(
  { rounds }: Pick<Ports, 'rounds'>,
  tx: ReadTx,
  { conference, round: id }: Pick<InputOf<Rows['getPapers']>, 'conference' | 'round'>,
): Promise<RoundRecord & Readonly<{ round: FrozenLike }>> {
  const record = await rounds.find(tx, id)
  if (record?.round.conference !== conference || !('freeze' in record.round))
    throw new DomainError('not-found')
  return { ...record, round: record.round }
}

/** Each is blind to the other until both are through. */
function differingIn(round: FrozenLike, pile: Pile, passes: readonly [Pass, Pass]): ShownPile['differing'] {
  const { left, differing } = comparePasses(pile.n, ...passes)
  if (left[0].length + left[1].length > 0) return null
  return differing.map((pos) => {
    const [one, other] = [passes[0].get(pos), passes[1].get(pos)]
    return { pos, items: one && other ? [...itemsApart(round.freeze, one, other)] : [] }
  })
}

async function shownPile(ports: Ports, tx: ReadTx, round: FrozenLike, me: string): Promise<ShownPile | null> {
  const pile = await ports.papers.pile(tx, round.id)
  if (!pile) return null
  const mine = passOf(pile, me)
  const readings = await ports.papers.readings(tx, pile.id)
  const readBy = (pass: number) => readings.filter((one) => one.pass === pass).map(({ pos }) => pos)
  const known = new Set(mine === null ? [] : readBy(mine))
  const places = Array.from({ length: pile.n }, (_, at) => at + 1)
  const plain = {
    id: pile.id,
    n: pile.n,
    read: [readBy(1).length, readBy(2).length] as [number, number],
    taken: [pile.keyers[0] !== null, pile.keyers[1] !== null] as [boolean, boolean],
    mine,
    left: mine === null ? [] : places.filter((pos) => !known.has(pos)),
  }
  try {
    const passes = await openPasses(ports, tx, round, pile)
    const agreed = isAgreed(comparePasses(pile.n, ...passes))
    return { ...plain, differing: differingIn(round, pile, passes), agreed, keyAway: false }
  } catch (error) {
    if (!(error instanceof KeyMissing)) throw error
    return { ...plain, differing: null, agreed: false, keyAway: true }
  }
}

/** What is printed on the papers of a locked round, how many are out, and how far two people have read the pile. */
export const getPapers =
  (ports: Ports) =>
  async (actor: Actor, input: InputOf<Rows['getPapers']>): Promise<RoundPapers> => {
    const { association, conference } = input
    authorise(actor, 'paper.key', { association, conference })
    return ports.read(association, async (tx) => {
      const held = await findConference(ports, tx, conference)
      const { round } = await frozenIn(ports, tx, input)
      const way = paperWay(round.freeze)
      const { form, choose = {}, places = 0 } = ballotFields(round.plan.ballot)
      const items = await ports.rounds.items(tx, round.id)
      return {
        conference: held.conference.name,
        name: round.plan.name,
        no: round.number,
        state: round.state,
        version: round.version,
        way,
        form,
        choose,
        places,
        freezeCode: shortHash(round.freezeHash),
        pileCode: pileCode(round.number, round.freezeHash),
        items: items.map(({ pos, kind, shortName, text, explanation, withdrawn }) => ({
          ...{ pos, kind, name: shortName, text, explanation },
          withdrawn: withdrawn !== null,
        })),
        handedOut: await papersOut(ports, tx, round.id, way),
        pile: await shownPile(ports, tx, round, keyerOf(actor, input)),
        can: { lead: may(actor, 'round.lead', { association, conference }) },
      }
    })
  }

/** What the asker read from one paper: never what the other did. */
export const getPaperReading =
  (ports: Ports) =>
  async (
    actor: Actor,
    input: InputOf<Rows['getPaperReading']>,
  ): Promise<OutputOf<Rows['getPaperReading']>> => {
    const { association, conference } = input
    authorise(actor, 'paper.key', { association, conference })
    return ports.read(association, async (tx) => {
      const record = await frozenIn(ports, tx, input)
      const pile = await ports.papers.pile(tx, input.round)
      const mine = pile && passOf(pile, keyerOf(actor, input))
      if (!pile || mine === null) return { reading: null }
      try {
        const own = (await openPasses(ports, tx, record.round, pile))[mine === 1 ? 0 : 1].get(input.pos)
        if (!own) return { reading: null }
        return own === 'invalid'
          ? { reading: { a: '', invalid: true, hasCard: false } }
          : { reading: { a: own.a, invalid: false, hasCard: own.card !== null } }
      } catch (error) {
        if (error instanceof KeyMissing) throw await missingKeys(ports.keys, record)
        throw error
      }
    })
  }
