import { useState } from 'react'
import { type WaveContacts, waveContactEndpoints } from '#contract/measurement/wave-contact.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { useWave } from './in-wave.ts'

type Links = readonly Readonly<{ email: string; unit: string; link: string }>[]

/** Links to copy or print, for whoever no letter reaches. They are made when they are asked for. */
export function InviteLinks({ list }: Readonly<{ list: WaveContacts }>) {
  const { t } = useText()
  const { ids } = useWave()
  const [links, setLinks] = useState<Links | null>(null)
  const show = useCommand(waveContactEndpoints.makeInviteLinks, ({ links: made }) => setLinks(made))
  return (
    <div className="wave-apart">
      <p>{t('contact.linksText')}</p>
      <Failure error={show.error} />
      {links ? (
        <Table
          caption={t('contact.links')}
          showCaption
          rows={links}
          rowId={({ email }) => email}
          columns={[
            {
              id: 'email',
              heading: t('contact.email'),
              isRowHeading: true,
              cell: ({ email }) => <span className="wave-long">{email}</span>,
            },
            { id: 'unit', heading: t('wave.unit'), cell: ({ unit }) => unit },
            {
              id: 'link',
              heading: t('contact.link'),
              cell: ({ link }) => <span className="wave-long">{link}</span>,
            },
          ]}
        />
      ) : (
        <Buttons>
          <Button
            busy={show.busy && t('contact.reading')}
            onPress={() => void show.send({ ...ids, expectedVersion: list.expectedVersion })}
          >
            {t('contact.linksShow')}
          </Button>
        </Buttons>
      )}
    </div>
  )
}
