import { useState } from 'react'
import { useParams } from 'react-router'
import { paperEndpoints, type RoundPapers } from '#contract/consensus/paper.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'
import { PaperPile } from './paper-pile.tsx'
import './conference.css'
import './paper.css'

/** Votes on paper in one round: what to print, how many are out, and the pile that two people key. */
export function PapersPage() {
  const { t } = useText()
  const { at: inAssociation } = usePlace()
  const { ids, at } = useConference()
  const { round = '' } = useParams()
  const read = useRead(paperEndpoints.getPapers, { ...ids, round }, { everySeconds: 5 })
  return (
    <Loaded of={read}>
      {(papers) => (
        <>
          <PageHeader
            title={t('paper.title', { name: papers.name })}
            lead={t('paper.lead')}
            crumbs={[
              { label: t('nav.agree') },
              { label: t('conference.title'), to: inAssociation('konferenser') },
              { label: papers.conference, to: at() },
              { label: t('paper.crumb') },
            ]}
            actions={
              papers.can.lead ? <ButtonLink to={at('konsol')}>{t('paper.toConsole')}</ButtonLink> : null
            }
          />
          <Stage of={papers} round={round} />
        </>
      )}
    </Loaded>
  )
}

function Stage({ of, round }: Readonly<{ of: RoundPapers; round: string }>) {
  const { t } = useText()
  if (of.way === null) return <Note title={t('paper.none')}>{t('paper.noneText')}</Note>
  switch (of.state) {
    case 'frozen':
    case 'open':
    case 'paused':
      return <Before of={of} round={round} />
    case 'closing':
      return of.can.lead ? <Start of={of} round={round} /> : <Before of={of} round={round} />
    case 'keying':
      return of.pile ? <PaperPile of={of} round={round} pile={of.pile} /> : null
    default:
      return <Note title={t('paper.over')} />
  }
}

function HowManyOut({ of }: Readonly<{ of: RoundPapers }>) {
  const { t } = useText()
  return <p role="status">{t(of.way === 'card' ? 'paper.cardsOut' : 'paper.out', { n: of.handedOut })}</p>
}

function Before({ of, round }: Readonly<{ of: RoundPapers; round: string }>) {
  const { t } = useText()
  const { at } = useConference()
  const isCard = of.way === 'card'
  return (
    <Section title={t('paper.before')}>
      <ol className="paper-steps">
        {isCard ? (
          <>
            <li>{t('paper.cardStep1')}</li>
            <li>{t('paper.cardStep2')}</li>
            <li>{t('paper.cardStep3')}</li>
          </>
        ) : (
          <>
            <li>{t('paper.rosterStep1')}</li>
            <li>{t('paper.rosterStep2')}</li>
            <li>{t('paper.rosterStep3')}</li>
            <li>{t('paper.rosterStep4')}</li>
          </>
        )}
      </ol>
      <HowManyOut of={of} />
      {of.can.lead ? (
        <Buttons>
          {isCard ? (
            <ButtonLink kind="primary" to={at('omrostning', round, 'rostkort')}>
              {t('paper.toCards')}
            </ButtonLink>
          ) : (
            <>
              <ButtonLink kind="primary" to={at('omrostning', round, 'papper', 'utskrift')}>
                {t('paper.print')}
              </ButtonLink>
              <ButtonLink to={at('experter')}>{t('paper.toRoster')}</ButtonLink>
            </>
          )}
        </Buttons>
      ) : null}
    </Section>
  )
}

function Start({ of, round }: Readonly<{ of: RoundPapers; round: string }>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const [papers, setPapers] = useState<number | null>(of.way === 'roster' ? of.handedOut : null)
  const start = useCommand(paperEndpoints.startKeying, async () => {
    await readAgain()
  })
  if (of.handedOut === 0) return <Note title={t('paper.nothingToKey')} />
  return (
    <Section title={t('paper.startHeading')}>
      <ol className="paper-steps">
        <li>{t('paper.start1')}</li>
        <li>{t('paper.start2')}</li>
        <li>{t('paper.start3', { code: of.pileCode })}</li>
        <li>{t('paper.start4')}</li>
      </ol>
      <HowManyOut of={of} />
      <form
        className="conference-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (papers !== null) void start.send({ ...ids, round, expectedVersion: of.version, papers })
        }}
      >
        <Failure error={start.error} />
        <NumberField
          label={t('paper.startCount')}
          hint={t('paper.startHint', { n: of.handedOut })}
          value={papers}
          onChange={setPapers}
          min={0}
          width="short"
        />
        <Buttons>
          <Button kind="primary" type="submit" busy={start.busy && t('next.working.other')}>
            {t('paper.startAct')}
          </Button>
        </Buttons>
      </form>
    </Section>
  )
}
