import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AuditRow,
  auditOrigin,
  type ChainedRow,
  endHolds,
  firstBrokenRow,
  type LinkHash,
  rowHash,
} from './audit.ts'

const linkHash: LinkHash = (previous, text) =>
  createHash('sha256').update(previous).update(text, 'utf8').digest()

const rowNo = (seq: number, change: Partial<AuditRow> = {}): AuditRow => ({
  association: 'a',
  seq,
  at: '2014-04-02T12:06:00.000Z',
  actorName: 'Berit Dahl',
  actorRole: 'facilitator',
  action: 'round.close',
  subject: { type: 'round', id: `r${seq}`, version: null },
  within: null,
  reason: null,
  detail: { cast: 23 },
  ...change,
})

function chain(length: number): ChainedRow[] {
  const rows: ChainedRow[] = []
  let last = auditOrigin.hash
  for (let seq = 1; seq <= length; seq++) {
    const row = rowNo(seq)
    const hash = rowHash(last, row, linkHash)
    rows.push({ row, previousHash: last, hash })
    last = hash
  }
  return rows
}

describe('firstBrokenRow', () => {
  it('holds for what was written', () => {
    expect(firstBrokenRow(auditOrigin, chain(5), linkHash)).toBeNull()
    expect(firstBrokenRow(auditOrigin, [], linkHash)).toBeNull()
  })

  it.each([
    { what: 'another actor', change: { actorName: 'Någon annan' } },
    { what: 'another reason', change: { reason: 'ändrad' } },
    { what: 'another figure', change: { detail: { cast: 22 } } },
    { what: 'another time', change: { at: '2014-04-02T12:06:00.001Z' } },
    { what: 'another association', change: { association: 'b' } },
  ])('finds $what', ({ change }) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), (seq) => {
        const tampered = chain(8).map((link) =>
          link.row.seq === seq ? { ...link, row: rowNo(seq, change) } : link,
        )
        expect(firstBrokenRow(auditOrigin, tampered, linkHash)).toBe(seq)
      }),
    )
  })

  it('finds a row that was changed and hashed again: the next one no longer fits', () => {
    const rows = chain(4)
    const row = rowNo(2, { reason: 'ändrad' })
    const previousHash = rows[0]?.hash ?? auditOrigin.hash
    const rewritten = { row, previousHash, hash: rowHash(previousHash, row, linkHash) }
    expect(firstBrokenRow(auditOrigin, rows.with(1, rewritten), linkHash)).toBe(3)
  })

  it('finds a row that is gone or swapped', () => {
    const [one, two, three] = chain(3)
    if (!one || !two || !three) throw new Error('three rows were asked for')
    expect(firstBrokenRow(auditOrigin, [one, three], linkHash)).toBe(2)
    expect(firstBrokenRow(auditOrigin, [two, one, three], linkHash)).toBe(1)
  })
})

describe('endHolds', () => {
  it('sees that the last row was cut off', () => {
    const rows = chain(3)
    const head = { seq: 3, hash: rows[2]?.hash ?? auditOrigin.hash }
    expect(endHolds(head, head)).toBe(true)
    expect(endHolds({ seq: 2, hash: rows[1]?.hash ?? auditOrigin.hash }, head)).toBe(false)
    expect(endHolds({ seq: 3, hash: new Uint8Array(32) }, head)).toBe(false)
  })
})
