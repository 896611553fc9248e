import type { ReactNode } from 'react'
import type { WaveDetail } from '#contract/measurement/wave.ts'
import { keptTooLong } from '#domain/measurement/wave/wave.ts'
import { formatDay } from '#web/i18n/date.ts'
import { ButtonLink } from '../../ui/link.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { useWave } from './in-wave.ts'
import { gatheringOf, nextStep, planGapsOf } from './wave-steps.ts'

/** One thing at a time: what is to be done now, by whom, or what became of the wave. */
export function NextSection({ of }: Readonly<{ of: WaveDetail }>) {
  const { t, language } = useText()
  const { at } = useWave()
  const link = (page: string, words: string, may: boolean) =>
    may ? (
      <ButtonLink to={at(page)} kind="primary">
        {words}
      </ButtonLink>
    ) : (
      <p className="ui-quiet">{t('wave.onlyDirector')}</p>
    )
  switch (nextStep(of)) {
    case 'plan':
      return (
        <Next act={of.can.run ? link('plan', t('wave.toPlan'), true) : null}>
          <p>{t('wave.next.plan')}</p>
          <ul className="wave-list">
            {planGapsOf(of).map((gap) => (
              <li key={gap}>{t(`wave.gap.${gap}`)}</li>
            ))}
          </ul>
        </Next>
      )
    case 'key':
      return <Next act={link('nyckel', t('wave.toKey'), of.can.open)}>{t('wave.next.key')}</Next>
    case 'activate':
      return <Next act={link('aktivera', t('wave.toActivate'), of.can.open)}>{t('wave.next.activate')}</Next>
    case 'slips': {
      const date = formatDay(language, of.plan.closesOn ?? '')
      const gathering = gatheringOf(of)
      if (gathering === 'invitations')
        return (
          <Next act={of.can.run ? link('inbjudna', t('wave.toInvitations'), true) : null}>
            {t('wave.next.invitations', { date })}
          </Next>
        )
      if (gathering === 'addresses')
        return (
          <Next act={link('lappar', t('wave.toAddresses'), true)}>{t('wave.next.addresses', { date })}</Next>
        )
      if (of.plan.mode === 'panel')
        return (
          <Next act={of.can.run ? link('lappar', t('study.toCards'), true) : null}>
            {t('study.next', { date })}
          </Next>
        )
      return (
        <Next act={of.can.run ? link('lappar', t('wave.toSlips'), true) : null}>
          {t('wave.next.slips', { date })}
        </Next>
      )
    }
    case 'open':
      return <Next act={link('oppna', t('wave.toOpen'), of.can.open)}>{t('wave.next.open')}</Next>
    default:
      return <Fate of={of} />
  }
}

function Next({ act, children }: Readonly<{ act: ReactNode; children: ReactNode }>) {
  const { t } = useText()
  return (
    <Section title={t('wave.next')}>
      <div className="wave-next">{children}</div>
      {act}
    </Section>
  )
}

const read = ['opened', 'reviewed', 'released'] as const
const isRead = (state: string): state is (typeof read)[number] => read.some((one) => one === state)

/** What became of it, and where its answers are read. */
function Fate({ of }: Readonly<{ of: WaveDetail }>) {
  const { t } = useText()
  const { results } = useWave()
  if (of.state === 'too_few') return <p>{t('wave.next.too_few', { k: of.plan.thresholds?.kMean ?? 0 })}</p>
  if (of.state === 'voided') {
    const given = of.voided?.reason ?? ''
    const reason = given === keptTooLong ? t('wavePaper.keptTooLong') : given
    return <p>{t('wave.next.voided', { reason })}</p>
  }
  if (of.state === 'cancelled') return <p>{t('wave.next.cancelled')}</p>
  if (!of.opened) return null
  return (
    <>
      <p className="ui-strong">{t('wave.next.opened', { n: of.opened.answers })}</p>
      {of.opened.damaged > 0 ? <p>{t('wave.next.damaged', { n: of.opened.damaged })}</p> : null}
      <p>{t(of.isInvented ? 'wave.goneInvented' : 'wave.next.openedText')}</p>
      {isRead(of.state) ? (
        <ButtonLink to={results(of.wave)} kind={of.state === 'released' ? 'plain' : 'primary'}>
          {t(`wave.next.to.${of.state}`)}
        </ButtonLink>
      ) : null}
    </>
  )
}
