/** What no format can hold: control characters but tab and line feed, and the byte order mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g
const loneSurrogate = /\p{Surrogate}/gu

/** Text as every format can hold it; everything else stays as it was written, letter for letter. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(unprintable, '').replace(loneSurrogate, '\ufffd')

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json }

const isList = (value: object): value is readonly Json[] => Array.isArray(value)

/** The same value with every text in it clean. The types of the values are kept, so the shape is. */
export function cleanTree<T>(value: T): T
export function cleanTree(value: Json): Json {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map((one) => cleanTree(one))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleanTree(one)]))
}
