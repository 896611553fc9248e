import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { QrCode } from '#web/charts/qr-code.tsx'
import { isRefused } from '../../api-error.ts'
import { Loaded } from '../../loaded.tsx'
import { useRead } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink, Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { useText } from '../../ui/text.tsx'
import { ConferenceHeader } from './conference-header.tsx'
import { useConference } from './in-conference.ts'
import { RenewCards } from './renew-cards.tsx'
import './conference.css'

const isThisComputer = (link: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(link).hostname)

/** In two halves, as people read it aloud. */
const spaced = (code: string): string =>
  `${code.slice(0, code.length / 2)}\u00a0${code.slice(code.length / 2)}`

/** One card a seat, to print and cut: the QR gives both codes at once, and both are there to type. */
export function CardsPage() {
  const { t } = useText()
  const { ids, at } = useConference()
  const conference = useRead(conferenceEndpoints.getConference, ids)
  const read = useRead(conferenceEndpoints.getCards, ids, { once: true })
  return (
    <>
      <Loaded of={conference}>
        {(detail) => (
          <ConferenceHeader
            of={detail}
            title={t('cards.title')}
            lead={t('cards.lead')}
            actions={
              read.data && read.data.cards.length > 0 ? (
                <Button kind="primary" onPress={() => window.print()}>
                  {t('common.print')}
                </Button>
              ) : null
            }
          />
        )}
      </Loaded>
      {isRefused(read.error, 'consensus.cards-lost') ? (
        <RenewCards />
      ) : (
        <Loaded of={read}>
          {({ code, cards, used }) => (
            <>
              {used > 0 ? (
                <div className="ui-no-print">
                  <Note title={t('cards.used', { n: used })}>{t('cards.usedText')}</Note>
                </div>
              ) : null}
              {cards.length === 0 && used === 0 ? (
                <EmptyState
                  title={t('roster.empty')}
                  action={
                    <ButtonLink to={at('experter')} kind="primary">
                      {t('conference.toRoster')}
                    </ButtonLink>
                  }
                >
                  {t('roster.emptyText')}
                </EmptyState>
              ) : null}
              {cards.some(({ link }) => isThisComputer(link)) ? (
                <div className="ui-no-print">
                  <Note kind="act" title={t('cards.onlyHere')}>
                    {t('cards.onlyHereText')} <Link to={at('konsol')}>{t('conference.toConsole')}</Link>
                  </Note>
                </div>
              ) : null}
              {cards[0] && !isThisComputer(cards[0].link) ? (
                <p className="ui-no-print">{t('cards.leadTo', { address: new URL(cards[0].link).host })}</p>
              ) : null}
              <ul className="cards">
                {cards.map((card) => (
                  <li key={card.seat}>
                    <QrCode text={card.link} label={t('kit.qrFor', { address: card.label })} size={132} />
                    <div>
                      {/* A seat without a name is called by its number. */}
                      {card.label === `${card.number}` ? null : <p className="ui-strong">{card.label}</p>}
                      <p className={card.label === `${card.number}` ? 'ui-strong' : 'ui-small ui-quiet'}>
                        {t('cards.seat', { number: `${card.number}` })}
                      </p>
                      <p className="ui-small">
                        {t('cards.howTo', { address: `${new URL(card.link).host}/rosta` })}
                      </p>
                      <p className="ui-small">
                        {t('cards.wallCode')}: <span className="cards-code">{spaced(code)}</span>
                      </p>
                      <p className="ui-small">
                        {t('cards.ownCode')}: <span className="cards-code">{spaced(card.code)}</span>
                      </p>
                    </div>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Loaded>
      )}
    </>
  )
}
