import type { HistoryStep, ProposalDetail } from '#contract/consensus/proposal.ts'
import type { ShapeName } from '#web/charts/shape.tsx'
import { usePlace } from '../../place.tsx'
import { Tag } from '../../ui/badge.tsx'
import { Link } from '../../ui/link.tsx'
import { type Text, useText } from '../../ui/text.tsx'
import { type Happening, Timeline } from '../../ui/timeline.tsx'
import { useBankWords } from './bank-words.ts'
import { useBank } from './in-bank.ts'

type Step<Name extends HistoryStep['step']> = Extract<HistoryStep, { step: Name }>

const voteShape = ({ fate, tied }: Step<'vote'>): ShapeName => {
  if (tied) return 'tied'
  return fate === 'unknown' ? 'missing' : fate
}

function originOf(step: Step<'origin'>, text: Text): Omit<Happening, 'id'> {
  const { t, day } = text
  const isStated = !step.own
  const what =
    step.originalNo === null
      ? t('bank.history.own')
      : isStated
        ? t(`bank.history.numberedOf.${step.kind}`, { no: `${step.originalNo}`, of: step.of })
        : t('bank.history.numbered', { no: `${step.originalNo}` })
  if (isStated) {
    return {
      of: step.broughtBy === null ? 'missing' : 'done',
      when: t('bank.history.before'),
      what,
      note:
        step.broughtBy === null
          ? t('bank.history.sourceUnpublished')
          : t('bank.history.broughtBy', { who: step.broughtBy }),
    }
  }
  return {
    of: 'done',
    when: step.at ? day(step.at) : t('bank.history.before'),
    what,
    note: step.by === null ? null : t('bank.history.addedBy', { who: step.by }),
  }
}

/** What the fate is called: by the level that was voted to, where that is what makes it plain. */
function fateWords({ fate, to, reached }: Step<'vote'>, { t }: Text): string {
  if (reached === 'extended') return t('bank.history.reached')
  if (fate === 'unknown') return t('bank.history.unknown')
  return fate === 'dropped' ? t('bank.history.dropped') : t(`bank.history.${fate}.${to}`)
}

function Vote({ of: step }: Readonly<{ of: Step<'vote'> }>) {
  const text = useText()
  const { at } = usePlace()
  const { t, range } = text
  if (step.yes === null) return t('bank.history.votesUnpublished')
  const { interval, equals, tied, result } = step
  return (
    <>
      {fateWords(step, text)}.{' '}
      {interval ? t('bank.history.interval', { range: range(interval.low, interval.high) }) : null}{' '}
      {equals.length > 0 ? t('bank.history.equals', { n: equals.length, list: equals.join(', ') }) : null}{' '}
      {tied ? t('bank.history.tied') : null} {step.word === null ? null : t(`bank.history.word.${step.word}`)}{' '}
      {result ? (
        <Link to={at('konferenser', result.conference, 'omrostning', result.round)}>
          {t('bank.history.showResult')}
        </Link>
      ) : null}
    </>
  )
}

function givenWords(
  { form, score, share, median }: Step<'vote'>,
  yes: number,
  n: number,
  percent: string,
  { t, number }: Text,
): string {
  if (form === 'yes-no' || form === 'choose' || share === null)
    return t('bank.history.saidYes', { yes, n, share: percent })
  if (form === 'rank')
    return t('bank.history.points', { points: score?.points ?? 0, most: score?.of ?? 0, yes, n })
  const rated = t('bank.history.rated', { yes, n, share: percent })
  if (median === 'too-few') return `${rated}, ${t('agreement.noMedian')}`
  return median === null
    ? rated
    : t('bank.history.median', { median: number(median), yes, n, share: percent })
}

function voteOf(step: Step<'vote'>, text: Text, namesConference: boolean): Omit<Happening, 'id'> {
  const { t, percent } = text
  const [first] = step.rounds
  const last = step.rounds.at(-1)
  const round =
    first === last
      ? t('bank.history.round', { no: `${first}` })
      : t('bank.history.rounds', { first: `${first}`, last: `${last}` })
  return {
    of: voteShape(step),
    when: (
      <>
        {namesConference ? t('bank.history.roundIn', { round, conference: step.conference }) : round}{' '}
        {step.isInvented ? <Tag /> : null}
      </>
    ),
    what:
      step.yes === null || step.n === null || step.share === null
        ? fateWords(step, text)
        : givenWords(step, step.yes, step.n, percent(step.share), text),
    note: <Vote of={step} />,
  }
}

function entryOf(step: Step<'entry'>, { t, partDay }: Text): Omit<Happening, 'id'> {
  return {
    of: 'received',
    when: step.at ? partDay(step.at) : step.name,
    what: t(step.level === 'core' ? 'bank.history.entryCore' : 'bank.history.entryExtended', {
      no: `${step.no}`,
    }),
    note: (
      <>
        {t('bank.history.entryVersion', { name: step.name, v: `${step.v}` })}{' '}
        {step.superseded ? t('bank.history.superseded') : null}
      </>
    ),
  }
}

function Changed({ of: { by, reason, others } }: Readonly<{ of: Step<'changed'> }>) {
  const { t } = useText()
  const { at } = useBank()
  const { nameOf } = useBankWords()
  return (
    <>
      {reason ? t('bank.history.because', { who: by, reason }) : by}
      {others.map((other) => (
        <span key={other.id}>
          {' · '}
          <Link to={at(other.id)}>{nameOf({ ...other, shortName: other.name, text: null })}</Link>
        </span>
      ))}
    </>
  )
}

/** Each core indicator is to be measured: by how many measure points, or that there is none. */
function measuring(of: ProposalDetail, { t }: Text): readonly Happening[] {
  if (of.place !== 'core') return []
  if (of.measurePoints > 0) {
    const what = t('bank.history.measurePoints', { n: of.measurePoints })
    return [{ id: 'measure', of: 'done', when: t('bank.history.measure'), what, note: null }]
  }
  const comparison = of.lint.find(({ flag }) => flag === 'comparative')
  return [
    {
      id: 'measure',
      of: 'waiting',
      when: t('bank.history.measure'),
      what: t('bank.history.noMeasurePoint'),
      note: comparison ? t('bank.history.needsBaseline', { words: comparison.words }) : null,
    },
  ]
}

function happeningOf(step: HistoryStep, text: Text, namesConference: boolean): Omit<Happening, 'id'> {
  switch (step.step) {
    case 'origin':
      return originOf(step, text)
    case 'vote':
      return voteOf(step, text, namesConference)
    case 'entry':
      return entryOf(step, text)
    case 'changed':
      return {
        of: 'done',
        when: text.day(step.at),
        what: text.t(`bank.history.${step.operation}`),
        note: <Changed of={step} />,
      }
  }
}

/** *Indikatorns historia*, with what was never published said as such. */
export function HistoryTimeline({ of }: Readonly<{ of: ProposalDetail }>) {
  const text = useText()
  const conferences = new Set(of.history.flatMap((step) => (step.step === 'vote' ? [step.conference] : [])))
  const happenings = of.history.map((step, place) => ({
    id: `${place}`,
    ...happeningOf(step, text, conferences.size > 1),
  }))
  return <Timeline items={[...happenings, ...measuring(of, text)]} />
}
