import { Navigate, useParams } from 'react-router'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { type Groups, groupEndpoints } from '#contract/consensus/group.ts'
import { Loaded } from '../../loaded.tsx'
import { useRead } from '../../reading.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useText } from '../../ui/text.tsx'
import { ConferenceHeader } from './conference-header.tsx'
import { GroupPlan } from './group-plan.tsx'
import { GroupWishes } from './group-wishes.tsx'
import { useConference } from './in-conference.ts'
import './conference.css'
import './groups.css'

export function GroupsPage() {
  const { ids } = useConference()
  const conference = useRead(conferenceEndpoints.getConference, ids)
  const groups = useRead(groupEndpoints.getGroups, ids, { everySeconds: 15 })
  return (
    <Loaded of={conference}>
      {(detail) => <Loaded of={groups}>{(read) => <Page conference={detail} of={read} />}</Loaded>}
    </Loaded>
  )
}

function Page({ conference, of }: Readonly<{ conference: ConferenceDetail; of: Groups }>) {
  const { t } = useText()
  const { at } = useConference()
  const { round } = useParams()
  const { discussions } = of
  // Without one in the address: the first that can still be planned.
  const shown =
    discussions.find((one) => one.round === round) ??
    discussions.find(({ isFixed }) => !isFixed) ??
    discussions[0]
  if (shown && !round) return <Navigate to={at('grupper', shown.round)} replace />
  const actions = shown?.plan ? (
    <>
      <ButtonLink to={at('grupper', shown.round, 'bordskort')}>{t('groups.printCards')}</ButtonLink>
      <ButtonLink to={at('grupper', shown.round, 'vaggplan')}>{t('groups.printPlan')}</ButtonLink>
    </>
  ) : null
  return (
    <>
      <ConferenceHeader of={conference} title={t('groups.title')} lead={t('groups.lead')} actions={actions} />
      {of.people.length === 0 ? (
        <EmptyState
          title={t('groups.noPeople')}
          action={
            <ButtonLink to={at('experter')} kind="primary">
              {t('conference.toRoster')}
            </ButtonLink>
          }
        >
          {t('groups.noPeopleText')}
        </EmptyState>
      ) : !shown ? (
        <EmptyState
          title={t('groups.noRounds')}
          action={
            <ButtonLink to={at('upplagg')} kind="primary">
              {t('conference.toPlan')}
            </ButtonLink>
          }
        >
          {t('groups.noRoundsText')}
        </EmptyState>
      ) : (
        <>
          <div className="groups-tabs">
            <Tabs
              label={t('groups.discussions')}
              tabs={discussions.map((one) => ({
                label: t('groups.before', { no: one.no }),
                to: at('grupper', one.round),
              }))}
            />
          </div>
          <GroupPlan key={shown.round} conference={conference} of={of} discussion={shown} />
          <GroupWishes of={of} />
        </>
      )}
    </>
  )
}
