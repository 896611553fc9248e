import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { groupEndpoints } from '#contract/consensus/group.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { byName, type Discussion, type TablePeople, tablesOf } from './group-names.ts'
import { useConference } from './in-conference.ts'
import './groups.css'
import './groups-print.css'

type Sheet = Readonly<{
  conference: ConferenceDetail
  discussion: Discussion
  tables: readonly TablePeople[]
}>

/** One A4 sheet a table: the number to read from afar, twice, and who sits there. */
export const TableCardsPage = () => {
  const { t } = useText()
  return (
    <Print title={t('groups.cardsTitle')} lead={t('groups.cardsLead')} onlySheets>
      {(sheet) => <TableCards of={sheet} />}
    </Print>
  )
}

/** One plan for the door: the tables, and every name in order with its table. */
export const WallPlanPage = () => {
  const { t } = useText()
  return (
    <Print title={t('groups.planTitle')} lead={t('groups.planLead')}>
      {(sheet) => <WallPlan of={sheet} />}
    </Print>
  )
}

function TableCards({ of: { conference, discussion, tables } }: Readonly<{ of: Sheet }>) {
  const { t } = useText()
  return (
    <ul className="table-cards">
      {tables.map(({ no, people }) => (
        <li key={no}>
          <p className="table-card-far" aria-hidden="true">
            {t('groups.table', { no })}
          </p>
          <div>
            <h2>{t('groups.table', { no })}</h2>
            <p className="ui-quiet">
              {conference.name} · {t('groups.before', { no: discussion.no })}
            </p>
            <ul className="table-card-people">
              {people.map(({ seat, label }) => (
                <li key={seat}>{label}</li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  )
}

function WallPlan({ of: { tables } }: Readonly<{ of: Sheet }>) {
  const { t } = useText()
  const all = byName(tables.flatMap(({ people }) => people))
  const tableOf = new Map(tables.flatMap(({ no, people }) => people.map(({ seat }) => [seat, no] as const)))
  return (
    <div className="wall-plan">
      <ul className="groups-tables">
        {tables.map(({ no, people }) => (
          <li key={no}>
            <h2>{t('groups.table', { no })}</h2>
            <ul className="groups-people">
              {people.map(({ seat, label }) => (
                <li key={seat}>{label}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <h2>{t('groups.byName')}</h2>
      <ul className="wall-plan-names">
        {all.map(({ seat, label }) => (
          <li key={seat}>
            <span>{label}</span>
            <span className="ui-strong">{t('groups.table', { no: tableOf.get(seat) ?? '–' })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Print({
  title,
  lead,
  onlySheets = false,
  children,
}: Readonly<{
  title: string
  lead: string
  /** The page's own head stays on the screen: each sheet of paper says what it is. */
  onlySheets?: boolean
  children: (sheet: Sheet) => ReactNode
}>) {
  const { t } = useText()
  const { at: inAssociation } = usePlace()
  const { ids, at } = useConference()
  const { round = '' } = useParams()
  const conference = useRead(conferenceEndpoints.getConference, ids)
  const groups = useRead(groupEndpoints.getGroups, ids)
  return (
    <Loaded of={conference}>
      {(detail) => (
        <Loaded of={groups}>
          {({ people, discussions }) => {
            const discussion = discussions.find((one) => one.round === round)
            const plan = discussion?.plan
            return (
              <>
                <div className={onlySheets ? 'ui-no-print' : undefined}>
                  <PageHeader
                    title={discussion ? `${title}: ${t('groups.before', { no: discussion.no })}` : title}
                    lead={<span className="ui-no-print">{lead}</span>}
                    crumbs={[
                      { label: t('nav.agree') },
                      { label: t('conference.title'), to: inAssociation('konferenser') },
                      { label: detail.name, to: at() },
                      { label: t('groups.title'), to: at('grupper', round) },
                    ]}
                    actions={
                      plan ? (
                        <Button kind="primary" onPress={() => window.print()}>
                          {t('common.print')}
                        </Button>
                      ) : null
                    }
                  />
                </div>
                {discussion && plan ? (
                  children({ conference: detail, discussion, tables: tablesOf(plan, people) })
                ) : (
                  <EmptyState
                    title={t('groups.noPlan')}
                    action={<ButtonLink to={at('grupper')}>{t('groups.backToGroups')}</ButtonLink>}
                  >
                    {t('groups.lead')}
                  </EmptyState>
                )}
              </>
            )
          }}
        </Loaded>
      )}
    </Loaded>
  )
}
