import type { RoundResult } from '#contract/consensus/round-result.ts'
import { lineLimit, measureOf, ownMeasure, withOwn } from '#web/charts/round-result/measure.ts'
import type { ResultFate, RoundResultInput } from '#web/charts/round-result/state.ts'
import type { Language } from '#web/i18n/language.ts'

const fateOf = ({ fate, tied }: RoundResult['items'][number], isOpenTie: boolean): ResultFate =>
  tied && fate === 'remains' && isOpenTie ? 'tied' : fate === 'unknown' ? 'remains' : fate

/** What the drawing of a round needs; null where nothing was counted or not all counts are known. */
export function resultInput(of: RoundResult, language: Language): RoundResultInput | null {
  const counted = of.items.filter(({ withdrawn }) => withdrawn === null)
  if (of.denominator === 0 || counted.length === 0 || counted.some(({ yes }) => yes === null)) return null
  const isOpenTie = of.round.state === 'counted' || of.round.state === 'applied'
  return {
    n: of.denominator,
    measure: measureOf(of),
    items: counted.map((item) => ({
      id: item.proposal,
      text: item.shortName ?? item.text,
      kind: item.kind,
      yes: item.yes ?? 0,
      share: item.share,
      fate: fateOf(item, isOpenTie),
      wasTied: item.tied,
      ...withOwn(ownMeasure(of, item)),
    })),
    lists: of.cut.map(({ kind, places, yes }) => ({ kind, places, cutYes: yes })),
    dropLine:
      of.rule.dropBelow === undefined || (of.dropAtMost === null && of.rule.score !== 'median')
        ? null
        : { percent: lineLimit(language, of.rule) ?? '', atMost: of.dropAtMost ?? 0 },
  }
}
