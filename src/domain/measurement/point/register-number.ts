const form = /^[+]?\d{1,3}(?:[ .\u00a0\u2009\u202f]\d{3})+$|^\d+$/

/** A whole count as people write it: `1 234`, with a hard or thin space or a full stop too, `12,0`; null for none. */
export function readCount(words: string): number | null {
  const text = words.trim().replace(/,0+$/, '')
  return form.test(text) ? Number(text.replace(/[^\d]/g, '')) : null
}
