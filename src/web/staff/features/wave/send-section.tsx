import { useState } from 'react'
import { type WaveContacts, waveContactEndpoints } from '#contract/measurement/wave-contact.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { FailedLetters } from './failed-letters.tsx'
import { useReadContactsAgain, useWave } from './in-wave.ts'
import { InviteLinks } from './invite-links.tsx'

/** Letters to those on the list: how many have gone, to whom more may go, and what did not arrive. */
export function SendSection({ list }: Readonly<{ list: WaveContacts }>) {
  const { t } = useText()
  const { ids } = useWave()
  const readAgain = useReadContactsAgain()
  const { hasMail, waiting, sent, toInvite, toRemind, withoutCode, failed } = list.sending
  const invite = useCommand(waveContactEndpoints.sendInvitations, readAgain)
  const remind = useCommand(waveContactEndpoints.remindContacts, readAgain)
  const command = { ...ids, expectedVersion: list.expectedVersion }
  const isFirst = toInvite > 0
  const [asks, setAsks] = useState(false)
  return (
    <Section title={t('contact.sending')}>
      <p className="ui-quiet">{t('contact.sendingText')}</p>
      <p role="status">
        {sent > 0 ? `${t('contact.sent', { n: sent })} ` : null}
        {waiting > 0 ? `${t('contact.waiting', { n: waiting })} ` : null}
        {t('contact.withoutCode', { n: withoutCode })}
      </p>
      <Failure error={invite.error ?? remind.error} />
      {hasMail ? (
        <Buttons>
          {isFirst ? (
            <Button
              kind="primary"
              busy={invite.busy && t('contact.sendingNow')}
              onPress={() => void invite.send(command)}
            >
              {t('contact.invite', { n: toInvite })}
            </Button>
          ) : null}
          {!isFirst && toRemind > 0 && waiting === 0 ? (
            <Button busy={remind.busy && t('contact.sendingNow')} onPress={() => void remind.send(command)}>
              {t('contact.remind', { n: toRemind })}
            </Button>
          ) : null}
        </Buttons>
      ) : (
        <Note kind="act" title={t('contact.noMail')}>
          {t('contact.noMailText')}
        </Note>
      )}
      {hasMail && failed.length > 0 ? <FailedLetters list={list} /> : null}
      {withoutCode === 0 ? null : asks || !hasMail ? (
        <InviteLinks list={list} />
      ) : (
        <p className="wave-apart">
          <Button kind="quiet" onPress={() => setAsks(true)}>
            {t('contact.links')}
          </Button>
        </p>
      )}
    </Section>
  )
}
