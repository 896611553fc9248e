import type { RoundResult } from '#contract/consensus/conference.ts'
import { percentText } from '#domain/consensus/ratio.ts'
import type { ResultFate, RoundResultInput } from '#web/charts/round-result/state.ts'

const fateOf = ({ fate, tied }: RoundResult['items'][number], isOpenTie: boolean): ResultFate =>
  tied && fate === 'remains' && isOpenTie ? 'tied' : fate === 'unknown' ? 'remains' : fate

/** What the drawing of a round needs; null where nothing was counted or not all counts are known. */
export function resultInput(of: RoundResult): RoundResultInput | null {
  const counted = of.items.filter(({ withdrawn }) => withdrawn === null)
  if (of.denominator === 0 || counted.length === 0 || counted.some(({ yes }) => yes === null)) return null
  const isOpenTie = of.round.state === 'counted' || of.round.state === 'applied'
  return {
    n: of.denominator,
    items: counted.map((item) => ({
      id: item.proposal,
      text: item.shortName ?? item.text,
      kind: item.kind,
      yes: item.yes ?? 0,
      share: item.share,
      fate: fateOf(item, isOpenTie),
      wasTied: item.tied,
    })),
    lists: of.cut.map(({ kind, places, yes }) => ({ kind, places, cutYes: yes })),
    dropLine:
      of.rule.dropBelow === undefined || of.dropAtMost === null
        ? null
        : { percent: `${percentText(of.rule.dropBelow).replace('.', ',')} %`, atMost: of.dropAtMost },
  }
}
