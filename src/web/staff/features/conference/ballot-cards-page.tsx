import { useState } from 'react'
import { useParams } from 'react-router'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { paperEndpoints, type RoundPapers } from '#contract/consensus/paper.ts'
import { ticketEndpoints } from '#contract/consensus/ticket.ts'
import { groupedCode } from '#domain/consensus/code.ts'
import { QrCode } from '#web/charts/qr-code.tsx'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Note } from '../../ui/note.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { useText } from '../../ui/text.tsx'
import { ConferenceHeader } from './conference-header.tsx'
import { useConference } from './in-conference.ts'
import { PaperSheet } from './paper-sheet.tsx'
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
        <BallotCards cards={made} round={id} />
      )}
    </>
  )
}

/** To print and cut. The codes are in this page and nowhere else. */
export function BallotCards({ cards, round }: Readonly<{ cards: Made; round?: string }>) {
  const { t } = useText()
  const { ids } = useConference()
  const [hasBoxes, setBoxes] = useState(false)
  const read = useRead(paperEndpoints.getPapers, round === undefined ? null : { ...ids, round })
  if (cards.length === 0) return <Note kind="act" title={t('ticket.bowlGone')} />
  return (
    <>
      <div className="ui-no-print">
        <Note title={t('ticket.bowlOnce')}>{t('ticket.bowlOnceText')}</Note>
        {read.data?.way === 'card' ? (
          <Checkbox isSelected={hasBoxes} onChange={setBoxes}>
            {t('paper.cardsWithBoxes')}
          </Checkbox>
        ) : null}
      </div>
      {hasBoxes && read.data ? <Sheets of={read.data} cards={cards} /> : <Small cards={cards} />}
    </>
  )
}

/** Each card a paper of its own, to cross and put in the box. */
function Sheets({ of, cards }: Readonly<{ of: RoundPapers; cards: Made }>) {
  const { t } = useText()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than a phone must be reached by keyboard to be scrolled
    <section className="paper-preview" tabIndex={0} aria-label={t('paper.sheetRegion')}>
      {cards.map((card) => (
        <PaperSheet key={card.code} of={of} card={card} />
      ))}
    </section>
  )
}

function Small({ cards }: Readonly<{ cards: Made }>) {
  const { t } = useText()
  return (
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
  )
}
