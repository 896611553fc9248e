import type { UnitId } from '#domain/kernel/id.ts'

/** Somebody who is asked, as far as a wave knows: an address to write to, and the unit the answer will stand for. */
export type NewContact = Readonly<{ email: string; unit: UnitId }>

export const contactFaults = [
  'address-missing',
  'address-wrong',
  'unit-missing',
  'unit-unknown',
  'twice-here',
  'there-already',
] as const

export type ContactFault = Readonly<{
  /** As an editor numbers it, from 1. */
  line: number
  fault: (typeof contactFaults)[number]
  /** What stands there. */
  words: string
}>

/** A wave's whole list; what one person can look after, and a mail server will take. */
export const mostContacts = 5_000
const longestAddress = 254

const shape = /^[^\s@,;:<>()[\]"\\]+@(?:[^\s@.,;:<>()[\]"\\]+\.)+[^\s@.,;:<>()[\]"\\]{2,}$/u

/** The address alone, small letters: out of `Berit Ek <berit@exempel.se>` too. Null where it is none. */
export function readAddress(words: string): string | null {
  const inner = /<([^<>]*)>\s*$/.exec(words)?.[1] ?? words
  const address = inner.trim().normalize('NFC').toLowerCase()
  return address.length <= longestAddress && shape.test(address) ? address : null
}

const cellsOf = (line: string): readonly string[] => {
  const separator = line.includes(';') ? ';' : line.includes('\t') ? '\t' : ','
  return line
    .split(separator)
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/s, '$1')
        .trim(),
    )
    .filter((cell) => cell !== '')
}

type Against = Readonly<{
  units: readonly Readonly<{ unit: UnitId; name: string }>[]
  /** Addresses on the list already. */
  held: ReadonlySet<string>
}>

type Rest = Readonly<{ unit: UnitId }> | Readonly<{ fault: 'unit-missing' | 'unit-unknown'; words: string }>

const sameName = (a: string, b: string): boolean =>
  a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()

/** Which unit a line names. Where the wave has one only, none need be named. Names of people are left where they are. */
function unitIn(others: readonly string[], { units }: Against): Rest {
  for (const cell of others) {
    const found = units.find(({ name }) => sameName(name, cell))
    if (found) return { unit: found.unit }
  }
  const [only] = units
  if (others.length > 0) return { fault: 'unit-unknown', words: others.join('; ') }
  return only && units.length === 1 ? { unit: only.unit } : { fault: 'unit-missing', words: '' }
}

/**
 * A pasted list or a file with one person a line: an address, and the unit's name where the wave has several; `;`, tab
 * or comma between. A first line without an address is a heading. Who is there twice is told, and never taken once.
 */
export function readContacts(
  text: string,
  against: Against,
): Readonly<{ contacts: readonly NewContact[]; faults: readonly ContactFault[] }> {
  const contacts: NewContact[] = []
  const faults: ContactFault[] = []
  const seen = new Set<string>()
  let isFirst = true
  for (const [at, written] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = at + 1
    const cells = cellsOf(written)
    const addresses = cells.filter((cell) => cell.includes('@'))
    const isHeading = isFirst && addresses.length === 0
    if (cells.length > 0) isFirst = false
    if (cells.length === 0 || isHeading) continue
    const wrong = (fault: ContactFault['fault'], words: string): void => {
      faults.push({ line, fault, words: words.slice(0, 200) })
    }
    if (addresses.length === 0) wrong('address-missing', cells.join('; '))
    const rest = unitIn(
      cells.filter((cell) => !cell.includes('@')),
      against,
    )
    if ('fault' in rest) wrong(rest.fault, rest.words)
    for (const words of addresses) {
      const email = readAddress(words)
      if (!email) wrong('address-wrong', words)
      else if (seen.has(email)) wrong('twice-here', email)
      else if (against.held.has(email)) wrong('there-already', email)
      else if ('unit' in rest) contacts.push({ email, unit: rest.unit })
      if (email) seen.add(email)
    }
  }
  return { contacts, faults }
}

/** How many are invited to each unit. */
export const invitedTo = (
  contacts: readonly Readonly<{ unit: UnitId }>[],
  units: readonly UnitId[],
): readonly Readonly<{ unit: UnitId; invited: number }>[] =>
  units.map((unit) => ({ unit, invited: contacts.filter((contact) => contact.unit === unit).length }))
