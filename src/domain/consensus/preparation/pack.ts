import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import type { ConferenceState } from '../conference.ts'

/** The parts that people write; the two others fill themselves. In the order of S0 p. 7. */
export const packTextNames = ['welcome', 'programme', 'voting', 'background', 'development'] as const
export type PackTextName = (typeof packTextNames)[number]
export type PackTexts = Readonly<Record<PackTextName, string | null>>

/** What was sent out before the conference of 2014 (S0 p. 7): seven parts. */
export const packParts = [...packTextNames, 'lists', 'participants'] as const
export type PackPart = (typeof packParts)[number]

type Core = Readonly<{
  conference: ConferenceId
  version: number
  texts: PackTexts
  /** The newest frozen edition; 0 before the first. */
  edition: number
}>
export type Pack = Core & Readonly<{ state: 'draft' | 'frozen' }>

/** What the parts that fill themselves are filled from. */
export type PackContent = Readonly<{ proposals: number; experts: number }>

const nothingWritten = Object.fromEntries(packTextNames.map((name) => [name, null])) as PackTexts

export const draftPack = (conference: ConferenceId): Pack => ({
  ...{ conference, version: 0, edition: 0 },
  texts: nothingWritten,
  state: 'draft',
})

const isBlank = (text: string | null): boolean => text === null || text.trim() === ''

/** The parts that have nothing in them yet, in their order. */
export const missingParts = (texts: PackTexts, { proposals, experts }: PackContent): readonly PackPart[] => [
  ...packTextNames.filter((name) => isBlank(texts[name])),
  ...(proposals === 0 ? (['lists'] as const) : []),
  ...(experts === 0 ? (['participants'] as const) : []),
]

function mustBe(pack: Pack, expectedVersion: number, state: Pack['state']): Pack {
  if (pack.version !== expectedVersion) throw new DomainError('stale-version', { version: pack.version })
  if (pack.state !== state) throw new DomainError('consensus.pack-wrong-state', { state: pack.state })
  return { ...pack, version: pack.version + 1 }
}

/** Before the doors open. What experts were sent is part of how the conference was held, and stays after that. */
const mayStillChange: readonly ConferenceState[] = ['draft', 'inviting', 'preparing', 'ready']

export function assertBeforeDoors(state: ConferenceState): void {
  if (!mayStillChange.includes(state))
    throw new DomainError('consensus.conference-wrong-state', { state, wanted: mayStillChange })
}

export const editPack = (pack: Pack, expectedVersion: number, texts: PackTexts): Pack => ({
  ...mustBe(pack, expectedVersion, 'draft'),
  texts,
})

/** Errors: `consensus.pack-incomplete` with the parts that are missing. */
export function freezePack(pack: Pack, expectedVersion: number, content: PackContent): Pack {
  const next = mustBe(pack, expectedVersion, 'draft')
  const missing = missingParts(pack.texts, content)
  if (missing.length > 0) throw new DomainError('consensus.pack-incomplete', { missing })
  return { ...next, state: 'frozen', edition: pack.edition + 1 }
}

/** To be written on; the editions that were frozen stay, and experts read the newest until the next is frozen. */
export function thawPack(pack: Pack, expectedVersion: number, reason: string): Pack {
  if (reason.trim() === '') throw new DomainError('consensus.reason-missing')
  return { ...mustBe(pack, expectedVersion, 'frozen'), state: 'draft' }
}
