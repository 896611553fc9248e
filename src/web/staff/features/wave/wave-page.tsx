import type { WaveDetail } from '#contract/measurement/wave.ts'
import { formatDay } from '#web/i18n/date.ts'
import { Loaded } from '../../loaded.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { ContactSection } from './contact-section.tsx'
import { useWaveDetail } from './in-wave.ts'
import { NextSection } from './next-section.tsx'
import { PromiseList } from './promise-list.tsx'
import { RateTable } from './rate-table.tsx'
import { WaveActs } from './wave-acts.tsx'
import { WaveHeader } from './wave-header.tsx'
import { WavePapers } from './wave-papers.tsx'
import { WaveState } from './wave-state.tsx'
import { gatheringOf } from './wave-steps.ts'
import './wave.css'

export function WavePage() {
  const read = useWaveDetail()
  return <Loaded of={read}>{(found) => <Wave of={found} />}</Loaded>
}

const withSlips = ['active', 'closed', 'opened', 'reviewed', 'released', 'archived'] as const

function Wave({ of }: Readonly<{ of: WaveDetail }>) {
  const { t } = useText()
  const isGathered = withSlips.some((state) => state === of.state)
  return (
    <>
      <WaveHeader of={of} beside={<WaveState of={of.state} />} />
      <NextSection of={of} />
      <ContactSection of={of} />
      {isGathered && of.plan.mode !== 'open' ? <RateTable of={of} /> : null}
      <Section title={t(of.promised ? 'wave.promised' : 'wave.plan')}>
        <PromiseList of={of} />
        {of.promised ? (
          <p className="wave-apart">
            <a href={`/svara/skydd/${of.wave}`}>{t('answering.protection')}</a>
          </p>
        ) : null}
        {of.promised ? (
          <p className="ui-small ui-quiet wave-hash">{t('wave.promisedCode', { hash: of.promised })}</p>
        ) : null}
      </Section>
      <Due of={of} />
      <Gone of={of} />
      <WavePapers />
      <WaveActs of={of} />
    </>
  )
}

const withAnswers = ['opened', 'reviewed', 'released'] as const

/** What the retention clock deletes, and when. */
function Due({ of }: Readonly<{ of: WaveDetail }>) {
  const { t, language } = useText()
  const due = of.due.filter(({ what }) => what !== 'contacts' || gatheringOf(of) === 'invitations')
  if (due.length === 0 || !withAnswers.some((state) => state === of.state)) return null
  return (
    <Section title={t('wave.due')}>
      <ul className="wave-list">
        {due.map(({ what, on }) => (
          <li key={what}>{t(`wave.due.${what}`, { date: formatDay(language, on) })}</li>
        ))}
      </ul>
    </Section>
  )
}

/** What has been destroyed already: how many, on which day, and on what occasion. */
function Gone({ of }: Readonly<{ of: WaveDetail }>) {
  const { t, language } = useText()
  if (of.gone.length === 0) return null
  return (
    <Section title={t('wave.gone')}>
      <ul className="wave-list">
        {of.gone.map(({ what, count, on }) => (
          <li key={what}>{t(`wave.gone.${what}`, { n: count, date: formatDay(language, on) })}</li>
        ))}
      </ul>
    </Section>
  )
}
