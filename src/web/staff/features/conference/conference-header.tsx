import type { ReactNode } from 'react'
import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { usePlace } from '../../place.tsx'
import { Tag } from '../../ui/badge.tsx'
import { OutArrow } from '../../ui/icon.tsx'
import { ButtonOutLink } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'

/** The head of each page of a conference: where it is, its parts, the way to the wall. */
export function ConferenceHeader({
  of,
  title,
  lead,
  actions,
}: Readonly<{ of: ConferenceDetail; title?: string; lead?: ReactNode; actions?: ReactNode }>) {
  const { t } = useText()
  const { at } = usePlace()
  const here = useConference()
  const isKept = of.state === 'archived'
  const tabs = [
    { label: t('conference.tabOverview'), to: here.at() },
    ...(isKept ? [] : [{ label: t('conference.tabPlan'), to: here.at('upplagg') }]),
    ...(!isKept && (of.can.prepare || of.can.lead)
      ? [{ label: t('conference.tabRoster'), to: here.at('experter') }]
      : []),
    { label: t('pack.title'), to: here.at('utskick'), end: false },
    ...(!isKept && (of.can.prepare || of.can.lead)
      ? [
          { label: t('conference.tabCards'), to: here.at('kort') },
          { label: t('groups.title'), to: here.at('grupper'), end: false },
        ]
      : []),
    ...(isKept ? [] : [{ label: t('argument.title'), to: here.at('argument'), end: false }]),
    ...(!isKept && of.can.lead ? [{ label: t('conference.tabConsole'), to: here.at('konsol') }] : []),
    { label: t('reportPage.tab'), to: here.at('rapport') },
    { label: t('evaluation.tab'), to: here.at('utvardering') },
  ]
  const isOver = isKept || of.state === 'cancelled'
  return (
    <>
      <PageHeader
        title={title ?? of.name}
        lead={lead}
        crumbs={[
          { label: t('nav.agree') },
          { label: t('conference.title'), to: at('konferenser') },
          ...(title ? [{ label: of.name, to: here.at() }] : []),
        ]}
        tag={of.isInvented ? <Tag>{t('conference.inventedTag')}</Tag> : null}
        actions={
          <>
            {actions}
            {isOver ? null : (
              <ButtonOutLink href={`/projektor/${of.code}`} newWindow>
                {t('conference.wall')}
                <OutArrow />
              </ButtonOutLink>
            )}
          </>
        }
      />
      {of.state === 'cancelled' ? null : <Tabs label={t('conference.tabs')} tabs={tabs} />}
    </>
  )
}
