/** What may be hashed: whole numbers and text, never a float, whose text is a matter of taste. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue | undefined }

const loneSurrogate = /\p{Surrogate}/u

const canonicalString = (text: string): string => {
  if (loneSurrogate.test(text)) throw new TypeError('canonical JSON has no lone surrogates')
  return JSON.stringify(text)
}

const canonicalNumber = (number: number): string => {
  if (!Number.isSafeInteger(number))
    throw new TypeError(`canonical JSON has whole numbers only, not ${number}`)
  // RFC 8785 writes minus zero as 0.
  return String(number === 0 ? 0 : number)
}

const canonicalObject = (object: { readonly [key: string]: CanonicalValue | undefined }): string => {
  // Array.prototype.sort compares UTF-16 code units, which is the order RFC 8785 asks for.
  const members = Object.keys(object)
    .toSorted()
    .flatMap((key) => {
      const member = object[key]
      return member === undefined ? [] : [`${canonicalString(key)}:${canonicalJson(member)}`]
    })
  return `{${members.join(',')}}`
}

const isList = (value: CanonicalValue): value is readonly CanonicalValue[] => Array.isArray(value)

/** RFC 8785 for the part of JSON that is hashed here. Errors: TypeError for a float or a lone surrogate. */
export function canonicalJson(value: CanonicalValue): string {
  if (typeof value === 'string') return canonicalString(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  return canonicalObject(value)
}
