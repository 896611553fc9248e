import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { QrCode } from '#web/charts/qr-code.tsx'
import { useRead } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'
import { Loaded } from './loaded.tsx'
import './conference.css'

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
                    {t('cards.wallCode')}: <span className="cards-code">{code}</span>
                  </p>
                  <p className="ui-small">
                    {t('cards.ownCode')}: <span className="cards-code">{card.code}</span>
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
