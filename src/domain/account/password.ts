export const passwordLength = { least: 12, most: 200 } as const

export type PasswordFault = 'too-short' | 'too-long' | 'too-simple'

/** Words an attacker tries first: one's own name and address, and ours. */
const expectedWords = (of: Readonly<{ email: string; name: string }>): readonly string[] =>
  [...of.email.split(/[^\p{L}\p{N}]+/u), ...of.name.split(/\s+/), 'samsyn', 'lösenord', 'password']
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 3)

/**
 * Why a password will not do; null when it will. Long is what counts, so there are no rules about
 * digits or signs, but what is left when expected words are taken away must still be varied.
 */
export function passwordFault(
  password: string,
  of: Readonly<{ email: string; name: string }>,
): PasswordFault | null {
  const length = [...password].length
  if (length < passwordLength.least) return 'too-short'
  if (length > passwordLength.most) return 'too-long'
  const unexpected = expectedWords(of).reduce(
    (rest, word) => rest.replaceAll(word, ''),
    password.toLowerCase(),
  )
  return new Set(unexpected).size < 5 || isRun(unexpected) ? 'too-simple' : null
}

/** 123456789012, abcdefghijkl: every sign follows the one before it, or wraps around. */
const isRun = (text: string): boolean => {
  const steps = new Set([...text].slice(1).map((sign, i) => (sign.codePointAt(0) ?? 0) - text.charCodeAt(i)))
  return text.length > 4 && steps.size <= 2
}
