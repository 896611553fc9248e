import { z } from 'zod'
import type { PointContentInput } from '#contract/measurement/point.ts'
import { type Group, groups } from '#domain/measurement/group.ts'
import {
  comparisons,
  directions,
  kpiGenders,
  kpiSums,
  pointUnits,
  populations,
  sourceKinds,
} from '#domain/measurement/point/measure-point.ts'

const text = z.string()

/** The form as it is typed: every field a text or a choice, whatever source is chosen at the moment. */
export const pointDraft = z.object({
  ...{ title: text, owner: text },
  ...{ definitionSv: text, definitionEn: text, numeratorSv: text, numeratorEn: text },
  ...{ denominatorSv: text, denominatorEn: text },
  source: z.enum(sourceKinds),
  ...{ item: text, itemVersion: text, group: z.enum(groups).nullable() },
  ...{ kpi: text, gender: z.enum(kpiGenders), across: z.enum(kpiSums) },
  ...{ system: text, population: z.enum(populations) },
  /** A criterion a line. */
  ...{ criteria: text, maxAgeMonths: text },
  counted: text,
  direction: z.enum(directions),
  unit: z.enum(pointUnits),
  ...{ targetValue: text, targetYear: text, targetBy: text },
  ...{ validFrom: text, validTo: text },
  comparison: z.enum(comparisons),
  noBaselineReason: text,
  /** A year and words a line. */
  caveats: text,
})
export type PointDraft = z.infer<typeof pointDraft>

export const emptyDraft = (year: number): PointDraft => ({
  ...{ title: '', owner: '', definitionSv: '', definitionEn: '', numeratorSv: '', numeratorEn: '' },
  ...{ denominatorSv: '', denominatorEn: '', source: 'item', item: '', itemVersion: '1', group: null },
  ...{ kpi: '', gender: 'T', across: 'same', system: 'SUS', population: 'all' },
  ...{ criteria: '', maxAgeMonths: '24', counted: '', direction: 'high', unit: 'percent' },
  ...{ targetValue: '', targetYear: '', targetBy: '', validFrom: `${year}`, validTo: '' },
  ...{ comparison: 'none', noBaselineReason: '', caveats: '' },
})

export function draftOf(content: PointContentInput): PointDraft {
  const { source, target } = content
  return {
    ...emptyDraft(content.validFrom),
    ...{ title: content.title, owner: content.owner },
    ...{ definitionSv: content.definition.sv, definitionEn: content.definition.en },
    ...{ numeratorSv: content.numerator.sv, numeratorEn: content.numerator.en },
    ...{ denominatorSv: content.denominator.sv, denominatorEn: content.denominator.en },
    source: source.kind,
    ...(source.kind === 'item'
      ? { item: source.item ?? '', itemVersion: `${source.itemVersion}`, group: source.group }
      : {}),
    ...(source.kind === 'kolada' ? { kpi: source.kpi, gender: source.gender, across: source.across } : {}),
    ...(source.kind === 'register' ? { system: source.system, population: source.population } : {}),
    ...(source.kind === 'document'
      ? {
          criteria: source.criteria.map((one) => one.text).join('\n'),
          maxAgeMonths: `${source.maxAgeMonths}`,
        }
      : {}),
    counted: content.countedOptions.join(', '),
    ...{ direction: content.direction, unit: content.unit },
    ...(target
      ? {
          targetValue: `${target.value}`.replace('.', ','),
          targetYear: `${target.year}`,
          targetBy: target.decidedBy,
        }
      : {}),
    validTo: content.validTo === null ? '' : `${content.validTo}`,
    ...{ comparison: content.comparison, noBaselineReason: content.noBaselineReason ?? '' },
    caveats: content.caveats.map((one) => `${one.fromYear} ${one.text}`).join('\n'),
  }
}

const lines = (words: string) =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const itemName = /^[a-z][a-z0-9-]{0,39}$/

export type DraftFault =
  | 'item'
  | 'itemVersion'
  | 'maxAgeMonths'
  | 'target'
  | 'validFrom'
  | 'validTo'
  | 'caveats'

const year = /^(19[9]\d|20\d\d|21\d\d)$/
const whole = /^\d{1,4}$/

/** What cannot be kept even as a draft. What is only missing may be written later. */
export function faultsOf(draft: PointDraft): readonly DraftFault[] {
  const target = [draft.targetValue, draft.targetYear, draft.targetBy].map((part) => part.trim())
  const hasTarget = target.some((part) => part !== '')
  const faults: readonly (DraftFault | null)[] = [
    draft.source === 'item' && draft.item.trim() !== '' && !itemName.test(draft.item.trim()) ? 'item' : null,
    draft.source === 'item' && !(whole.test(draft.itemVersion) && Number(draft.itemVersion) > 0)
      ? 'itemVersion'
      : null,
    draft.source === 'document' && !(whole.test(draft.maxAgeMonths) && Number(draft.maxAgeMonths) <= 240)
      ? 'maxAgeMonths'
      : null,
    hasTarget &&
    (target.some((part) => part === '') ||
      !year.test(draft.targetYear.trim()) ||
      Number.isNaN(Number(draft.targetValue.replace(',', '.'))))
      ? 'target'
      : null,
    year.test(draft.validFrom.trim()) ? null : 'validFrom',
    draft.validTo.trim() === '' || year.test(draft.validTo.trim()) ? null : 'validTo',
    lines(draft.caveats).every((line) => /^(19[9]\d|2[01]\d\d)\s+\S/.test(line)) ? null : 'caveats',
  ]
  return faults.filter((fault) => fault !== null)
}

/** As it is sent. The contract brands what has to be branded. */
export type SentContent = Omit<PointContentInput, 'source'> & { source: SentSource }
type SentSource =
  | Exclude<PointContentInput['source'], { kind: 'item' }>
  | { kind: 'item'; item: string | null; itemVersion: number; group: Group | null }

function sourceOf(draft: PointDraft): SentSource {
  if (draft.source === 'item') {
    const { group } = draft
    return { kind: 'item', item: draft.item.trim() || null, itemVersion: Number(draft.itemVersion), group }
  }
  if (draft.source === 'kolada') {
    const { kpi, gender, across } = draft
    return { kind: 'kolada', kpi: kpi.trim().toUpperCase(), gender, across }
  }
  if (draft.source === 'register') {
    return { kind: 'register', system: draft.system, population: draft.population }
  }
  return {
    kind: 'document',
    criteria: lines(draft.criteria).map((words, at) => ({ id: `k${at + 1}`, text: words })),
    maxAgeMonths: Number(draft.maxAgeMonths),
  }
}

/** The form as content. Only for a draft without faults. */
export const contentOf = (draft: PointDraft): SentContent => ({
  ...{ title: draft.title, owner: draft.owner },
  definition: { sv: draft.definitionSv, en: draft.definitionEn },
  numerator: { sv: draft.numeratorSv, en: draft.numeratorEn },
  denominator: { sv: draft.denominatorSv, en: draft.denominatorEn },
  source: sourceOf(draft),
  countedOptions: draft.counted
    .split(/[,;\s]+/)
    .filter((code) => code !== '')
    .slice(0, 30),
  ...{ direction: draft.direction, unit: draft.unit },
  target:
    draft.targetValue.trim() === ''
      ? null
      : {
          value: Number(draft.targetValue.replace(',', '.')),
          year: Number(draft.targetYear),
          decidedBy: draft.targetBy,
        },
  validFrom: Number(draft.validFrom),
  validTo: draft.validTo.trim() === '' ? null : Number(draft.validTo),
  comparison: draft.comparison,
  noBaselineReason: draft.noBaselineReason.trim() || null,
  caveats: lines(draft.caveats).map((line) => ({
    fromYear: Number(line.slice(0, 4)),
    text: line.slice(4).trim(),
  })),
})
