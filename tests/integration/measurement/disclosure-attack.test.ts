import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LedgerEntry } from '#application/measurement/result-ports.ts'
import type { CutNameOutput, PointResult } from '#contract/measurement/result.ts'
import type { UnitId, WaveId } from '#domain/kernel/id.ts'
import { revealedFrom } from '#domain/measurement/disclosure/attack.ts'
import { floor } from '#domain/measurement/disclosure/policy.ts'
import { itemId } from '#domain/measurement/result/example.ts'
import type { Wave } from '#domain/measurement/wave/wave.ts'
import { openResultField, type Person, point, type ResultPorts } from './result-field.ts'

const { kMean: k } = floor
const ages = ['ung', 'gammal'] as const
/** How many answered, by unit and age: two of the six are under k. */
const few = [6, 7, 2, 9, 8, 3]
/** One of the six is, and what the release shows says nothing of it. */
const one = [3, 6, 6, 5, 6, 5]
type Age = (typeof ages)[number]
type Ask = Readonly<{ units: readonly number[]; age: Age | null }>

/** The atoms of a group, by number: two of each unit. */
const atomsOf = ({ units, age }: Ask): readonly number[] =>
  units.flatMap((unit) => ages.flatMap((one, at) => (age === null || age === one ? [2 * unit + at] : [])))

/** Every group that can be asked for: some of the units, of everybody or one age. */
const everyAsk: readonly Ask[] = [1, 2, 3, 4, 5, 6, 7].flatMap((set) =>
  [null, ...ages].map((age) => ({ units: [0, 1, 2].filter((unit) => set & (1 << unit)), age })),
)

/** The same disorder every time: the tests of the rules themselves draw theirs anew. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state
  }
  return list
    .map((one) => ({ one, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

let field: Awaited<ReturnType<typeof openResultField>>
let unitIds: readonly UnitId[]
const unitNames = ['Norra', 'Södra', 'Västra']

beforeAll(async () => {
  field = await openResultField()
  unitIds = [field.site, field.south, field.west]
}, 120_000)
afterAll(() => field?.end())

async function releasedWave(sizes: readonly number[]): Promise<WaveId> {
  const people = sizes.flatMap((count, atom): Person[] =>
    Array.from({ length: count }, (_, at) => ({
      ...{ unit: unitIds[Math.floor(atom / 2)] ?? field.site, age: ages[atom % 2] ?? 'ung' },
      ...{ p2: 1 + ((3 * at) % 5), fore: 2, nu: 3 },
    })),
  )
  const wave = await field.opened(`Våg ${sizes}`, people)
  for (const act of ['reviewed', 'release'])
    expect(await field.act(wave, act), act).toMatchObject({ status: 200 })
  return wave
}

const unitsNamed = (names: readonly string[]) => names.map((name) => unitNames.indexOf(name))
const ageNamed = (label: string | null) => ages.find((age) => age === label) ?? null

/** What a group on the page is about; null for those who gave no age, of whom there are none. */
function askOf(name: CutNameOutput): Ask | null {
  const everywhere = [0, 1, 2]
  switch (name.is) {
    case 'all':
      return { units: everywhere, age: null }
    case 'unit':
      // The initiative that all three lie in is everybody.
      return { units: unitNames.includes(name.name) ? unitsNamed([name.name]) : everywhere, age: null }
    case 'units':
      return { units: unitsNamed(name.names), age: name.among && ageNamed(name.among.label) }
    case 'background':
      return name.label === null ? null : { units: everywhere, age: ageNamed(name.label) }
  }
}

/** The groups whose number of answers anybody can read on the page of the measure point. */
async function readGroups(wave: WaveId): Promise<readonly (readonly number[])[]> {
  const page: PointResult = (await field.get(`/points/${point.id}`)).body
  const cuts = page.waves.find((one) => one.wave === wave)?.cuts ?? []
  return cuts.flatMap(({ name, value }) => {
    const ask = value.state === 'hidden' || value.state === 'absent' ? null : askOf(name)
    return ask ? [atomsOf(ask)] : []
  })
}

type Act = typeof field.act

/** Asks for the groups one after the other, and works with what the page shows after that. */
async function attack(
  sizes: readonly number[],
  asksAfter: (shown: readonly (readonly number[])[]) => readonly Ask[],
  act: Act = field.act,
): Promise<readonly number[] | null> {
  const wave = await releasedWave(sizes)
  const before = await readGroups(wave)
  for (const { units, age } of asksAfter(before))
    await act(wave, 'cuts', {
      units: units.map((unit) => unitIds[unit]),
      where: age && { item: itemId('alder'), code: age },
    })
  const groups = await readGroups(wave)
  expect(groups.length).toBeGreaterThanOrEqual(before.length)
  return revealedFrom(sizes, groups, k)
}

const peopleIn = (sizes: readonly number[], atoms: readonly number[]) =>
  atoms.reduce((sum, atom) => sum + (sizes[atom] ?? 0), 0)

/** Asks that are harmless alone and two by two, after what the release itself shows. */
function harmlessInPairs(
  sizes: readonly number[],
  shown: readonly (readonly number[])[],
  asks: readonly Ask[],
) {
  const isFew = (atoms: readonly number[], other: readonly number[]) => {
    const n = peopleIn(
      sizes,
      atoms.filter((atom) => !other.includes(atom)),
    )
    return n > 0 && n < k
  }
  const taken: Ask[] = []
  const groups = [...shown]
  for (const ask of asks) {
    const atoms = atomsOf(ask)
    if (isFew(atoms, []) || groups.some((group) => isFew(atoms, group) || isFew(group, atoms))) continue
    groups.push(atoms)
    taken.push(ask)
  }
  return taken
}

const lowered = (wave: Wave | null): Wave | null =>
  wave?.state === 'released'
    ? {
        ...wave,
        freeze: {
          ...wave.freeze,
          plan: { ...wave.freeze.plan, thresholds: { kMean: 1, kDist: 1, kText: 1 } },
        },
      }
    : wave

/** What was let out before is there to be numbered on from, and looked at by nobody. */
const forgetful = (): Partial<ResultPorts> => {
  const { results } = field.results
  const unheeded = (entry: LedgerEntry): LedgerEntry => ({ ...entry, way: 'others' })
  return { results: { ...results, entries: async (tx, id) => (await results.entries(tx, id)).map(unheeded) } }
}

describe('whoever asks for group after group through the API', () => {
  it.each([1, 2])('learns of no group under k, in whatever order (%i)', async (seed) => {
    expect(await attack(few, () => shuffled(everyAsk, seed))).toBeNull()
  })

  it('learns of none either from groups that are harmless alone and two by two', async () => {
    expect(await attack(one, (shown) => harmlessInPairs(one, shown, everyAsk))).toBeNull()
  })
})

describe('a planted hole is found', () => {
  it('where the threshold frozen with the wave is not kept to', async () => {
    const { waves } = field.results
    const act = await field.holed({
      waves: { ...waves, lock: async (tx, id) => lowered(await waves.lock(tx, id)) },
    })
    expect(await attack(few, () => [{ units: [1], age: 'ung' }], act)).toEqual([2])
  })

  it('where the ledger is forgotten, by a difference', async () => {
    const act = await field.holed(forgetful())
    expect(await attack(few, () => shuffled(everyAsk, 1), act)).not.toBeNull()
  })

  it('where the ledger is forgotten, by a combination of groups that no two of give away', async () => {
    const act = await field.holed(forgetful())
    const asks = (shown: readonly (readonly number[])[]) => harmlessInPairs(one, shown, everyAsk)
    expect(await attack(one, asks, act)).toEqual([0])
  })
})
