// Signs that XML cannot hold become a space.
const unwritable = /[^\P{Cc}\n\t]|\p{Surrogate}|[\uFFFE\uFFFF]/gu
const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text between marks, or in an attribute. */
export const xmlText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(unwritable, ' ')
    .replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign)
