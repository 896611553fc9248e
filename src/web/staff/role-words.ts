import { roles } from '#domain/kernel/role.ts'
import type { Text } from './ui/text.tsx'

/** A role in the reader's words; one that this version does not know stands as it came. */
export function roleWord({ t }: Text, role: string): string {
  const known = roles.find((one) => one === role)
  return known ? t(`role.${known}`) : role
}

/** At the beginning of a line. */
export function roleTitle(text: Text, role: string): string {
  const word = roleWord(text, role)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

export const roleWords = (text: Text, held: readonly string[]): string =>
  held.map((role) => roleWord(text, role)).join(', ')
