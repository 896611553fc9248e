import { useState } from 'react'
import { useParams } from 'react-router'
import { type ConferenceDetail, conferenceEndpoints } from '#contract/consensus/conference.ts'
import { ticketEndpoints } from '#contract/consensus/ticket.ts'
import { groupedCode } from '#domain/consensus/code.ts'
import { QrCode } from '#web/charts/qr-code.tsx'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { useText } from '../../ui/text.tsx'
import { ConferenceHeader } from './conference-header.tsx'
import { useConference } from './in-conference.ts'
import './conference.css'

type Made = readonly Readonly<{ code: string; link: string }>[]

/** The bowl of one round: made, printed and cut here, and shown nowhere else. */
export function BallotCardsPage() {
  const { ids } = useConference()
  const read = useRead(conferenceEndpoints.getConference, ids)
  return <Loaded of={read}>{(detail) => <Bowl of={detail} />}</Loaded>
}

function Bowl({ of }: Readonly<{ of: ConferenceDetail }>) {
  const { t } = useText()
  const { ids } = useConference()
  const { round: id = '' } = useParams()
  const readAgain = useReadAgain()
  const [count, setCount] = useState<number | null>(of.present)
  const [made, setMade] = useState<Made | null>(null)
  const make = useCommand(ticketEndpoints.makeBallotCards, async ({ cards }) => {
    setMade(cards)
    await readAgain(conferenceEndpoints.getConsole)
  })
  const round = of.roundList.find((one) => one.id === id)
  const isOpen = round?.state === 'open' || round?.state === 'paused'
  return (
    <>
      <ConferenceHeader
        of={of}
        title={t('ticket.bowlTitle', { name: round?.name ?? '' })}
        lead={t('ticket.bowlLead')}
        actions={
          made && made.length > 0 ? (
            <Button kind="primary" onPress={() => window.print()}>
              {t('common.print')}
            </Button>
          ) : null
        }
      />
      {made === null ? (
        <form
          className="conference-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (count) void make.send({ ...ids, round: id, count })
          }}
        >
          <Failure error={make.error} />
          <NumberField
            label={t(isOpen ? 'ticket.bowlMore' : 'ticket.bowlCount')}
            hint={t('ticket.bowlCountHint', { n: of.present })}
            value={count}
            onChange={setCount}
            min={1}
            max={Math.max(1, of.present)}
            width="short"
          />
          <Buttons>
            <Button kind="primary" type="submit" busy={make.busy && t('next.working.other')}>
              {t('ticket.bowlMake')}
            </Button>
          </Buttons>
        </form>
      ) : (
        <BallotCards cards={made} />
      )}
    </>
  )
}

/** To print and cut. The codes are in this page and nowhere else. */
export function BallotCards({ cards }: Readonly<{ cards: Made }>) {
  const { t } = useText()
  if (cards.length === 0) return <Note kind="act" title={t('ticket.bowlGone')} />
  return (
    <>
      <div className="ui-no-print">
        <Note title={t('ticket.bowlOnce')}>{t('ticket.bowlOnceText')}</Note>
      </div>
      <ul className="cards">
        {cards.map(({ code, link }, at) => (
          <li key={code}>
            <QrCode text={link} label={t('ticket.bowlQr', { n: `${at + 1}` })} size={132} />
            <div>
              <p className="ui-strong">{t('ticket.cardPrinted')}</p>
              <p className="ui-small">
                {t('ticket.cardHowTo', { address: link.replace(/^https?:\/\/|#.*$/g, '') })}
              </p>
              <p>
                <span className="cards-code">{groupedCode(code)}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
