import type { TracePlace } from '#contract/trace.ts'
import { useText } from '../../ui/text.tsx'

export type PlaceWords = Readonly<{
  /** What sort of step it is. */
  sort: string
  title: string
  /** What else is known of it, line by line. */
  lines: readonly string[]
  /** How it is known. */
  basis: string | null
}>

type Fact = TracePlace['facts'][string] | undefined

const text = (fact: Fact): string => (fact === null || fact === undefined ? '' : `${fact}`)
const count = (fact: Fact): number | null => (typeof fact === 'number' ? fact : null)

/** Puts a step of the red thread in words, by its type. */
export function usePlaceWords(): (place: TracePlace) => PlaceWords {
  const { t, percent, partDayInText } = useText()

  const source = ({ facts }: TracePlace) => ({
    sort: t('trace.source'),
    title: text(facts.citation),
    lines:
      facts.page === null || facts.page === undefined ? [] : [t('trace.page', { page: text(facts.page) })],
  })

  const proposal = ({ facts, words }: TracePlace) => {
    const no = count(facts.originalNo)
    const of = count(facts.of)
    return {
      sort: t('trace.proposal'),
      title:
        no === null
          ? t('trace.proposalOwn', { v: text(facts.v) })
          : facts.kind === 'process'
            ? t('trace.proposalProcess', { no: `${no}`, of: `${of ?? ''}` })
            : t('trace.proposalEffect', { no: `${no}`, of: `${of ?? ''}` }),
      lines: [words === null ? t('trace.noText') : `”${words}”`],
    }
  }

  const fates = {
    advanced: t('fate.advanced'),
    dropped: t('fate.dropped'),
    remains: t('fate.remains'),
    unknown: t('trace.fateUnknown'),
  } as const
  const fateWords = (fact: Fact): string =>
    fact === 'advanced' || fact === 'dropped' || fact === 'remains' ? fates[fact] : fates.unknown

  const outcome = ({ facts }: TracePlace) => {
    const [yes, n, share] = [count(facts.yes), count(facts.n), count(facts.share)]
    const rounds = facts.orIn
      ? t('trace.roundOr', { no: text(facts.roundNo), or: text(facts.orIn) })
      : t('trace.round', { no: text(facts.roundNo) })
    return {
      sort: rounds,
      title:
        yes === null || n === null
          ? t('trace.countUnpublished')
          : share === null
            ? t('trace.saidYes', { x: yes, n })
            : t('trace.saidYesShare', { x: yes, n, share: percent(share) }),
      lines: [fateWords(facts.fate), text(facts.conference)],
    }
  }

  const entry = ({ facts, words }: TracePlace) => ({
    sort: t('trace.protocol'),
    title:
      facts.level === 'core'
        ? t('trace.entryCore', { no: text(facts.no), v: text(facts.v) })
        : t('trace.entryExtended', { no: text(facts.no), v: text(facts.v) }),
    lines: [
      ...(words === null ? [] : [`”${words}”`]),
      ...(facts.adopted ? [t('trace.adopted', { day: partDayInText(text(facts.adopted)) })] : []),
    ],
  })

  const measurePoint = ({ facts, words }: TracePlace) => ({
    sort: t('trace.measurePoint'),
    title: t('trace.measurePointVersion', { title: text(facts.title), v: text(facts.v) }),
    lines: words === null ? [] : [words],
  })

  const item = ({ facts, words }: TracePlace) => ({
    sort: t('trace.item'),
    title: t('trace.itemVersion', { item: text(facts.item), v: text(facts.v) }),
    lines: words === null ? [] : [`”${words}”`],
  })

  const waveResult = ({ facts }: TracePlace) => {
    const [x, n] = [count(facts.x), count(facts.n)]
    return {
      sort: t('trace.waveResult'),
      title:
        x === null || n === null ? text(facts.wave) : t('trace.waveShare', { wave: text(facts.wave), x, n }),
      lines: [t('trace.wavePeriod', { from: text(facts.from), to: text(facts.to) })],
    }
  }

  const bases = {
    stated: t('trace.stated'),
    derived: t('trace.derived'),
    unpublished: t('trace.unpublished'),
    own: t('trace.own'),
    counted: t('trace.counted'),
  } as const

  return (place) => {
    if (place.isHidden)
      return { sort: t('trace.hidden'), title: t('trace.hiddenText'), lines: [], basis: null }
    const words = {
      source,
      proposal,
      'round-outcome': outcome,
      'protocol-entry': entry,
      'measure-point': measurePoint,
      item,
      'wave-result': waveResult,
    }
    const say = words[place.node.type]
    return { ...say(place), basis: place.basis && bases[place.basis] }
  }
}
