import type { LiveState } from '#contract/consensus/live.ts'
import type { Language } from '#web/i18n/language.ts'
import { numberWords } from '#web/i18n/number-word.ts'
import { rawText, translator } from '#web/i18n/translate.ts'
import { ClosedIn, ClosedOut, Counting, Unsure } from './closed-screens.tsx'
import { isPerItem } from './draft.ts'
import { ItemClosed, ItemResult, ItemWaiting } from './item-screens.tsx'
import type { Paper } from './paper.ts'
import { ReceivedScreen } from './received-screen.tsx'
import { ResultScreen } from './result-screen.tsx'
import { ReviewScreen } from './review-screen.tsx'

type Props = Readonly<{ language: Language; live: LiveState; paper: Paper; seat: string | null }>

/**
 * Everything the phone may have to show while the server is out of reach or 500 others ask at once,
 * drawn here so that each word and shape exists once.
 */
export function Moulds(props: Props) {
  const { language, live } = props
  return (
    <>
      <template data-screen="received">
        <ReceivedScreen language={language} live={live} seat={props.seat} justSent />
      </template>
      <template data-screen="unsure">
        <Unsure language={language} />
      </template>
      <template data-screen="closed-in">
        <ClosedIn language={language} live={live} />
      </template>
      <template data-screen="closed-out">
        <ClosedOut language={language} what="out" />
      </template>
      <template data-screen="closed-older">
        <ClosedOut language={language} what="older" />
      </template>
      <template data-screen="closed-unknown">
        <ClosedOut language={language} what="unknown" />
      </template>
      <template data-screen="counting">
        <Counting language={language} live={live} />
      </template>
      <template data-screen="result">
        <ResultScreen {...props} result={null} />
      </template>
      {live.mode === 'plenary' ? <ItemMoulds language={language} live={live} /> : <BallotMoulds {...props} />}
    </>
  )
}

const ItemMoulds = ({ language, live }: Pick<Props, 'language' | 'live'>) => (
  <>
    <template data-screen="item-waiting">
      <ItemWaiting language={language} />
    </template>
    <template data-screen="item-closed-in">
      <ItemClosed language={language} recorded />
    </template>
    <template data-screen="item-closed-out">
      <ItemClosed language={language} recorded={false} />
    </template>
    <template data-screen="item-result">
      <ItemResult language={language} name="" form={live.form} counts={null} />
    </template>
  </>
)

function BallotMoulds({ language, live, paper }: Props) {
  const t = translator(language)
  return (
    <>
      <template data-screen="review">
        <ReviewScreen language={language} live={live} paper={paper} draft={null} />
      </template>
      {isPerItem(paper.form) ? <OneByOneMoulds language={language} /> : null}
      {paper.form === 'rank' ? (
        <template
          data-mould="places"
          data-words={rawText(language, 'vote.ranked')}
          data-shared={rawText(language, 'vote.rankShared')}
          data-most={paper.places}
        />
      ) : null}
      {paper.form === 'choose' ? (
        <template
          data-mould="count"
          data-words={rawText(language, 'vote.chosen')}
          data-of={rawText(language, 'count.of')}
          data-counts={numberWords(language, false)}
          data-over={rawText(language, 'vote.chosenTooMany')}
          data-over-in={rawText(language, 'vote.chosenTooManyIn')}
          data-one={t('vote.oneOfThem')}
        />
      ) : null}
    </>
  )
}

/** One proposal a screen: where one is, the list of all, and the two buttons under the thumb. */
function OneByOneMoulds({ language }: Pick<Props, 'language'>) {
  const t = translator(language)
  return (
    <>
      <template data-mould="step">
        <div className="step">
          <p data-slot="of" data-words={rawText(language, 'vote.itemOf')} />
          <a href="#alla">{t('vote.allItems')}</a>
        </div>
        <svg className="track" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width="0" height="1" />
        </svg>
      </template>
      <template data-mould="foot">
        <div className="foot column">
          <p id="live" role="status" hidden />
          <button type="button" className="button" data-act="back">
            {t('vote.back')}
          </button>
          <button type="button" className="button primary" data-act="next" data-last={t('vote.review')}>
            {t('vote.next')}
          </button>
        </div>
      </template>
      <template data-screen="list">
        <h1 tabIndex={-1}>{t('vote.allItems')}</h1>
        <ol
          className="rows"
          data-unpublished={t('vote.unpublished')}
          data-yes={t('vote.yesShort')}
          data-no={t('vote.no')}
          data-cannot-judge={t('vote.cannotJudge')}
          data-none={t('vote.withoutAnswer')}
        >
          <li>
            <span className="no" data-slot="no" />
            <a className="whole" href="#alla" data-slot="name">
              {t('vote.unpublished')}
            </a>
            <span className="quiet small" data-slot="answer" />
          </li>
        </ol>
        <div className="foot">
          <button type="button" className="button" data-act="to-item">
            {t('vote.back')}
          </button>
          <button type="button" className="button primary" data-act="review">
            {t('vote.review')}
          </button>
        </div>
      </template>
    </>
  )
}
