import { useParams } from 'react-router'
import { type Adoption, protocolEndpoints } from '#contract/consensus/protocol.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Tag } from '../../ui/badge.tsx'
import { ButtonLink, Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { AdoptForm } from './adopt-form.tsx'
import { AdoptionTable } from './adoption-table.tsx'
import { listOf } from './changes.ts'

export function AdoptPage() {
  const { association } = usePlace()
  const { conference = '' } = useParams()
  const read = useRead(protocolEndpoints.previewAdoption, { association: association.id, conference })
  return <Loaded of={read}>{(found) => <Preview of={found} />}</Loaded>
}

function Preview({ of }: Readonly<{ of: Adoption }>) {
  const { t } = useText()
  const { at } = usePlace()
  const { conference, list } = of
  const core = listOf('core', list).length
  const extended = t('protocol.indicators', { n: list.length })
  return (
    <>
      <PageHeader
        title={t('protocol.adoptTitle')}
        lead={t('protocol.adoptLead', { conference: conference.name })}
        crumbs={[{ label: t('nav.agree') }, { label: t('protocol.title'), to: at('protokoll') }]}
        tag={conference.isInvented ? <Tag /> : null}
      />
      {of.isAdopted ? (
        <Note title={t('protocol.adoptAlreadyTitle')}>
          <p>{t('protocol.adoptAlready')}</p>
          <Link to={at('protokoll')} look="alone">
            {t('protocol.toList')}
          </Link>
        </Note>
      ) : !of.isConcluded ? (
        <Note kind="act" title={t('protocol.adoptNotConcludedTitle')}>
          <p>{t('protocol.adoptNotConcluded')}</p>
          <Link to={at('konferenser', conference.id)} look="alone">
            {t('protocol.toConference')}
          </Link>
        </Note>
      ) : null}
      {list.length === 0 ? (
        <Note title={t('protocol.adoptEmptyTitle')}>
          <p>{t('protocol.adoptEmpty')}</p>
          <ButtonLink to={at('konferenser', conference.id)}>{t('protocol.toConference')}</ButtonLink>
        </Note>
      ) : (
        <>
          <p>
            {core > 0
              ? t('protocol.adoptCounts', { extended, core })
              : t('protocol.adoptNoCore', { extended })}
          </p>
          <Section title={t('protocol.preview')}>
            <AdoptionTable list={list} />
          </Section>
          {of.isConcluded && !of.isAdopted ? (
            <Section title={t('protocol.formTitle')}>
              <AdoptForm of={of} key={conference.id} />
            </Section>
          ) : null}
        </>
      )}
    </>
  )
}
