import { useState } from 'react'
import { type WaveContacts, waveContactEndpoints } from '#contract/measurement/wave-contact.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Note } from '../../ui/note.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useReadContactsAgain, useWave } from './in-wave.ts'

type Failed = WaveContacts['sending']['failed'][number]

/** Letters that the mail server did not take, and what can be done about each. */
export function FailedLetters({ list }: Readonly<{ list: WaveContacts }>) {
  const { t } = useText()
  const { ids } = useWave()
  const readAgain = useReadContactsAgain()
  const { failed } = list.sending
  const [asked, setAsked] = useState<Failed | null>(null)
  const again = useCommand(waveContactEndpoints.resendLetters, readAgain)
  return (
    <div className="wave-apart">
      <Note kind="act" title={t('contact.failed', { n: failed.length })}>
        {t('contact.failedText')}
      </Note>
      <Failure error={again.error} />
      <Table
        caption={t('contact.failedList')}
        rows={failed}
        rowId={({ contact }) => contact}
        columns={[
          {
            id: 'email',
            heading: t('contact.email'),
            isRowHeading: true,
            cell: ({ email }) => <span className="wave-long">{email}</span>,
          },
          {
            id: 'acts',
            heading: t('contact.correct'),
            fit: true,
            cell: (of) => (
              <Button
                kind="quiet"
                aria-label={t('contact.correctOf', { email: of.email })}
                onPress={() => setAsked(of)}
              >
                {t('contact.correct')}
              </Button>
            ),
          },
        ]}
      />
      <Buttons>
        <Button
          busy={again.busy && t('contact.sendingNow')}
          onPress={() => void again.send({ ...ids, expectedVersion: list.expectedVersion })}
        >
          {t('contact.resend')}
        </Button>
      </Buttons>
      {asked ? <CorrectDialog list={list} of={asked} onClose={() => setAsked(null)} /> : null}
    </div>
  )
}

function CorrectDialog({
  list,
  of,
  onClose,
}: Readonly<{ list: WaveContacts; of: Failed; onClose: () => void }>) {
  const { t } = useText()
  const { ids } = useWave()
  const readAgain = useReadContactsAgain()
  const [email, setEmail] = useState(of.email)
  const correct = useCommand(waveContactEndpoints.correctContact, async () => {
    onClose()
    await readAgain()
  })
  return (
    <Dialog isOpen onClose={onClose} title={t('contact.correctOf', { email: of.email })}>
      <form
        className="wave-form"
        onSubmit={(event) => {
          event.preventDefault()
          const to = { contact: of.contact, email }
          void correct.send({ ...ids, expectedVersion: list.expectedVersion, ...to })
        }}
      >
        <p>{t('contact.correctText')}</p>
        <Failure error={correct.error} />
        <TextField label={t('contact.email')} type="email" value={email} onChange={setEmail} />
        <Buttons>
          <Button kind="primary" type="submit" busy={correct.busy && t('contact.sendingNow')}>
            {t('contact.correctAct')}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  )
}
