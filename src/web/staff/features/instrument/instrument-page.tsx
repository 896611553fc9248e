import { useOutlet, useParams } from 'react-router'
import type { InstrumentDetail } from '#contract/measurement/instrument.ts'
import { itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { wordsOf } from '#domain/measurement/instrument/text.ts'
import { relevanceWords } from '#web/pages/answer/relevance-words.ts'
import { Loaded } from '../../loaded.tsx'
import { Badge } from '../../ui/badge.tsx'
import { ButtonLink, ButtonOutLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { Split } from '../../ui/side-panel.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { CheckList } from './check-list.tsx'
import { DownloadXlsform } from './download-xlsform.tsx'
import { useInstrument, useInstrumentDetail } from './in-instrument.ts'
import { LockSection } from './lock-section.tsx'
import { VersionList } from './version-list.tsx'
import './instrument.css'

export function InstrumentPage() {
  const read = useInstrumentDetail()
  return <Loaded of={read}>{(found) => <Page of={found} />}</Loaded>
}

function Page({ of }: Readonly<{ of: InstrumentDetail }>) {
  const { t } = useText()
  const { list, at, preview } = useInstrument()
  const panel = useOutlet()
  const mayEdit = of.isDraft && of.can.write
  return (
    <>
      <PageHeader
        title={of.title}
        crumbs={[{ label: t('nav.measure') }, { label: t('form.title'), to: list }]}
        beside={
          <Badge of={of.isDraft ? 'running' : 'done'}>
            {of.isDraft
              ? t('form.inDraft', { v: `${of.content.version}` })
              : t('form.version', { v: `${of.content.version}` })}
          </Badge>
        }
        actions={
          <>
            <ButtonOutLink href={preview}>{t('form.preview')}</ButtonOutLink>
            {mayEdit ? <ButtonLink to={at('namn')}>{t('form.describe')}</ButtonLink> : null}
            {mayEdit ? (
              <ButtonLink to={at('fraga', 'ny')} kind="primary">
                {t('form.add')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {of.holdsDrafts ? (
        <div className="instrument-banner">
          <Note title={t('form.bannerTitle')}>
            <p>{t('form.banner')}</p>
          </Note>
        </div>
      ) : null}
      <Split panel={panel}>
        <Items of={of} />
        {of.isDraft ? <CheckList of={of} /> : null}
        {of.can.write ? <LockSection of={of} /> : null}
        <VersionList of={of} />
        <DownloadXlsform />
      </Split>
    </>
  )
}

function Items({ of: { content } }: Readonly<{ of: InstrumentDetail }>) {
  const { t, language } = useText()
  const { at } = useInstrument()
  const { item: open = null } = useParams()
  const items = itemsOf(content)
  const rows = items.map((item, index) => ({ item, no: index + 1 }))
  return (
    <Section title={t('form.items')}>
      {items.length === 0 ? (
        <p>{t('form.noItems')}</p>
      ) : (
        <Table
          caption={t('form.items')}
          rows={rows}
          rowId={({ item }) => item.id}
          rowLink={({ item }) => at('fraga', item.id)}
          selected={open}
          columns={[
            { id: 'no', heading: t('form.no'), align: 'end', fit: true, cell: ({ no }) => no },
            {
              id: 'question',
              heading: t('form.question'),
              isRowHeading: true,
              cell: ({ item }) => wordsOf(item.text, language, 'std').words || t('form.noWords'),
            },
            { id: 'kind', heading: t('form.kind'), cell: ({ item }) => t(`form.kind.${item.kind}`) },
            {
              id: 'shown',
              heading: t('form.shown'),
              cell: ({ item }) =>
                item.relevance ? relevanceWords(item.relevance, items, language) : t('form.always'),
            },
            {
              id: 'version',
              heading: t('protocol.which'),
              align: 'end',
              fit: true,
              cell: ({ item }) => item.version,
            },
          ]}
        />
      )}
    </Section>
  )
}
