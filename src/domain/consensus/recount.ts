import { type CanonicalValue, canonicalJson } from '#domain/kernel/canonical-json.ts'
import { faultsIn } from './ballot.ts'
import { countFrozen, sealResult } from './count.ts'
import { type Checked, type FileFault, fileFault } from './file-fault.ts'
import { ballotOf, hashOf } from './freeze.ts'
import { bytesOfHex, type HexHash, type Sha256 } from './hash.ts'
import type { Draw } from './lot.ts'
import { addUp } from './paper.ts'
import { positionsOf, publishedAnswers, type RecountFile } from './recount-file.ts'
import { fewestToOpen } from './round.ts'
import type { RoundResult } from './round-result.ts'
import { isCell, type Tally, tallyBallots, tallyCells } from './tally.ts'

/** What a recount compares, in the order in which it is done. */
export const recountChecks = [
  'belongs-together',
  'freeze-hash',
  'turnout',
  'nonce',
  'tally',
  'gate',
  'result-hash',
  'head',
] as const
export type RecountCheck = (typeof recountChecks)[number]

export type RecountReport = Readonly<{
  agrees: boolean
  checks: readonly Readonly<{ check: RecountCheck; agrees: boolean }>[]
  /** What the votes in the file give. */
  result: RoundResult
  freezeHash: HexHash
  resultHash: HexHash
  head: HexHash
}>

/** SHA-256, and the lot of a nonce given as bytes. */
export type RecountCrypto = Readonly<{ sha256: Sha256; drawWith(nonce: Uint8Array): Draw }>

const doubled = (texts: readonly (string | undefined)[], position: number): boolean => {
  const text = texts[position]
  return text !== undefined && texts.indexOf(text) < position
}

function voteFaults(file: RecountFile): readonly FileFault[] {
  const { freeze } = file
  if (file.scope === 'ballots') {
    const receipts = file.ballots.map(({ receipt }) => receipt)
    return file.ballots.flatMap(({ a, receipt = '' }, position) => [
      ...faultsIn(ballotOf(freeze), freeze.items, a).map(({ reason, ...detail }) =>
        fileFault(['ballots', position, 'a'], 'unreadable-ballot', { ...detail, cause: reason }),
      ),
      ...(doubled(receipts, position)
        ? [fileFault(['ballots', position, 'receipt'], 'doubled', { name: receipt })]
        : []),
    ])
  }
  const [first = ''] = file.columns
  const few =
    file.columns.length === freeze.items.length
      ? []
      : [
          fileFault(['columns'], 'wrong-length', {
            length: file.columns.length,
            expected: freeze.items.length,
          }),
        ]
  return [
    ...few,
    ...file.columns.flatMap((column, position) => {
      if (column.length !== first.length) {
        return [
          fileFault(['columns', position], 'wrong-length', { length: column.length, expected: first.length }),
        ]
      }
      return [...column].every((character) => isCell(ballotOf(freeze), character))
        ? []
        : [fileFault(['columns', position], 'unreadable-ballot', { cause: 'unknown-mark' })]
    }),
  ]
}

function itemFaults({ freeze, withdrawn = [] }: RecountFile): readonly FileFault[] {
  const ids = freeze.items.map(({ id }) => id)
  const gone = withdrawn.map(({ id }) => id)
  return [
    ...ids.flatMap((id, at) =>
      doubled(ids, at) ? [fileFault(['freeze', 'items', at, 'id'], 'doubled', { name: id })] : [],
    ),
    ...gone.flatMap((id, at) => {
      if (doubled(gone, at)) return [fileFault(['withdrawn', at, 'id'], 'doubled', { name: id })]
      return ids.includes(id) ? [] : [fileFault(['withdrawn', at, 'id'], 'unknown-item', { name: id })]
    }),
  ]
}

function lotFaults({ freeze, nonce }: RecountFile): readonly FileFault[] {
  const isLot = freeze.rule.tie === 'lot'
  return [
    ...(isLot && nonce === undefined ? [fileFault(['nonce'], 'missing')] : []),
    ...(isLot && freeze.nonceHash === undefined ? [fileFault(['freeze', 'nonceHash'], 'missing')] : []),
    ...(!isLot && nonce !== undefined ? [fileFault(['nonce'], 'nonce-not-used')] : []),
  ]
}

type Opened = Readonly<{ cast: number; tallies: readonly Tally[] }>

function open(file: RecountFile, withdrawn: ReadonlySet<number>): Opened {
  const form = ballotOf(file.freeze)
  if (file.scope === 'ballots') {
    const answers = file.ballots.map((ballot) => publishedAnswers(file.freeze, ballot))
    return { cast: answers.length, tallies: tallyBallots(form, answers, file.freeze.items.length, withdrawn) }
  }
  const tallies = file.columns.map((column, position) =>
    tallyCells(form, withdrawn.has(position) ? [] : [...column]),
  )
  return { cast: file.columns[0]?.length ?? 0, tallies }
}

const same = (a: CanonicalValue, b: CanonicalValue): boolean => canonicalJson(a) === canonicalJson(b)

/** What each item was given, whatever the order. */
const givenIn = ({ results }: RoundResult): CanonicalValue =>
  Object.fromEntries(results.map(({ id, share: _ofThem, ...given }) => [id, given]))

/**
 * Counts a published round again, from its own votes and its own frozen rule, and says for each part whether it
 * agrees with what was published. Refused with the place: votes that cannot be read.
 */
export function recount(file: RecountFile, { sha256, drawWith }: RecountCrypto): Checked<RecountReport> {
  const faults = [...itemFaults(file), ...lotFaults(file), ...voteFaults(file)]
  if (faults.length > 0) return { ok: false, faults }

  const { freeze, electorate, nonce, previousHead } = file
  const withdrawn = positionsOf(freeze, file.withdrawn ?? [])
  const { cast, tallies } = open(file, withdrawn)
  const bytes = nonce === undefined ? null : bytesOfHex(nonce)
  const draw = bytes && drawWith(bytes)
  const { result } = countFrozen(freeze, { electorate, cast, tallies, withdrawn, draw })
  const freezeHash = hashOf(freeze, sha256)
  const { resultHash, head } = sealResult(result, { previousHead, freezeHash }, sha256)

  const agreement: Readonly<Record<RecountCheck, boolean>> = {
    'belongs-together':
      freeze.conference === file.conference &&
      freeze.round === file.round &&
      freeze.round === file.result.id &&
      freeze.scope === file.scope,
    'freeze-hash': freezeHash === file.freezeHash,
    turnout:
      cast <= electorate &&
      cast >= fewestToOpen(freeze) &&
      cast === file.result.cast &&
      addUp(file.channels ?? [], cast),
    nonce: !bytes || sha256(bytes) === freeze.nonceHash,
    tally: same(givenIn(result), givenIn(file.result)),
    gate: same(result, file.result),
    'result-hash': resultHash === file.resultHash && hashOf(file.result, sha256) === file.resultHash,
    head: head === file.head,
  }
  const checks = recountChecks.map((check) => ({ check, agrees: agreement[check] }))
  return {
    ok: true,
    value: { agrees: checks.every(({ agrees }) => agrees), checks, result, freezeHash, resultHash, head },
  }
}
