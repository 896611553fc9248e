const allowed = new Set([
  ...['svg', 'g', 'path', 'rect', 'circle', 'line', 'polyline', 'polygon'],
  ...['text', 'tspan', 'title', 'desc', 'defs', 'pattern', 'clipPath'],
])

const tag = /<\s*(\/?)\s*([^\s/>]+)([^>]*)>/g
/** What acts, fetches, or is a colour that only a browser can find. */
const forbidden = /(^|\s)(on\w+|href|xlink:href|src)\s*=|var\(|currentColor|javascript:|url\((?!#)/i

/** What is in a drawing that a report may not hold; empty where it may be printed. Before any renderer sees it. */
export function svgFaults(svg: string): readonly string[] {
  if (!/^<svg[\s>]/.test(svg)) return ['not-svg']
  if (/<!|<\?/.test(svg)) return ['declaration']
  return [...svg.matchAll(tag)].flatMap(([, , name = '', attributes = '']) => [
    ...(allowed.has(name) ? [] : [name]),
    ...(forbidden.test(attributes) ? [`${name} attributes`] : []),
  ])
}
