/** What a wave's key is wrapped with: nobody can set a new one, so it is longer than a password. */
export const passphraseLength = { least: 16, most: 200 } as const

export type PassphraseFault = 'too-short' | 'too-long' | 'too-simple'

/** Composed and decomposed letters, and one or two spaces, are the same to whoever types them. */
export const asTyped = (passphrase: string): string =>
  passphrase.normalize('NFC').trim().replace(/\s+/gu, ' ')

/** Why a passphrase will not do; null when it will. Words in a row do better than signs, and are remembered. */
export function passphraseFault(passphrase: string): PassphraseFault | null {
  const typed = asTyped(passphrase)
  const length = [...typed].length
  if (length < passphraseLength.least) return 'too-short'
  if (length > passphraseLength.most) return 'too-long'
  return new Set(typed.toLowerCase()).size < 8 ? 'too-simple' : null
}
