import type { LiveState } from '#contract/consensus/live.ts'
import { translator } from '#web/i18n/translate.ts'
import { CodeField } from '../code-field.tsx'
import { BallotForm } from './ballot-form.tsx'
import { type Draft, emptyDraft } from './draft.ts'
import { LookAtWall } from './look-at-wall.tsx'
import { MarkedScreen } from './marked-screen.tsx'
import type { Paper } from './paper.ts'
import { renderVotePage, type VoteSetting } from './vote-frame.tsx'
import { VotePromise } from './vote-promise.tsx'

type Setting = Pick<VoteSetting, 'language' | 'script'> & Readonly<{ live: LiveState }>

const frame = ({ language, live, script }: Setting) => ({
  ...{ language, live, script },
  seat: null,
  back: `/rost/${live.c}`,
})

/** /rost/:k: the code of a card from the bowl. Its QR fills it in where a script runs. */
export function renderCardEntry({
  typed = '',
  fault = null,
  ...setting
}: Setting & Readonly<{ typed?: string; fault?: 'missing' | 'unknown' | null }>): string {
  const { language, live } = setting
  const t = translator(language)
  const words = { missing: t('ticket.cardMissing'), unknown: t('ticket.cardUnknown', { code: typed }) }
  return renderVotePage({
    ...frame(setting),
    page: t('ticket.cardTitle'),
    children: (
      <>
        <h1>{t('ticket.cardTitle')}</h1>
        <form method="post" action={`/rost/${live.c}`} id="card">
          <CodeField
            name="kort"
            label={t('ticket.cardLabel')}
            typed={typed}
            fault={fault && words[fault]}
            most={20}
          />
          <button type="submit" className="button primary">
            {t('vote.goOn')}
          </button>
        </form>
        {fault ? <p className="quiet small">{t('vote.codeHint')}</p> : null}
        <VotePromise language={language} level={live.lvl} ticket={live.tk} k={live.c} />
      </>
    ),
  })
}

/** The whole ballot on one page, with the card's code going along in the form and nowhere else. */
export function renderCardBallot({
  card,
  paper,
  draft = null,
  note = null,
  ...setting
}: Setting & Readonly<{ card: string; paper: Paper; draft?: Draft | null; note?: string | null }>): string {
  const { language, live } = setting
  const t = translator(language)
  return renderVotePage({
    ...frame({ ...setting, script: null }),
    page: t('vote.round', { no: `${live.no}` }),
    withoutLanguages: true,
    children: (
      <BallotForm
        language={language}
        live={live}
        paper={paper}
        card={card}
        draft={draft ?? emptyDraft(paper.items.length)}
        note={note ?? (live.st === 'paused' ? t('vote.pausedNote') : null)}
      />
    ),
  })
}

/** A card at a moment when it cannot vote: nothing is lost, and one button tries again. */
export function renderCardWaits({ card, ...setting }: Setting & Readonly<{ card: string }>): string {
  const { language, live } = setting
  const t = translator(language)
  const isClosed = !['waiting', 'draft', 'discussing', 'frozen', 'open', 'paused'].includes(live.st)
  const title = t(isClosed ? 'vote.tooLate' : 'vote.waiting')
  return renderVotePage({
    ...frame({ ...setting, script: null }),
    page: title,
    children: (
      <MarkedScreen shape="waiting" title={title}>
        <p>{t(isClosed ? 'ticket.cardClosed' : 'ticket.cardWaits')}</p>
        <Again live={live} card={card} words={t('ticket.tryAgain')} />
      </MarkedScreen>
    ),
  })
}

const Again = ({ live, card, words }: Readonly<{ live: LiveState; card: string; words: string }>) => (
  <form method="post" action={`/rost/${live.c}`}>
    <input type="hidden" name="kort" value={card} />
    <button type="submit" className="button primary">
      {words}
    </button>
  </form>
)

/** Shown only when the vote is stored. `card` in plenary: the next item comes with the same card. */
export function renderCardReceived({
  card,
  ...setting
}: Setting & Readonly<{ card: string | null }>): string {
  const { language, live } = setting
  const t = translator(language)
  const title = t(card === null ? 'vote.received' : 'vote.answerReceived')
  return renderVotePage({
    ...frame({ ...setting, script: null }),
    page: title,
    children: (
      <MarkedScreen shape="received" title={title} end={<LookAtWall language={language} code={live.fz} />}>
        <p>{t('vote.receivedText')}</p>
        <p>{t('ticket.keepCard')}</p>
        {card === null ? (
          <p>
            <a href={`/rost/${live.c}`}>{t('ticket.changeWithCard')}</a>
          </p>
        ) : (
          <Again live={live} card={card} words={t('ticket.nextItem')} />
        )}
      </MarkedScreen>
    ),
  })
}
