import type { PointDetail } from '#contract/measurement/point.ts'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { useText } from '../../ui/text.tsx'
import { useSourceWords } from './source-words.ts'

/** Everything the measure point says, as it stands beside its values. */
export function PointFacts({ of }: Readonly<{ of: PointDetail }>) {
  const { t } = useText()
  const sourceWords = useSourceWords()
  const { content, retirement } = of
  const { target } = content
  const years = t('point.yearsFrom', { from: `${content.validFrom}` })
  const items = [
    { name: t('point.source'), is: sourceWords(content.source) },
    { name: t('point.unit'), is: t(`point.unit.${content.unit}`) },
    { name: t('point.definition'), is: content.definition.sv },
    { name: t('point.numerator'), is: content.numerator.sv },
    { name: t('point.denominator'), is: content.denominator.sv },
    { name: t('point.counted'), is: content.countedOptions.join(', ') },
    { name: t('point.direction'), is: t(`point.direction.${content.direction}`) },
    { name: t('point.comparison'), is: t(`point.comparison.${content.comparison}`) },
    { name: t('point.noBaselineReason'), is: content.noBaselineReason ?? '' },
    {
      name: t('point.target'),
      is: target
        ? t('point.targetWords', { value: `${target.value}`, year: `${target.year}`, by: target.decidedBy })
        : '',
    },
    {
      name: t('point.years'),
      is:
        content.validTo === null
          ? years
          : t('point.yearsTo', { from: `${content.validFrom}`, to: `${content.validTo}` }),
    },
    { name: t('point.lastYear'), is: retirement ? `${retirement.lastYear}` : '' },
    { name: t('point.owner'), is: content.owner },
    ...content.caveats.map(({ fromYear, text }) => ({
      name: t('point.caveatFrom', { year: `${fromYear}` }),
      is: text,
    })),
  ]
  return <DefinitionList items={items.filter(({ is }) => is !== '')} />
}
