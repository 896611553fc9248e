import { describe, expect, it } from 'vitest'
import type { Adoption, ProtocolDetail } from '#contract/consensus/protocol.ts'
import { proposalId } from '#contract/kernel.ts'
import { changesAgainst } from './changes.ts'

const proposal = (no: number) => proposalId.parse(`00000000-0000-4000-8000-0000000000${no}`)

const next = (no: number, level: 'core' | 'extended'): Adoption['list'][number] => ({
  ...{ no, level, kind: 'process', name: `Nytt ${no}`, yes: 5, n: 6, share: 83, form: 'yes-no' },
  proposal: proposal(no),
})
const earlier = (no: number): Pick<ProtocolDetail['list'][number], 'proposal' | 'shortName' | 'text'> => ({
  proposal: proposal(no),
  shortName: null,
  text: `Gammalt ${no}`,
})
const list = [next(11, 'core'), next(12, 'core'), next(13, 'extended')]

describe('what a new list changes', () => {
  it('counts what stays and names what comes and goes, by indicator', () => {
    const current = { level: 'extended', v: 3, list: [earlier(11), earlier(14)] } as const
    const changes = changesAgainst(current, list)
    expect(changes).toMatchObject({ from: 3, to: 4, kept: 1 })
    expect(changes.added.map(({ name }) => name)).toEqual(['Nytt 12', 'Nytt 13'])
    expect(changes.gone.map(({ name }) => name)).toEqual(['Gammalt 14'])
  })

  it('sees in the core only the core', () => {
    const changes = changesAgainst({ level: 'core', v: 1, list: [earlier(13)] }, list)
    expect(changes.added).toHaveLength(2)
    expect(changes.gone.map(({ proposal: one }) => one)).toEqual([proposal(13)])
    expect(changes.kept).toBe(0)
  })
})
