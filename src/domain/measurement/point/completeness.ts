import type { PointContent } from './measure-point.ts'

export const pointGaps = [
  'title',
  'owner',
  'definition',
  'numerator',
  'denominator',
  'item',
  'group',
  'counted',
  'kpi',
  'system',
  'criteria',
  'years',
] as const
export type PointGap = (typeof pointGaps)[number]

const isEmpty = (text: string) => text.trim() === ''

// Kolada's names: one letter and five digits.
const kpiName = /^[A-Z]\d{5}$/

function gapsOfSource({ source, unit, countedOptions }: PointContent): readonly (PointGap | null)[] {
  if (source.kind === 'item') {
    return [
      source.item === null ? 'item' : null,
      source.group === null ? 'group' : null,
      unit === 'percent' && countedOptions.length === 0 ? 'counted' : null,
    ]
  }
  if (source.kind === 'kolada') return [kpiName.test(source.kpi) ? null : 'kpi']
  if (source.kind === 'register') return [isEmpty(source.system) ? 'system' : null]
  const { criteria, maxAgeMonths } = source
  return [
    criteria.length === 0 || criteria.some(({ text }) => isEmpty(text)) || maxAgeMonths < 1
      ? 'criteria'
      : null,
  ]
}

/** A yes or no has nothing to divide, and a count or mean only its answers. */
const needsDenominator = ({ unit }: PointContent) => unit === 'percent'
const needsNumerator = ({ unit }: PointContent) => unit === 'percent' || unit === 'count'

/** What is missing before a measure point can be approved; the Swedish wording is the one that must be there. */
export function gapsOfPoint(content: PointContent): readonly PointGap[] {
  const { title, owner, definition, numerator, denominator, validFrom, validTo } = content
  const gaps: readonly (PointGap | null)[] = [
    isEmpty(title) ? 'title' : null,
    isEmpty(owner) ? 'owner' : null,
    isEmpty(definition.sv) ? 'definition' : null,
    needsNumerator(content) && isEmpty(numerator.sv) ? 'numerator' : null,
    needsDenominator(content) && isEmpty(denominator.sv) ? 'denominator' : null,
    ...gapsOfSource(content),
    validTo !== null && validTo < validFrom ? 'years' : null,
  ]
  return gaps.filter((gap) => gap !== null)
}
