import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { QrCode } from '#web/charts/qr-code.tsx'
import { useRead } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'
import { Loaded } from './loaded.tsx'
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
  const read = useRead(conferenceEndpoints.getCards, ids)
  return (
    <Loaded of={read}>
      {({ conference, code, cards }) => (
        <>
          <PageHeader
            title={t('cards.title')}
            lead={t('cards.lead')}
            crumbs={[{ label: conference, to: at() }, { label: t('conference.tabCards') }]}
            actions={
              <Button kind="primary" onPress={() => window.print()}>
                {t('common.print')}
              </Button>
            }
          />
          {cards.some(({ link }) => isThisComputer(link)) ? (
            <div className="ui-no-print">
              <Note kind="act" title={t('cards.onlyHere')}>
                {t('cards.onlyHereText')} <Link to={at('konsol')}>{t('conference.toConsole')}</Link>
              </Note>
            </div>
          ) : null}
          <ul className="cards">
            {cards.map((card) => (
              <li key={card.seat}>
                <QrCode text={card.link} label={t('kit.qrFor', { address: card.label })} size={132} />
                <div>
                  <p className="ui-strong">{card.label}</p>
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
  )
}
