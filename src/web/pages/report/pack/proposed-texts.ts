import type { PackFacts } from '#contract/consensus/pack-facts.ts'
import type { PackTexts } from '#domain/consensus/preparation/pack.ts'
import { formatPartDayInText } from '#web/i18n/date.ts'
import { translator } from '#web/i18n/translate.ts'

/** Texts to begin from, made from what is set. Nothing is offered where only people know what to write. */
export function proposedTexts({ association, conference, rounds, proposals, sources }: PackFacts): PackTexts {
  const language = 'sv'
  const t = translator(language)
  const { name, place, beginsOn } = conference
  const day = beginsOn && formatPartDayInText(language, beginsOn)
  const when =
    day && place
      ? t('pack.propose.placeDay', { day, place })
      : day
        ? t('pack.propose.day', { day })
        : place
          ? t('pack.propose.place', { place })
          : null
  const count = (kind: 'process' | 'effect') => proposals.filter((one) => one.kind === kind).length
  const steps = rounds.flatMap(({ no, name: called }) => [
    t('pack.propose.discuss', { no: `${no}` }),
    t('pack.propose.vote', { no: `${no}`, name: called }),
  ])
  return {
    welcome: t('pack.propose.welcome', { name, association }),
    programme: [...(when ? [when, ''] : []), t('pack.propose.begin'), ...steps, t('pack.propose.end')].join(
      '\n',
    ),
    voting: t('pack.propose.voting'),
    background: null,
    development:
      proposals.length === 0
        ? null
        : [
            t('pack.propose.development', { n: proposals.length }),
            t('pack.propose.kinds', { process: count('process'), effect: count('effect') }),
            ...(sources.length > 0 ? [t('pack.propose.sources', { names: sources.join(', ') })] : []),
          ].join(' '),
  }
}
