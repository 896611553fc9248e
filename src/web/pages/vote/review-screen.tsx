import type { LiveState } from '#contract/consensus/live.ts'
import { Shape } from '#web/charts/shape.tsx'
import type { Language } from '#web/i18n/language.ts'
import { numberWord, numberWordFirst, numberWords } from '#web/i18n/number-word.ts'
import { rawText, translator } from '#web/i18n/translate.ts'
import { BackgroundNote } from './background-note.tsx'
import { ballotBase } from './ballot-form.tsx'
import { countOf, type Draft, isPerItem, noAnswer, positionsOf, rankingOf, sharedPlaces } from './draft.ts'
import { chosenByKind, tooMany } from './excess.ts'
import { itemName, type Paper } from './paper.ts'

type Props = Readonly<{
  language: Language
  live: LiveState
  paper: Paper
  /** Null: a mould that the phone's module fills. */
  draft: Draft | null
  card?: string | null
}>

/** So many empty items are named at once; the rest unfold. */
const shown = 5

/** What is about to be sent, in numbers, with the empty items named. Only the button here sends. */
export function ReviewScreen({ language, live, paper, draft, card = null }: Props) {
  const base = ballotBase(live, card)
  const t = translator(language)
  const over = draft ? excessOf(language, paper, draft) : []
  return (
    <form method="post" action={`${base}/rost`} className="ballot" data-act="send">
      <h1 tabIndex={-1}>{t('vote.reviewTitle')}</h1>
      <input type="hidden" name="r" value={paper.round} />
      <input type="hidden" name="fz" value={paper.fz} />
      <input type="hidden" name="slot" value="0" />
      {draft ? <input type="hidden" name="a" value={draft} /> : null}
      {card === null ? null : <input type="hidden" name="kort" value={card} />}
      <p className="note act" data-slot="note" hidden={over.length === 0}>
        {over.join(' ')}
      </p>
      {isPerItem(paper.form) ? (
        <Sums language={language} live={live} draft={draft} paper={paper} card={card} />
      ) : paper.form === 'rank' ? (
        <Ranked language={language} draft={draft} paper={paper} />
      ) : (
        <Chosen language={language} draft={draft} paper={paper} />
      )}
      <BackgroundNote language={language} live={live} />
      <div className="foot column">
        <p className="quiet small" data-slot="paused" hidden={live.st !== 'paused'}>
          {t('vote.pausedNote')}
        </p>
        <button type="submit" className="button" formAction={`${base}/fraga`} data-act="edit">
          {t('vote.change')}
        </button>
        <button
          type="submit"
          className="button primary"
          data-act="send-now"
          data-sending={t('vote.sending')}
          aria-disabled={over.length > 0 || live.st === 'paused' ? true : undefined}
        >
          {t('vote.send')}
        </button>
      </div>
    </form>
  )
}

/** Places that several have been given: said, and not sent, for the order must be the voter's own. */
const sharedWords = (language: Language, draft: Draft): readonly string[] =>
  sharedPlaces(draft).map((place) => translator(language)('vote.rankShared', { place: `${place}` }))

export const excessOf = (language: Language, paper: Paper, draft: Draft): readonly string[] =>
  paper.form === 'rank'
    ? sharedWords(language, draft)
    : isPerItem(paper.form)
      ? []
      : tooMany(
          chosenByKind(
            draft,
            paper.items.map(({ kind }) => kind),
            paper.choose,
          ),
        ).map(({ kind, chosen, most }) => {
          const t = translator(language)
          const excess = chosen - most === 1 ? t('vote.oneOfThem') : numberWord(language, chosen - most)
          const slots = { n: chosen, most, excess }
          return Object.keys(paper.choose).length === 1
            ? t('vote.chosenTooMany', slots)
            : t('vote.chosenTooManyIn', {
                ...slots,
                kind: t(kind === 'process' ? 'vote.kindProcess' : 'vote.kindEffect'),
              })
        })

function Sums({ language, live, paper, draft, card = null }: Props) {
  const t = translator(language)
  const open = paper.items.map(({ withdrawn }) => !withdrawn)
  const empty = draft === null ? [] : positionsOf(draft, noAnswer).filter((position) => open[position])
  const sums: readonly (readonly [string, string])[] =
    paper.form === 'rate9'
      ? [
          ['789', t('vote.rateHigh')],
          ['456', t('vote.rateMiddle')],
          ['123', t('vote.rateLow')],
          ['-', t('vote.cannotJudge')],
        ]
      : [
          ['1', t('vote.yesShort')],
          ['0', t('vote.no')],
          ['-', t('vote.cannotJudge')],
        ]
  return (
    <>
      <dl className="rows">
        {sums.map(([answer, word]) => (
          <div key={answer}>
            <dt>{word}</dt>
            <dd className="number" data-sum={answer}>
              {draft === null ? '' : countOf(draft, answer)}
            </dd>
          </div>
        ))}
        <div data-slot="emptySum" hidden={draft !== null && empty.length === 0}>
          <dt>
            <Shape of="waiting" />
            <strong>{t('vote.withoutAnswer')}</strong>
          </dt>
          <dd className="number" data-slot="sum.">
            {draft === null ? '' : empty.length}
          </dd>
        </div>
      </dl>
      <section data-slot="empty" hidden={draft !== null && empty.length === 0}>
        <h2
          data-slot="emptyTitle"
          data-counts={numberWords(language, true)}
          data-one={rawText(language, 'vote.emptyItems', 1)}
          data-many={rawText(language, 'vote.emptyItems', 2)}
        >
          {t('vote.emptyItems', { n: empty.length, count: numberWordFirst(language, empty.length) })}
        </h2>
        <p className="quiet small">{t('vote.emptyText')}</p>
        <EmptyRows
          {...{ language, live, paper, card }}
          positions={draft === null ? [-1] : empty.slice(0, shown)}
        />
        <details data-slot="more" hidden={empty.length <= shown}>
          <summary data-words={rawText(language, 'vote.showMoreItems', 2)}>
            {t('vote.showMoreItems', { n: Math.max(0, empty.length - shown) })}
          </summary>
          <EmptyRows {...{ language, live, paper, card }} positions={empty.slice(shown)} />
        </details>
      </section>
    </>
  )
}

function EmptyRows({
  language,
  live,
  paper,
  card = null,
  positions,
}: Omit<Props, 'draft'> & Readonly<{ positions: readonly number[] }>) {
  const t = translator(language)
  return (
    <ol className="rows">
      {positions.map((position) => {
        const item = paper.items[position]
        const x = `${position + 1}`
        return (
          <li key={position}>
            <span className="no" data-slot="no">
              {item ? x : ''}
            </span>
            <span
              className="what"
              data-slot="name"
              data-unpublished={item ? undefined : t('vote.unpublished')}
            >
              {item ? (itemName(item) ?? t('vote.unpublished')) : ''}
            </span>
            <button
              type="submit"
              className="plain"
              formAction={`${ballotBase(live, card)}/fraga#f${x}`}
              aria-label={item ? t('vote.answerItLong', { x }) : undefined}
              data-words={item ? undefined : rawText(language, 'vote.answerItLong')}
              data-act="answer"
            >
              {t('vote.answerIt')}
            </button>
          </li>
        )
      })}
    </ol>
  )
}

/** The order as it will be counted, the best first. */
function Ranked({ language, paper, draft }: Pick<Props, 'language' | 'paper' | 'draft'>) {
  const t = translator(language)
  const ranking = draft === null ? [-1] : rankingOf(draft)
  return (
    <>
      <h2
        data-slot="chosenTitle"
        data-counts={numberWords(language, false)}
        data-zero={t('vote.rankedNone')}
        data-one={rawText(language, 'vote.rankedList', 1)}
        data-many={rawText(language, 'vote.rankedList', 2)}
      >
        {ranking.length === 0
          ? t('vote.rankedNone')
          : t('vote.rankedList', { n: ranking.length, count: numberWord(language, ranking.length) })}
      </h2>
      <ol className="rows">
        {ranking.map((position, at) => {
          const item = paper.items[position]
          return (
            <li key={position}>
              <span className="no" data-slot="no">
                {item ? at + 1 : ''}
              </span>
              <span
                className="what"
                data-slot="name"
                data-unpublished={item ? undefined : rawText(language, 'vote.itemUnpublished')}
              >
                {item ? (itemName(item) ?? t('vote.itemUnpublished', { x: `${position + 1}` })) : ''}
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}

function Chosen({ language, paper, draft }: Pick<Props, 'language' | 'paper' | 'draft'>) {
  const t = translator(language)
  const chosen = draft === null ? [-1] : positionsOf(draft, '1')
  return (
    <>
      <h2
        data-slot="chosenTitle"
        data-counts={numberWords(language, false)}
        data-zero={t('vote.chosenNone')}
        data-one={rawText(language, 'vote.chosenList', 1)}
        data-many={rawText(language, 'vote.chosenList', 2)}
      >
        {chosen.length === 0
          ? t('vote.chosenNone')
          : t('vote.chosenList', { n: chosen.length, count: numberWord(language, chosen.length) })}
      </h2>
      <ol className="rows">
        {chosen.map((position) => {
          const item = paper.items[position]
          return (
            <li key={position}>
              <span
                className="what"
                data-slot="name"
                data-unpublished={item ? undefined : rawText(language, 'vote.itemUnpublished')}
              >
                {item ? (itemName(item) ?? t('vote.itemUnpublished', { x: `${position + 1}` })) : ''}
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}
