import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plainPaint } from '#web/charts/paint.ts'

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

type Theme = 'light' | 'dark'

/** Every `--name: light-dark(#…, #…)` of the sheet. */
function colours(css: string): ReadonlyMap<string, Readonly<Record<Theme, string>>> {
  const found = css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g)
  return new Map(
    [...found].map(([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }]),
  )
}

/** WCAG 2 relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

function ratio(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

const text = 4.5
const mark = 3

/** What stands on what, and how clearly it must. */
const pairs: readonly (readonly [ink: string, ground: string, least: number])[] = [
  ['ink', 'bg', text],
  ['ink', 'bg2', text],
  ['ink', 'bg3', text],
  ['ink2', 'bg', text],
  ['ink2', 'bg2', text],
  ['ink2', 'bg3', text],
  ['ink', 'blue-tint', text],
  ['ink2', 'blue-tint', text],
  ['ink', 'amber-tint', text],
  ['ink2', 'amber-tint', text],
  ['ink', 'red-tint', text],
  ['blue', 'bg', text],
  ['blue', 'bg2', text],
  ['blue', 'amber-tint', text],
  ['blue-hover', 'bg', text],
  ['on-blue', 'blue', text],
  ['on-blue', 'blue-hover', text],
  ['on-amber', 'amber', text],
  ['red', 'bg', text],
  ['red', 'red-tint', text],
  ['on-red', 'red', text],
  ['green', 'bg', text],
  ['line2', 'bg', mark],
  ['amber-edge', 'bg', mark],
  ['amber-hatch', 'amber', mark],
  ['mid-edge', 'bg', mark],
  ['series-2', 'bg', mark],
  ['series-3', 'bg', mark],
  ['series-4', 'bg', mark],
  ['focus', 'bg', mark],
  ['focus', 'bg2', mark],
  ['focus', 'blue-tint', mark],
]

function tooPale(css: string): readonly string[] {
  const all = colours(css)
  return pairs.flatMap(([ink, ground, least]) =>
    (['light', 'dark'] as const).flatMap((theme) => {
      const seen = ratio(all.get(ink)?.[theme] ?? '#ffffff', all.get(ground)?.[theme] ?? '#ffffff')
      return seen >= least ? [] : [`${ink} on ${ground}, ${theme}: ${seen.toFixed(1)} < ${least}`]
    }),
  )
}

describe('the colour tokens', () => {
  it('are clear enough on every ground they stand on, light and dark', () => {
    expect(tooPale(sheet)).toEqual([])
  })

  it('are seen to be too pale when one is', () => {
    expect(tooPale(sheet.replace('--ink2: light-dark(#4c5563', '--ink2: light-dark(#9aa3af'))).toContainEqual(
      expect.stringMatching(/^ink2 on bg, light/),
    )
  })

  it('measure as the design says', () => {
    expect(ratio('#14181f', '#ffffff')).toBeCloseTo(17.8, 1)
    expect(ratio('#0b57b7', '#ffffff')).toBeCloseTo(6.9, 1)
    expect(ratio('#7a8492', '#ffffff')).toBeCloseTo(3.8, 1)
  })

  it('are those that charts are drawn with on paper', () => {
    const all = colours(sheet)
    const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    for (const [name, hex] of Object.entries(plainPaint))
      expect([name, all.get(kebab(name))?.light]).toEqual([name, hex])
  })
})
