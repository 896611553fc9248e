import { translator } from '#web/i18n/translate.ts'
import type { Draft } from './draft.ts'
import type { Paper } from './paper.ts'
import { ReviewScreen } from './review-screen.tsx'
import { renderVotePage, type VoteSetting } from './vote-frame.tsx'

type Props = VoteSetting &
  Readonly<{ live: NonNullable<VoteSetting['live']>; paper: Paper; draft: Draft; card?: string | null }>

/** The review for a phone without script. The answers are in the page itself and nowhere else. */
export const renderReviewPage = ({ paper, draft, card = null, ...setting }: Props): string =>
  renderVotePage({
    ...setting,
    script: null,
    page: translator(setting.language)('vote.reviewTitle'),
    withoutLanguages: true,
    children: (
      <ReviewScreen language={setting.language} live={setting.live} paper={paper} draft={draft} card={card} />
    ),
  })
