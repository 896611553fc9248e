import type { LiveState } from '#contract/consensus/live.ts'
import { kinds } from '#domain/consensus/proposal.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { InFormLanguages } from '../language-switch.tsx'
import { BallotItem } from './ballot-item.tsx'
import { ChooseGroup } from './choose-group.tsx'
import type { Draft } from './draft.ts'
import { isPractice, type Paper } from './paper.ts'
import { RankList } from './rank-list.tsx'
import { saidCount, saidFits } from './said-fits.ts'

type Props = Readonly<{
  language: Language
  live: LiveState
  paper: Paper
  draft: Draft
  /** Above the items: paused, changed, blank because the envelope is sealed. */
  note?: string | null
  hidden?: boolean
  /** Voting with a card from a bowl: its code goes along, and everything happens outside the seat's pages. */
  card?: string | null
}>

/** Where a ballot is sent: the seat's own pages, or those of the cards, which no cookie reaches. */
export const ballotBase = ({ c }: Pick<LiveState, 'c'>, card: string | null): string =>
  `/${card === null ? 'rosta' : 'rost'}/${c}`

/**
 * The whole ballot as one form that works by itself. The phone's module shows the same form one proposal
 * at a time; nothing is drawn twice.
 */
export function BallotForm({
  language,
  live,
  paper: whole,
  draft,
  note = null,
  hidden = false,
  card = null,
}: Props) {
  const t = translator(language)
  const fits = saidFits(whole)
  const paper = fits ? whole : { ...whole, items: whole.items.map((item) => ({ ...item, said: [] })) }
  const base = ballotBase(live, card)
  const isPlenary = live.mode === 'plenary'
  return (
    <form
      method="post"
      action={isPlenary ? `${base}/rost` : `${base}/granska`}
      className="ballot"
      id="ballot"
      data-form={paper.form}
      data-mode={live.mode}
      data-r={paper.round}
      data-fz={paper.fz}
      hidden={hidden}
      autoComplete="off"
    >
      <input type="hidden" name="r" value={paper.round} />
      <input type="hidden" name="fz" value={paper.fz} />
      <input type="hidden" name="slot" value={live.slot} />
      {card === null ? null : <input type="hidden" name="kort" value={card} />}
      {/* Enter on an answer presses a form's first button: this one, which never sends. */}
      <button type="submit" hidden formAction={`${base}/${isPlenary ? 'fraga' : 'granska'}`} />
      <p
        id="note"
        className="note"
        role="status"
        hidden={note === null}
        data-reading={t('vote.itemShown')}
        data-paused={t('vote.pausedNote')}
        data-reopened={t('vote.reopenedNote')}
        data-blank={t('vote.changeBlank')}
        data-stale={t('vote.changedNote')}
        data-absent={t('vote.absent')}
        data-invalid={t('vote.invalid')}
        data-closed={`${t('vote.tooLate')}. ${t('vote.tooLateText')}`}
      >
        {note}
      </p>
      {isPlenary ? (
        <h1 className="unseen">{t('vote.round', { no: `${live.no}` })}</h1>
      ) : (
        <Opening language={language} paper={paper} />
      )}
      {fits ? null : <SaidLink language={language} base={base} card={card} n={saidCount(whole)} />}
      {paper.form === 'rank' ? <RankList language={language} paper={paper} draft={draft} /> : null}
      {paper.form === 'choose'
        ? kinds.map((kind) => {
            const most = paper.choose[kind]
            return most === undefined ? null : (
              <ChooseGroup
                key={kind}
                language={language}
                paper={paper}
                kind={kind}
                most={most}
                draft={draft}
              />
            )
          })
        : null}
      {paper.form === 'yes-no' || paper.form === 'rate9'
        ? paper.items.map((item, position) => {
            const isNow = !isPlenary || position + 1 === live.slot
            return (
              <BallotItem
                key={item.id}
                language={language}
                item={item}
                no={position + 1}
                of={paper.items.length}
                answer={draft[position] ?? ''}
                form={paper.form === 'rate9' ? 'rate9' : 'yes-no'}
                isPractice={isPractice(paper)}
                hidden={!isNow}
                locked={!isNow || (isPlenary && live.slotSt !== 'voting')}
              />
            )
          })
        : null}
      {paper.form === 'yes-no' && !isPractice(paper) ? (
        <p className="quiet small">
          {t(paper.denominator === 'cast' ? 'vote.cannotJudgeNote' : 'vote.cannotJudgeNotePresent')}
        </p>
      ) : null}
      {paper.form === 'rate9' ? <p className="quiet small">{t('vote.cannotRateNote')}</p> : null}
      <InFormLanguages language={language} action={`${base}/fraga`} />
      <Foot language={language} live={live} />
    </form>
  )
}

/** In a tab of its own: without script the answers so far are only in the form. */
/** To a tab of its own. From a card's ballot the card opens it: an address of the seat's would bring the seat's cookie. */
function SaidLink({
  language,
  base,
  card,
  n,
}: Readonly<{ language: Language; base: string; card: string | null; n: number }>) {
  if (n === 0) return null
  const words = translator(language)('argument.readAll', { n })
  const address = `${base}/argument`
  return (
    <p className="small">
      {card === null ? (
        <a href={address} target="_blank" rel="noopener">
          {words}
        </a>
      ) : (
        <button type="submit" className="plain" formAction={address} formTarget="_blank">
          {words}
        </button>
      )}
    </p>
  )
}

const openingText = {
  'yes-no': 'vote.ballotAllText',
  rate9: 'vote.ballotAllText',
  rank: 'vote.rankText',
} as const

function openingTitle(language: Language, { form, items, places }: Paper): string {
  const t = translator(language)
  if (form === 'choose') return t('vote.choose')
  if (form === 'rank') return t('vote.rank', { n: places })
  return t(form === 'rate9' ? 'vote.rateAll' : 'vote.ballotAll', { n: items.length })
}

function Opening({ language, paper }: Readonly<{ language: Language; paper: Paper }>) {
  const t = translator(language)
  return (
    <div id="opening">
      <h1>{openingTitle(language, paper)}</h1>
      {paper.form === 'choose' ? null : <p>{t(openingText[paper.form])}</p>}
    </div>
  )
}

/** Without script the list ends in one button. */
function Foot({ language, live }: Readonly<{ language: Language; live: LiveState }>) {
  const t = translator(language)
  const isPlenary = live.mode === 'plenary'
  return (
    <div className="foot column" id="foot" hidden={isPlenary && live.slotSt !== 'voting'}>
      <p id="live" role="status" hidden />
      <p id="count" className="strong" role="status" hidden />
      <button type="submit" className="button primary" id="onward" data-sending={t('vote.sending')}>
        {isPlenary ? t('vote.sendAnswer') : t('vote.review')}
      </button>
    </div>
  )
}
