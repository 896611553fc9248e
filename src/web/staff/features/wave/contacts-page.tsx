import type { WaveDetail } from '#contract/measurement/wave.ts'
import { type WaveContacts, waveContactEndpoints } from '#contract/measurement/wave-contact.ts'
import { Loaded } from '../../loaded.tsx'
import { useRead } from '../../reading.ts'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { ContactForm } from './contact-form.tsx'
import { ContactTable } from './contact-table.tsx'
import { useWave, useWaveDetail } from './in-wave.ts'
import { SendSection } from './send-section.tsx'
import { WaveHeader } from './wave-header.tsx'
import './wave.css'

/** Whom a wave asks: the list, by unit and by person. */
export function ContactsPage() {
  const { ids } = useWave()
  const wave = useWaveDetail()
  const list = useRead(waveContactEndpoints.listContacts, ids, { everySeconds: 5 })
  return (
    <Loaded of={wave}>{(of) => <Loaded of={list}>{(found) => <List of={of} list={found} />}</Loaded>}</Loaded>
  )
}

function List({ of, list }: Readonly<{ of: WaveDetail; list: WaveContacts }>) {
  const { t } = useText()
  const hasFew = list.units.some(({ invited }) => invited < list.fewest)
  return (
    <>
      <WaveHeader of={of} title={t('contact.title')} lead={t('contact.lead')} />
      <p className="ui-quiet">{t('contact.kept')}</p>
      {list.can.change ? <ContactForm list={list} /> : null}
      {list.can.send ? <SendSection list={list} /> : null}
      {list.can.change ? null : <p>{t('contact.fixed')}</p>}
      <Section title={t('contact.units')}>
        {hasFew && list.can.change ? (
          <Note kind="act" title={t('contact.few', { k: list.fewest })}>
            {t('contact.fewText')}
          </Note>
        ) : null}
        <Table
          caption={t('contact.units')}
          rows={list.units}
          rowId={({ unit }) => unit}
          columns={[
            { id: 'unit', heading: t('wave.unit'), isRowHeading: true, cell: ({ name }) => name },
            {
              id: 'invited',
              heading: t('contact.count'),
              align: 'end',
              fit: true,
              cell: ({ invited }) => invited,
            },
          ]}
        />
      </Section>
      {list.contacts.length > 0 ? <ContactTable list={list} /> : null}
    </>
  )
}
