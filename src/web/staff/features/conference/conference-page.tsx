import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { type Readiness, ReadyList } from '../../ui/empty-state.tsx'
import { ButtonLink, Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { CancelConference } from './cancel-conference.tsx'
import { ConferenceHeader } from './conference-header.tsx'
import { ConferenceState, RoundState } from './conference-state.tsx'
import { useDayText } from './day-text.ts'
import { EditConference } from './edit-conference.tsx'
import { useConference } from './in-conference.ts'
import { useLevelName } from './level-choice.tsx'
import { ProblemList } from './problem-list.tsx'
import { useRoundWords } from './round-words.ts'
import './conference.css'

export function ConferencePage() {
  const { ids } = useConference()
  const read = useRead(conferenceEndpoints.getConference, ids)
  return <Loaded of={read}>{(conference) => <Overview of={conference} />}</Loaded>
}

function Overview({ of }: Readonly<{ of: ConferenceDetail }>) {
  const { t } = useText()
  const dayText = useDayText()
  const { at: inAssociation } = usePlace()
  const { at } = useConference()
  const words = useRoundWords()
  const levelName = useLevelName()
  const isBeingPrepared = of.state === 'draft' || of.state === 'ready'
  return (
    <>
      <ConferenceHeader of={of} actions={<NextPlace of={of} />} />
      {of.can.prepare && !of.can.lead && !isOver(of) ? (
        <Note kind="act" title={t('conference.nobodyLeads')}>
          {t('conference.nobodyLeadsText')}{' '}
          <Link to={inAssociation('installningar', 'personer')}>{t('conference.toPeople')}</Link>
        </Note>
      ) : null}
      {isBeingPrepared && of.can.prepare ? (
        <Section title={t('conference.whatIsNeeded')}>
          <ReadyList items={readiness(of, t)} />
          <ProblemList problems={of.problems.filter(({ code }) => !saidByReadiness.includes(code))} />
        </Section>
      ) : null}
      <div className="conference-facts">
        <DefinitionList
          items={[
            { name: t('conference.state'), is: <ConferenceState of={of.state} /> },
            { name: t('conference.day'), is: dayText(of.beginsOn) },
            ...(of.place ? [{ name: t('conference.place'), is: of.place }] : []),
            { name: t('conference.levelName'), is: levelName(of) },
            ...(of.charterCode ? [{ name: t('conference.charter'), is: <code>{of.charterCode}</code> }] : []),
            ...(of.state === 'archived' ? [] : [{ name: t('conference.code'), is: <code>{of.code}</code> }]),
          ]}
        />
      </div>
      <Section title={t('conference.rounds')}>
        {of.roundList.length === 0 ? <p className="ui-quiet">{t('plan.empty')}.</p> : null}
        {of.roundList.length > 0 ? (
          <Table
            caption={t('conference.rounds')}
            rows={of.roundList}
            rowId={({ id }) => id}
            rowLink={({ id }) => at('omrostning', id)}
            columns={[
              { id: 'name', heading: t('round.one'), isRowHeading: true, cell: (round) => words.name(round) },
              {
                id: 'items',
                heading: t('round.items'),
                align: 'end',
                fit: true,
                cell: ({ items, imported, state }) =>
                  imported?.input ??
                  (state === 'draft' && items === 0 ? (
                    <span className="ui-quiet">{t('round.itemsLater')}</span>
                  ) : (
                    items
                  )),
              },
              { id: 'outcome', heading: t('round.outcome'), cell: (round) => words.outcome(round) },
              {
                id: 'state',
                heading: t('conference.state'),
                fit: true,
                cell: ({ state }) => <RoundState of={state} />,
              },
            ]}
          />
        ) : null}
      </Section>
      {isBeingPrepared || of.state === 'cancelled' ? null : (
        <p className="conference-note">
          <Link to={at('utvardering')}>{t('evaluation.result')}</Link>
        </p>
      )}
      {of.can.adopt && of.state === 'concluded' ? (
        <p>
          <ButtonLink to={inAssociation('protokoll', 'anta', of.id)} kind="primary">
            {t('conference.toAdopt')}
          </ButtonLink>
        </p>
      ) : null}
      {isBeingPrepared && of.can.prepare ? <EditConference of={of} /> : null}
      {of.can.prepare && !isOver(of) ? <CancelConference of={of} /> : null}
    </>
  )
}

const isOver = ({ state }: ConferenceDetail): boolean =>
  ['concluded', 'published', 'archived', 'cancelled'].includes(state)

/** The one thing to do next, by how far the conference has come. */
function NextPlace({ of }: Readonly<{ of: ConferenceDetail }>) {
  const { t } = useText()
  const { at } = useConference()
  if (of.state === 'draft' && of.can.prepare) {
    return of.roundList.length === 0 ? (
      <ButtonLink to={at('upplagg')} kind="primary">
        {t('conference.toPlan')}
      </ButtonLink>
    ) : of.experts === 0 ? (
      <ButtonLink to={at('experter')} kind="primary">
        {t('conference.toRoster')}
      </ButtonLink>
    ) : of.can.lead ? (
      <ButtonLink to={at('konsol')} kind="primary">
        {t('conference.toConsole')}
      </ButtonLink>
    ) : null
  }
  if (['ready', 'running', 'paused'].includes(of.state) && of.can.lead)
    return (
      <ButtonLink to={at('konsol')} kind="primary">
        {t('conference.toConsole')}
      </ButtonLink>
    )
  return null
}

/** Problems that the lines above the note say already. */
const saidByReadiness = ['no-rounds', 'no-seats', 'first-round-not-frozen']

const readiness = (of: ConferenceDetail, t: ReturnType<typeof useText>['t']): readonly Readiness[] => [
  {
    of: of.roundList.length > 0 ? 'done' : 'notStarted',
    what: t('conference.readyRounds', { n: of.roundList.length }),
  },
  { of: of.experts > 0 ? 'done' : 'notStarted', what: t('conference.readyExperts', { n: of.experts }) },
  { of: of.present > 0 ? 'done' : 'notStarted', what: t('conference.readyPresent', { n: of.present }) },
  of.problems.some(({ code }) => code === 'first-round-not-frozen') || of.roundList.length === 0
    ? { of: 'notStarted', what: t('conference.readyNotLocked') }
    : { of: 'done', what: t('conference.readyLocked') },
]
