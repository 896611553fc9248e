import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConsoleState } from '#contract/consensus/console.ts'
import { QrCode } from '#web/charts/qr-code.tsx'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'

/** Who is in the room, how phones get in, and the answer everybody asks for. Never who has voted. */
export function ConsoleRoom({ of }: Readonly<{ of: ConsoleState }>) {
  const { t } = useText()
  const { ids, at } = useConference()
  const roster = useRead(conferenceEndpoints.getRoster, ids, { everySeconds: 10 })
  const seats = roster.data?.seats ?? []
  return (
    <div className="console-side">
      <Section
        title={t('console.inRoom')}
        side={t('count.of', { x: of.conference.present, n: seats.length || of.conference.experts })}
      >
        <p className="ui-quiet">
          {t('console.roomNote')} <Link to={at('experter')}>{t('console.changePresence')}</Link>
        </p>
        <ul className="console-seats">
          {seats.map((seat) => (
            <li key={seat.id}>
              <span>{seat.number}</span>
              <span className={seat.present ? undefined : 'ui-quiet'}>{seat.expert?.name ?? seat.label}</span>
              <span>
                {!seat.present
                  ? t('console.away')
                  : seat.joined
                    ? t('console.joined')
                    : t('console.notJoined')}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <RoomDoor of={of} />
      <div className="conference-note">
        <Note title={t('console.canYouSee')}>{t('console.canYouSeeAnswer')}</Note>
      </div>
    </div>
  )
}

function RoomDoor({ of }: Readonly<{ of: ConsoleState }>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const door = useCommand(conferenceEndpoints.openRoom, () => readAgain())
  const { open, address, held } = of.room
  return (
    <Section title={t('console.room')}>
      <Failure error={door.error} />
      <p>{open && address ? t('console.roomOpen', { address }) : t('console.roomClosed')}</p>
      <div className="console-room">
        {open && address ? (
          <QrCode
            text={`${address}/rosta/${of.conference.code}`}
            label={t('kit.qrFor', { address })}
            size={120}
          />
        ) : null}
        <Button
          busy={door.busy && t('console.openingRoom')}
          onPress={() => void door.send({ ...ids, open: !held })}
        >
          {held ? t('console.closeRoom') : t('console.openRoom')}
        </Button>
      </div>
      <p className="ui-quiet">
        {t('console.connections', { n: of.listeners })}
        {of.wrongCodes > 0 ? `. ${t('console.wrongCodes', { n: of.wrongCodes })}` : ''}
      </p>
    </Section>
  )
}
