import type { LiveResult, LiveState } from '#contract/consensus/live.ts'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import type { PracticeShown } from '../practice-cells.ts'
import { ClosedIn, ClosedOut, Counting } from './closed-screens.tsx'
import { countsAt, ItemClosed, ItemResult, ItemWaiting } from './item-screens.tsx'
import { itemName, type Paper } from './paper.ts'
import { Practised } from './practice-screens.tsx'
import { ReceivedScreen } from './received-screen.tsx'
import { ResultScreen } from './result-screen.tsx'
import type { View } from './view-for.ts'
import {
  Concluded,
  Drawn,
  Evaluated,
  NotInRound,
  OnPaper,
  Soon,
  Voided,
  Waiting,
} from './waiting-screens.tsx'

type Props = Readonly<{
  language: Language
  live: LiveState
  seat: string | null
  paper: Paper | null
  isElector: boolean
  onPaper: boolean
  recorded: boolean
  justSent: boolean
  late: boolean
  result: LiveResult | null
  practice: PracticeShown | null
  view: View
}>

/** The screen of a view; `ballot` and `item-shown` are the form itself. */
export function Screen(props: Props) {
  const { language, live, paper, view, result } = props
  const open = view === 'ballot' || view === 'item-shown' || view === 'received'
  const isClosed = view === 'closed-in' || view === 'closed-out'
  if (props.onPaper && (open || isClosed)) return <OnPaper {...props} isClosed={isClosed} />
  if (open && !props.isElector) return <NotInRound {...props} />
  if (open && live.tk === 'card') return <Drawn {...props} />
  switch (view) {
    case 'waiting':
    case 'ballot':
    case 'item-shown':
      return <Waiting {...props} />
    case 'soon':
      return <Soon {...props} />
    case 'received':
      return <ReceivedScreen {...props} />
    case 'closed-in':
      return props.late ? <ClosedOut language={language} what="older" /> : <ClosedIn {...props} />
    case 'closed-out':
      return <ClosedOut language={language} what={live.tk ? 'unlinked' : 'out'} />
    case 'counting':
      return <Counting {...props} />
    case 'result':
      return paper && result ? <ResultScreen {...props} paper={paper} /> : <Counting {...props} />
    case 'voided':
      return <Voided language={language} />
    case 'evaluating':
    case 'evaluated':
      return <Evaluated {...props} />
    case 'practised':
      return <Practised {...props} />
    case 'concluded':
      return <Concluded {...props} />
    case 'item-waiting':
      return <ItemWaiting language={language} />
    case 'item-closed':
      return <ItemClosed language={language} recorded={props.recorded} />
    case 'item-result': {
      const item = paper?.items[live.slot - 1]
      return (
        <ItemResult
          language={language}
          name={
            (item && itemName(item)) ?? translator(language)('vote.itemUnpublished', { x: `${live.slot}` })
          }
          form={live.form}
          counts={result ? countsAt(result, live.slot - 1) : null}
        />
      )
    }
  }
}

/** What the tab is called, so that somebody who only hears the title knows where the phone is. */
export function screenTitle(language: Language, view: View, live: LiveState): string {
  const t = translator(language)
  switch (view) {
    case 'waiting':
      return t('vote.waiting')
    case 'soon':
      return t('vote.soon', { no: `${live.no}` })
    case 'received':
      return t('vote.received')
    case 'closed-in':
    case 'closed-out':
      return t('vote.closedIn')
    case 'counting':
      return t('vote.counting')
    case 'result':
      return t('vote.result', { no: `${live.no}` })
    case 'voided':
      return t('vote.voided')
    case 'evaluating':
      return t('evaluation.title')
    case 'evaluated':
      return t('evaluation.closed')
    case 'practised':
      return t('practice.resultTitle')
    case 'concluded':
      return t('vote.concluded')
    default:
      return live.lvl === 1 ? t('practice.bar') : t('vote.round', { no: `${live.no}` })
  }
}
