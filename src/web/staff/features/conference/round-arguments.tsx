import { argumentEndpoints } from '#contract/consensus/argument.ts'
import { useRead } from '../../reading.ts'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { ArgumentList } from './argument-list.tsx'
import { useConference } from './in-conference.ts'
import './arguments.css'
import './groups.css'

/** What stood beside the items when they were voted on: at the same time as the outcome, not its cause. */
export function RoundArguments({ round }: Readonly<{ round: string }>) {
  const { t } = useText()
  const { ids } = useConference()
  const { data } = useRead(argumentEndpoints.listArguments, { ...ids, round })
  if (!data || data.arguments.length === 0) return null
  return (
    <Section title={t('argument.said')}>
      <p className="ui-quiet">{t('argument.beside')}</p>
      <ArgumentList of={data} onEdit={null} />
    </Section>
  )
}
