import type { Figure } from '../figure.ts'

export type TextLanguage = 'sv' | 'en'

/**
 * A piece of running text. What a person wrote is only ever `text`: no piece is made by reading marks out of it.
 * Later contexts add term, quantifier and footnote; every renderer switches over all and then does not compile.
 */
export type Inline =
  | Readonly<{ is: 'text'; text: string }>
  | Readonly<{ is: 'strong' | 'em'; of: readonly Inline[] }>
  /** A hash or an address, set so that signs are told apart. */
  | Readonly<{ is: 'code'; text: string }>
  | Readonly<{ is: 'link'; href: string; text: string }>
  | Readonly<{ is: 'figure'; figure: Figure }>
  | Readonly<{ is: 'lang'; lang: TextLanguage; of: readonly Inline[] }>

export type Words = readonly Inline[]

export const plain = (text: string): Words => [{ is: 'text', text }]
export const strong = (text: string): Inline => ({ is: 'strong', of: plain(text) })
export const code = (text: string): Inline => ({ is: 'code', text })

/** Addresses that a reader may be sent to: the web, a letter, a call, or a place in the report itself. */
export const isSafeHref = (href: string): boolean => /^(https?:\/\/|mailto:|tel:|#)[^\s<>"]+$/i.test(href)
