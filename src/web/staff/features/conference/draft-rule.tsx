import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { useText } from '../../ui/text.tsx'
import { planOf, type RoundDraft } from './round-draft.ts'
import { roundFaults } from './round-faults.ts'
import { useRoundWords } from './round-words.ts'
import { WholeCuts } from './whole-cuts.tsx'

/** The rule as it will be read aloud, while it is being set. */
export function DraftRule({ draft, of }: Readonly<{ draft: RoundDraft; of: ConferenceDetail }>) {
  const { t } = useText()
  const words = useRoundWords()
  if (roundFaults(draft).some((field) => field !== 'name')) return null
  const round = { form: draft.form, plan: planOf(draft) }
  const voters = of.present || of.experts
  return (
    <div className="conference-in-words">
      <h3>{t('plan.inWords')}</h3>
      <DefinitionList items={words.rule(round, voters || null)} />
      <WholeCuts of={round} fewest={of.kOpen} most={voters} />
    </div>
  )
}
