import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId, ProposalId, ProtocolId } from '#domain/kernel/id.ts'
import { kinds } from './proposal.ts'
import {
  type Admitted,
  type AdoptionDecision,
  adoptProtocol,
  draftProtocol,
  nextVersion,
  numberEntries,
  outsideExtended,
  protocolHash,
  putInUse,
  reviseProtocol,
  supersede,
} from './protocol.ts'

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const decision: AdoptionDecision = { by: 'conference', conference: 'c' as ConferenceId }

const admitted = (
  originalNo: number | null,
  kind: 'process' | 'effect',
  id = `p${originalNo}`,
): Admitted => ({
  proposal: id as ProposalId,
  proposalVersion: 1,
  kind,
  wording: sha256(id),
  round: null,
  originalNo,
})

const all = [
  admitted(132, 'effect'),
  admitted(3, 'process'),
  admitted(null, 'process', 'own'),
  admitted(103, 'effect'),
  admitted(7, 'process'),
  admitted(1, 'process'),
]
const core = new Set(['p103', 'p7', 'p1'] as ProposalId[])
const numbered = numberEntries(all, core)

const protocol = (level: 'extended' | 'core', entries = numbered) =>
  draftProtocol({
    protocol: `${level}-protocol` as ProtocolId,
    v: 1,
    level,
    name: 'Protokoll 2014',
    conference: 'c' as ConferenceId,
    supersedes: null,
    entries,
  })
const coreEntries = numbered.filter(({ proposal }) => core.has(proposal))
const extended = adoptProtocol(protocol('extended'), decision, null, sha256)

const codeOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return error instanceof DomainError ? [error.code, error.detail] : error
  }
  return null
}

describe('entry numbers', () => {
  it('put the core first, process before effect, by original number, as in 2014', () => {
    expect(numbered.map(({ no, proposal }) => [no, proposal])).toEqual([
      [1, 'p1'],
      [2, 'p7'],
      [3, 'p103'],
      [4, 'p3'],
      [5, 'own'],
      [6, 'p132'],
    ])
  })

  it('do not depend on the order the proposals came in, and are 1, 2, 3 …', () => {
    const anyAdmitted = fc
      .uniqueArray(fc.integer({ min: 1, max: 137 }), { minLength: 1 })
      .chain((numbers) => {
        const made = numbers.map((no) => admitted(no, kinds[no > 97 ? 1 : 0]))
        return fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length }))
      })
    fc.assert(
      fc.property(anyAdmitted, ([one, other]) => {
        expect(numberEntries(other, core)).toEqual(numberEntries(one, core))
        expect(numberEntries(one, core).map(({ no }) => no)).toEqual(one.map((_, index) => index + 1))
      }),
    )
  })
})

describe('a protocol', () => {
  it('is adopted with a hash of what it says', () => {
    expect(extended).toMatchObject({ state: 'adopted', decision, hash: protocolHash(extended, sha256) })
    expect(extended.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has another hash when a wording, a number or the name differs, and the same otherwise', () => {
    const [first, ...others] = numbered
    if (!first) throw new Error('no entries')
    const changed = [
      protocol('extended', [{ ...first, wording: sha256('another') }, ...others]),
      protocol('extended', [{ ...first, no: 9 }, ...others]),
      { ...protocol('extended'), name: 'Protokoll 2015' },
      protocol('extended', others),
    ]
    const hashes = [protocol('extended'), ...changed].map((version) => protocolHash(version, sha256))
    expect(new Set(hashes).size).toBe(5)
    expect(protocolHash(supersede(extended), sha256)).toBe(extended.hash)
  })

  it('cannot be edited or adopted again once it is adopted (K5)', () => {
    for (const version of [extended, putInUse(extended), supersede(extended)]) {
      expect(codeOf(() => reviseProtocol(version, []))).toEqual(['consensus.protocol-adopted', { v: 1 }])
      expect(codeOf(() => adoptProtocol(version, decision, null, sha256))).toEqual([
        'consensus.protocol-adopted',
        { v: 1 },
      ])
    }
    expect(codeOf(() => putInUse(supersede(extended)))).toEqual(['consensus.protocol-adopted', { v: 1 }])
  })

  it('is not adopted empty', () => {
    expect(codeOf(() => adoptProtocol(protocol('extended', []), decision, null, sha256))).toEqual([
      'consensus.protocol-empty',
      {},
    ])
  })

  it('keeps its core inside the extended one, in the same wording (K5)', () => {
    const sound = adoptProtocol(protocol('core', coreEntries), decision, extended, sha256)
    expect(sound.state).toBe('adopted')
    expect(outsideExtended(sound, extended)).toEqual([])

    const reworded = coreEntries.map((entry) => (entry.no === 2 ? { ...entry, proposalVersion: 2 } : entry))
    expect(codeOf(() => adoptProtocol(protocol('core', reworded), decision, extended, sha256))).toEqual([
      'consensus.protocol-core-outside',
      { entries: ['2'] },
    ])
    expect(codeOf(() => adoptProtocol(protocol('core', coreEntries), decision, null, sha256))).toEqual([
      'consensus.protocol-core-outside',
      { entries: ['1', '2', '3'] },
    ])
  })

  it('is changed by a new version that names the old one', () => {
    const next = nextVersion(putInUse(extended))
    expect(next).toMatchObject({
      state: 'draft',
      v: 2,
      supersedes: 1,
      conference: null,
      entries: extended.entries,
    })
    const revised = reviseProtocol(next, numbered.slice(0, 2))
    const body: AdoptionDecision = { by: 'body', body: 'Styrelsen', date: '2026-03-17', paragraph: '§ 12' }
    const adopted = adoptProtocol(revised, body, null, sha256)
    expect(adopted.hash).not.toBe(extended.hash)
    expect(extended.entries).toHaveLength(6)
  })
})
