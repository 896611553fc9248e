import type { LiveResult } from '#contract/consensus/live.ts'
import { translator } from '#web/i18n/translate.ts'
import type { PracticeShown } from '../practice-cells.ts'
import { BallotForm } from './ballot-form.tsx'
import type { Draft } from './draft.ts'
import { emptyDraft } from './draft.ts'
import { Moulds } from './moulds.tsx'
import { OwnTable } from './own-table.tsx'
import type { Paper } from './paper.ts'
import { Screen, screenTitle } from './screen.tsx'
import { refreshAfter, type View, viewFor } from './view-for.ts'
import { renderVotePage, type VoteSetting } from './vote-frame.tsx'

export type RoundPage = VoteSetting &
  Readonly<{
    live: NonNullable<VoteSetting['live']>
    /** The paper of the round in `live`; null when there is none, or the seat is not among its electors. */
    paper: Paper | null
    isElector: boolean
    /** The seat has been handed a paper in this round: its phone does not vote. */
    onPaper?: boolean
    /** Whether the server holds a vote from this seat in this round and slot. */
    recorded: boolean
    /** The vote was sent from the page before this one. */
    justSent?: boolean
    /** The page before this one held answers that came too late. */
    late?: boolean
    /** The voter wants to change a vote that is sent. */
    changing?: boolean
    draft?: Draft | null
    note?: string | null
    result: LiveResult | null
    /** Where the seat sits in the discussion that the room is shown now; null: nowhere yet. */
    table?: number | null | undefined
    /** Practice at level 1, when it is closed and shown. */
    practice?: PracticeShown | null
    /** 0 up to 1: spreads the phones that have no script. */
    jitter: number
  }>

/** /rosta/:k with a seat: whatever the conference is at, the page says it and follows. */
export function renderRoundPage(props: RoundPage): string {
  const { language, live, paper, isElector, recorded, changing = false, result, jitter } = props
  const t = translator(language)
  const view: View = viewFor(live, recorded && !changing)
  // With cards the ballot is on the card's own page.
  const hasForm = isElector && live.tk !== 'card'
  const showsBallot = paper !== null && hasForm && (view === 'ballot' || view === 'item-shown')
  return renderVotePage({
    ...props,
    page: screenTitle(language, view, live),
    refresh: view === 'ballot' ? null : refreshAfter(view, live.mode, jitter),
    withoutLanguages: showsBallot,
    children: (
      <>
        <div
          className="screen"
          id="screen"
          data-view={view}
          data-recorded={recorded || undefined}
          hidden={showsBallot}
        >
          {showsBallot ? null : (
            <>
              <OwnTable language={language} table={props.table} />
              <Screen
                {...props}
                view={view}
                onPaper={props.onPaper ?? false}
                justSent={props.justSent ?? false}
                late={props.late ?? false}
                result={result}
                practice={props.practice ?? null}
              />
            </>
          )}
        </div>
        {paper && hasForm ? (
          <>
            <BallotForm
              language={language}
              live={live}
              paper={paper}
              draft={props.draft ?? emptyDraft(paper.items.length)}
              note={noteFor(props, view)}
              hidden={!showsBallot}
            />
            <Moulds language={language} live={live} paper={paper} seat={props.seat} />
          </>
        ) : null}
      </>
    ),
  })

  function noteFor({ note = null, draft = null }: RoundPage, shown: View): string | null {
    if (note) return note
    if (shown === 'item-shown') return t('vote.itemShown')
    if (live.st === 'paused') return t('vote.pausedNote')
    return changing && draft === null ? t('vote.changeBlank') : null
  }
}
