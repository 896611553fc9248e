import { useRef, useState } from 'react'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { paperEndpoints } from '#contract/consensus/paper.ts'
import type { Roster } from '#contract/consensus/roster.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { AddExperts, AddFreeSeats } from './add-experts.tsx'
import { ConferenceHeader } from './conference-header.tsx'
import { EditExpert } from './edit-expert.tsx'
import { useConference } from './in-conference.ts'
import './conference.css'

type Seat = Roster['seats'][number]

/** More rows than this are looked through by name. */
const fewSeats = 12

const isSought = ({ number, label, expert }: Seat, sought: string): boolean => {
  const text = `${number} ${label} ${expert?.name ?? ''} ${expert?.organisation ?? ''}`
  return text.toLocaleLowerCase('sv').includes(sought.trim().toLocaleLowerCase('sv'))
}

export function RosterPage() {
  const { ids } = useConference()
  const conference = useRead(conferenceEndpoints.getConference, ids)
  const roster = useRead(conferenceEndpoints.getRoster, ids, { everySeconds: 10 })
  return (
    <Loaded of={conference}>
      {(detail) => <Loaded of={roster}>{(list) => <Seats conference={detail} roster={list} />}</Loaded>}
    </Loaded>
  )
}

function Seats({ conference, roster }: Readonly<{ conference: ConferenceDetail; roster: Roster }>) {
  const { t } = useText()
  const { ids, at } = useConference()
  const readAgain = useReadAgain()
  const [status, setStatus] = useState<Status | null>(null)
  const [asked, setAsked] = useState<Readonly<{
    what: 'card' | 'edit' | 'remove' | 'paper'
    seat: Seat
  }> | null>(null)
  const present = useCommand(conferenceEndpoints.markPresent, () => readAgain())
  const card = useCommand(conferenceEndpoints.replaceCard, async ({ number, code }) => {
    setAsked(null)
    setStatus({ of: 'done', words: t('roster.newCardDone', { number, code }) })
    await readAgain()
  })
  const remove = useCommand(conferenceEndpoints.removeSeat, async () => {
    setStatus({ of: 'done', words: t('roster.removed', { number: asked?.seat.number ?? 0 }) })
    setAsked(null)
    await readAgain()
  })
  const paper = useCommand(paperEndpoints.handOutPaper, async ({ handedOut }) => {
    const number = paperFor.current?.number ?? 0
    const words = paperFor.current?.paper
      ? t('paper.takenBack', { number })
      : t('paper.handOutDone', { number, n: handedOut })
    setStatus({ of: 'done', words })
    setAsked(null)
    await readAgain()
  })
  const paperFor = useRef<Seat | null>(null)
  const sendPaper = (seat: Seat, out: boolean): void => {
    if (!roster.paperRound) return
    paperFor.current = seat
    void paper.send({ ...ids, round: roster.paperRound, seat: seat.id, out })
  }
  const { seats } = roster
  const [sought, setSought] = useState('')
  const found = seats.filter((seat) => isSought(seat, sought))
  const isOver = ['concluded', 'published', 'archived', 'cancelled'].includes(conference.state)
  const mark = (list: readonly Seat[], isPresent: boolean) =>
    void present.send({ ...ids, seats: list.map(({ id }) => id), present: isPresent })
  return (
    <>
      <ConferenceHeader
        of={conference}
        title={t('roster.title')}
        lead={t('roster.lead')}
        actions={
          seats.length > 0 && !isOver ? (
            <ButtonLink to={at('kort')}>{t('roster.printCards')}</ButtonLink>
          ) : null
        }
      />
      <StatusLine status={status} />
      <Failure error={present.error ?? card.error ?? paper.error ?? remove.error} />
      {seats.length === 0 ? (
        <EmptyState title={t('roster.empty')}>{t('roster.emptyText')}</EmptyState>
      ) : (
        <>
          <div className="conference-round-head">
            <p role="status">{t('roster.presentCount', { present: roster.present, n: seats.length })}</p>
            {isOver ? null : (
              <Buttons>
                <Button onPress={() => mark(seats, true)}>{t('roster.markAll')}</Button>
              </Buttons>
            )}
          </div>
          {seats.length > fewSeats ? (
            <SearchField label={t('roster.search')} value={sought} onChange={setSought} width="medium" />
          ) : null}
          {found.length === 0 ? <p role="status">{t('roster.noneFound')}</p> : null}
          <Table
            caption={t('roster.title')}
            rows={found}
            rowId={({ id }) => id}
            columns={[
              {
                id: 'number',
                heading: t('roster.number'),
                align: 'end',
                fit: true,
                sortValue: ({ number }) => number,
                cell: ({ number }) => number,
              },
              {
                id: 'name',
                heading: t('roster.name'),
                isRowHeading: true,
                sortValue: ({ expert }) => expert?.name ?? null,
                cell: ({ expert, label }) => expert?.name ?? `${label} (${t('roster.withoutName')})`,
              },
              {
                id: 'organisation',
                heading: t('roster.organisation'),
                sortValue: ({ expert }) => expert?.organisation ?? null,
                cell: ({ expert }) => expert?.organisation ?? '–',
              },
              {
                id: 'background',
                heading: t('roster.background'),
                cell: ({ expert }) => (expert ? t(`roster.background.${expert.background}`) : '–'),
              },
              {
                id: 'present',
                heading: t('roster.present'),
                fit: true,
                sortValue: (seat) => (seat.present ? 1 : 0),
                cell: (seat) => (
                  <>
                    <Badge of={seat.present ? 'done' : 'notStarted'}>
                      {seat.present ? t('roster.present') : t('roster.away')}
                    </Badge>
                    {seat.paper ? <Badge of="waiting">{t('paper.badge')}</Badge> : null}
                  </>
                ),
              },
              {
                id: 'acts',
                heading: t('roster.acts'),
                cell: (seat) =>
                  isOver ? null : (
                    <div className="conference-acts ui-no-print">
                      <Button
                        kind="quiet"
                        aria-label={`${seat.present ? t('roster.markAway') : t('roster.markPresent')}: ${seat.expert?.name ?? seat.label}`}
                        onPress={() => mark([seat], !seat.present)}
                      >
                        {seat.present ? t('roster.markAway') : t('roster.markPresent')}
                      </Button>
                      {roster.paperRound && (seat.paper || seat.present) ? (
                        <Button
                          kind="quiet"
                          aria-label={`${seat.paper ? t('paper.takeBack') : t('paper.handOut')}: ${seat.expert?.name ?? seat.label}`}
                          onPress={() =>
                            seat.paper ? sendPaper(seat, false) : setAsked({ what: 'paper', seat })
                          }
                        >
                          {seat.paper ? t('paper.takeBack') : t('paper.handOut')}
                        </Button>
                      ) : null}
                      <Button
                        kind="quiet"
                        aria-label={`${t('roster.newCard')}: ${seat.expert?.name ?? seat.label}`}
                        onPress={() => setAsked({ what: 'card', seat })}
                      >
                        {t('roster.newCard')}
                      </Button>
                      {seat.expert ? (
                        <Button
                          kind="quiet"
                          aria-label={`${t('roster.edit')}: ${seat.expert.name}`}
                          onPress={() => setAsked({ what: 'edit', seat })}
                        >
                          {t('roster.edit')}
                        </Button>
                      ) : null}
                      {seat.removable ? (
                        <Button
                          kind="quiet"
                          aria-label={`${t('roster.remove')}: ${seat.expert?.name ?? seat.label}`}
                          onPress={() => setAsked({ what: 'remove', seat })}
                        >
                          {t('roster.remove')}
                        </Button>
                      ) : null}
                    </div>
                  ),
              },
            ]}
          />
        </>
      )}
      {isOver ? null : (
        <>
          <AddExperts />
          <AddFreeSeats isAllowed={conference.freeSeats} />
        </>
      )}
      {asked?.what === 'edit' && asked.seat.expert ? (
        <EditExpert
          number={asked.seat.number}
          expert={asked.seat.expert}
          onClose={() => setAsked(null)}
          onSaved={async (name) => {
            setAsked(null)
            setStatus({ of: 'done', words: t('roster.saved', { name }) })
            await readAgain()
          }}
        />
      ) : null}
      <ConfirmDialog
        isOpen={asked?.what === 'card'}
        onClose={() => setAsked(null)}
        title={t('roster.newCardTitle', { number: asked?.seat.number ?? 0 })}
        keep={t('conference.keep')}
        act={t('roster.newCard')}
        busy={card.busy && t('next.working.other')}
        onAct={() => {
          if (asked) void card.send({ ...ids, seat: asked.seat.id })
        }}
      >
        {t('roster.newCardText')}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asked?.what === 'paper'}
        onClose={() => setAsked(null)}
        title={t('paper.handOutTitle', { number: asked?.seat.number ?? 0 })}
        keep={t('common.cancel')}
        act={t('paper.handOut')}
        busy={paper.busy && t('next.working.other')}
        onAct={() => {
          if (asked) sendPaper(asked.seat, true)
        }}
      >
        {t('paper.handOutText')}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asked?.what === 'remove'}
        onClose={() => setAsked(null)}
        title={t('roster.removeTitle', { name: asked?.seat.expert?.name ?? asked?.seat.label ?? '' })}
        keep={t('conference.keep')}
        act={t('roster.remove')}
        busy={remove.busy && t('next.working.other')}
        onAct={() => {
          if (asked) void remove.send({ ...ids, seat: asked.seat.id })
        }}
      >
        {t('roster.removeText')}
      </ConfirmDialog>
    </>
  )
}
