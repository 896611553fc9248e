import { keyOf, power, writeNumber } from '#web/pages/blind.ts'
import { type Attack, attackNames, attacks, type Claim, rightOf } from './attacks.ts'
import type { RoundEvidence } from './evidence.ts'
import type { Ledger } from './unlinkable.ts'

export type UnlinkableEvidence = RoundEvidence & Readonly<{ ledger: Ledger }>
type LedgerAttack = (ledger: Ledger) => readonly Claim[]

type Issue = Ledger['issues'][number]
type Cast = Ledger['casts'][number]

/** The first of the ones to the first of the others, and so on. */
const inPairs = (issues: readonly Issue[], casts: readonly Cast[]): readonly Claim[] =>
  issues.flatMap(({ seat }, at) => {
    const cast = casts[at]
    return cast ? [{ seat, answers: cast.answers }] : []
  })

const by =
  <T>(word: (one: T) => string) =>
  (a: T, b: T): number =>
    word(a) < word(b) ? -1 : 1

/** What a signature is on: the padded message, as the phone made it. */
const signedIn =
  ({ modulus }: Ledger) =>
  (signature: string): string => {
    const { n, e, bits } = keyOf(modulus)
    return writeNumber(power(BigInt(`0x${signature}`), e, n), bits / 8)
  }

/** For a server that writes down all it is told, in both steps, and when. */
const ledgerAttacks = {
  'the order of the two steps': ({ issues, casts }) => inPairs(issues, casts),
  'the order of the two steps, backwards': ({ issues, casts }) => inPairs(issues, casts.toReversed()),
  'the same message in both steps': (ledger) => {
    const signed = signedIn(ledger)
    const asked = new Map(ledger.issues.map(({ blinded, seat }) => [blinded, seat]))
    return ledger.casts.flatMap(({ signature, answers }) => {
      const seat = asked.get(signed(signature))
      return seat === undefined ? [] : [{ seat, answers }]
    })
  },
  'the same signature in both steps': ({ issues, casts }) => {
    const given = new Map(issues.map(({ blindSignature, seat }) => [blindSignature, seat]))
    return casts.flatMap(({ signature, answers }) => {
      const seat = given.get(signature)
      return seat === undefined ? [] : [{ seat, answers }]
    })
  },
  'the size of the signatures': ({ issues, casts }) =>
    inPairs(
      issues.toSorted(by(({ blindSignature }) => blindSignature)),
      casts.toSorted(by(({ signature }) => signature)),
    ),
  'the size of the messages': (ledger) => {
    const signed = signedIn(ledger)
    return inPairs(
      ledger.issues.toSorted(by(({ blinded }) => blinded)),
      ledger.casts.toSorted(by(({ signature }) => signed(signature))),
    )
  },
  'the order of tickets, and of what they say': ({ issues, casts }) =>
    inPairs(issues, casts.toSorted(by(({ token }) => token))),
} as const satisfies Record<string, LedgerAttack>

type Level3Attack = (round: UnlinkableEvidence) => readonly Claim[]

/** As if everybody had voted in the order in which they fetched their tickets. */
const afterTickets =
  (attack: Attack): Level3Attack =>
  (round) =>
    attack({ ...round, arrivals: round.ledger.issues.map(({ seat }) => ({ seat, answers: '' })) })

/** All that is tried at level 2, the same with the order of the tickets, and what both steps tell. */
export const level3Attacks: ReadonlyMap<string, Level3Attack> = new Map([
  ...attackNames.map((name): [string, Level3Attack] => [name, attacks[name]]),
  ...attackNames
    .filter((name) => name.startsWith('order'))
    .map((name): [string, Level3Attack] => [`order of tickets, and ${name}`, afterTickets(attacks[name])]),
  ...Object.entries(ledgerAttacks).map(([name, attack]): [string, Level3Attack] => [
    name,
    ({ ledger }) => attack(ledger),
  ]),
])

export const level3Score = (name: string, rounds: readonly UnlinkableEvidence[]): number =>
  rounds.reduce((right, round) => right + rightOf(level3Attacks.get(name)?.(round) ?? [], round), 0)
