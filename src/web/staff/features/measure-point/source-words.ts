import type { PointContentInput } from '#contract/measurement/point.ts'
import { useText } from '../../ui/text.tsx'

/** Where the values come from, in a line. */
export function useSourceWords(): (source: PointContentInput['source']) => string {
  const { t } = useText()
  return (source) => {
    if (source.kind === 'item') {
      return t('point.sourceItem', {
        item: source.item ?? '–',
        v: `${source.itemVersion}`,
        group: source.group ? t(`point.people.${source.group}`) : '–',
      })
    }
    if (source.kind === 'kolada') return t('point.sourceKolada', { kpi: source.kpi })
    if (source.kind === 'register') {
      return t('point.sourceRegister', {
        system: source.system,
        population: t(`point.population.${source.population}`),
      })
    }
    return t('point.sourceDocument', { n: source.criteria.length, months: `${source.maxAgeMonths}` })
  }
}
