import type { ProposalDetail } from '#contract/consensus/proposal.ts'
import { Note } from '../../ui/note.tsx'
import { useText } from '../../ui/text.tsx'

/** What a person should look at before the wording is frozen; nothing here stops a vote. */
export function LintList({ lint }: Readonly<{ lint: ProposalDetail['lint'] }>) {
  const { t } = useText()
  if (lint.length === 0) return null
  return (
    <Note title={t('proposal.lintTitle')}>
      <ul>
        {lint.map(({ flag, words }) => (
          <li key={flag}>{t(`proposal.lint.${flag}`, { words })}</li>
        ))}
      </ul>
    </Note>
  )
}
