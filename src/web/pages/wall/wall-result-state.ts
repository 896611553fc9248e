import type { LiveResult } from '#contract/consensus/live.ts'
import type { RoundResult } from '#contract/consensus/round-result.ts'
import { chosenWord } from '#domain/consensus/sensitivity/consensus-word.ts'
import { lineLimit, measureOf, ownMeasure, withOwn } from '#web/charts/round-result/measure.ts'
import {
  type ResultFate,
  type ResultItem,
  type RoundResultState,
  roundResultState,
} from '#web/charts/round-result/state.ts'
import type { Language } from '#web/i18n/language.ts'

const wordOf = (
  { rule }: Pick<RoundResult, 'rule'>,
  { fate, yes, n }: RoundResult['items'][number],
): Pick<ResultItem, 'word'> => {
  const word = chosenWord({ isAdvanced: fate === 'advanced', yes, n }, rule.consensus)
  return word ? { word } : {}
}

/** What the bars of the wall are drawn from; null where counts are missing or nobody voted. */
export function wallResultState(
  language: Language,
  of: RoundResult,
  live: LiveResult | null,
): RoundResultState | null {
  const items = of.items.filter(({ withdrawn }) => withdrawn === null)
  if (of.denominator === 0 || items.length === 0 || items.some(({ yes }) => yes === null)) return null
  // The live result knows which ties still wait; a fate alone cannot tell them from those that were settled.
  const fateOf = ({ pos, fate }: RoundResult['items'][number]): ResultFate =>
    live?.f[pos - 1] === 'T' ? 'tied' : fate === 'unknown' ? 'remains' : fate
  const { dropBelow } = of.rule
  return roundResultState({
    n: of.denominator,
    measure: measureOf(of),
    items: items.map((item) => ({
      id: item.proposal,
      text: item.shortName ?? item.text,
      kind: item.kind,
      yes: item.yes ?? 0,
      share: item.share,
      fate: fateOf(item),
      wasTied: item.tied,
      ...wordOf(of, item),
      ...withOwn(ownMeasure(of, item)),
    })),
    lists: of.belowQuorum ? [] : of.cut.map(({ kind, places, yes }) => ({ kind, places, cutYes: yes })),
    dropLine:
      dropBelow === undefined || of.belowQuorum || (of.dropAtMost === null && of.rule.score !== 'median')
        ? null
        : { percent: lineLimit(language, of.rule) ?? '', atMost: of.dropAtMost ?? 0 },
  })
}
