import type { LiveResult, LiveState } from '#contract/consensus/live.ts'
import { Shape, type ShapeName } from '#web/charts/shape.tsx'
import type { Language } from '#web/i18n/language.ts'
import { type Key, rawText, translator } from '#web/i18n/translate.ts'
import type { Form } from './draft.ts'
import { fillText, type GivenKey, givenAt } from './given.ts'
import { CheckCode } from './look-at-wall.tsx'
import { MarkedScreen } from './marked-screen.tsx'
import { itemName, type Paper } from './paper.ts'
import { type FateLetter, fateLetters, resultGroups } from './result-groups.ts'

type Props = Readonly<{
  language: Language
  live: LiveState
  paper: Paper
  /** Null: an empty mould that the phone's module fills when the result comes. */
  result: LiveResult | null
}>

export const fateMarks: Readonly<Record<FateLetter, readonly [ShapeName, Key]>> = {
  A: ['advanced', 'fate.advanced'],
  T: ['tied', 'fate.tied'],
  R: ['remains', 'fate.remains'],
  D: ['dropped', 'fate.dropped'],
  W: ['missing', 'vote.resultWithdrawn'],
}

/** The whole result on the phone: groups by what became of the item, most yes first, counts and not bars. */
export function ResultScreen({ language, live, paper, result }: Props) {
  const t = translator(language)
  const groups = result
    ? resultGroups(result)
    : fateLetters.map((fate) => ({ fate, positions: [] as readonly number[] }))
  const nobody = result?.n === 0
  return (
    <MarkedScreen
      title={nobody ? t('vote.resultNone') : t('vote.result', { no: `${live.no}` })}
      end={<CheckCode language={language} code={result ? (result.head ?? live.fz) : '…'} />}
    >
      <p data-slot="voters" data-words={result ? undefined : rawText(language, 'vote.resultVoters', 2)}>
        {result ? t('vote.resultVoters', { n: result.n }) : ''}
      </p>
      {live.invented ? (
        <p>
          <span className="tag">{t('vote.invented')}</span>
        </p>
      ) : null}
      {groups.map(({ fate, positions }) => (
        <section key={fate} data-fate={fate}>
          <h2 className="fate">
            <Shape of={fateMarks[fate][0]} size={20} />
            <span>
              {t(fateMarks[fate][1])}, <span data-slot="count">{positions.length || ''}</span>
            </span>
          </h2>
          {fate === 'A' && (paper.form === 'yes-no' || paper.form === 'choose') ? (
            <CutLine language={language} result={result} />
          ) : null}
          {fate === 'T' ? <p className="quiet">{t('vote.resultTie')}</p> : null}
          <ol className="rows">
            {(result ? positions : [-1]).map((position) => {
              const item = paper.items[position]
              return (
                <li key={position}>
                  <span
                    className="what"
                    data-slot="name"
                    data-unpublished={result ? undefined : rawText(language, 'vote.itemUnpublished')}
                  >
                    {item ? (itemName(item) ?? t('vote.itemUnpublished', { x: `${position + 1}` })) : ''}
                  </span>
                  <span className="sum" data-slot="yes" {...(result ? {} : givenData(language, paper.form))}>
                    {result && fate !== 'W' ? givenWords(language, paper.form, result, position) : ''}
                  </span>
                </li>
              )
            })}
          </ol>
        </section>
      ))}
    </MarkedScreen>
  )
}

const givenKeys = {
  yes: 'count.of',
  rated: 'vote.resultRated',
  median: 'vote.resultMedian',
  points: 'vote.resultPoints',
  few: 'vote.resultFew',
  nobody: 'vote.resultNobody',
} as const satisfies Record<GivenKey, Key>

const markOf = (language: Language): string => (language === 'sv' ? ',' : '.')

function givenWords(language: Language, form: Form, result: LiveResult, position: number): string {
  const { key, values } = givenAt(form, result, position, markOf(language))
  return fillText(rawText(language, givenKeys[key]), values)
}

/** The sentences that the phone may need before it knows the result. */
function givenData(language: Language, form: Form): Readonly<Record<string, string>> {
  const keys: readonly GivenKey[] =
    form === 'rate9' ? ['rated', 'median', 'few', 'nobody'] : form === 'rank' ? ['points'] : ['yes']
  return {
    'data-mark': markOf(language),
    ...Object.fromEntries(keys.map((key) => [`data-${key}`, rawText(language, givenKeys[key])])),
  }
}

/** Where the line went, in votes; for each kind where each has its own. */
function CutLine({ language, result }: Pick<Props, 'language' | 'result'>) {
  const t = translator(language)
  const kinds: Readonly<Record<string, string>> = {
    process: t('vote.kindProcess'),
    effect: t('vote.kindEffect'),
  }
  const lines = result?.cut.map(({ kind, yes }) =>
    kind === null
      ? t('vote.resultCut', { yes })
      : t('vote.resultCutKind', { kind: kinds[kind] ?? kind, yes }),
  )
  return (
    <p
      className="quiet"
      data-slot="cut"
      data-words={result ? undefined : rawText(language, 'vote.resultCut')}
      data-words-kind={result ? undefined : rawText(language, 'vote.resultCutKind')}
      data-process={result ? undefined : kinds.process}
      data-effect={result ? undefined : kinds.effect}
    >
      {lines?.join('. ')}
    </p>
  )
}
