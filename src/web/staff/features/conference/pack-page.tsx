import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { type PackOutput, packEndpoints } from '#contract/consensus/pack.ts'
import { packParts, packTextNames } from '#domain/consensus/preparation/pack.ts'
import { Loaded } from '../../loaded.tsx'
import { useRead } from '../../reading.ts'
import { Badge } from '../../ui/badge.tsx'
import { ReadyList } from '../../ui/empty-state.tsx'
import { ButtonOutLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { ConferenceHeader } from './conference-header.tsx'
import { useConference } from './in-conference.ts'
import { PackForm } from './pack-form.tsx'
import { PackLock } from './pack-lock.tsx'
import { PackReading } from './pack-reading.tsx'
import { PackSummary } from './pack-summary.tsx'
import './conference.css'

/** What the experts get before the conference: seven parts, locked as one, and the numbers of those who read. */
export function PackPage() {
  const { t } = useText()
  const { ids } = useConference()
  const conference = useRead(conferenceEndpoints.getConference, ids)
  const pack = useRead(packEndpoints.getPack, ids)
  return (
    <>
      <Loaded of={conference}>
        {(of) => (
          <ConferenceHeader
            of={of}
            title={t('pack.title')}
            lead={t('pack.lead')}
            actions={
              <ButtonOutLink href={`/utkast/utskick/${ids.association}/${ids.conference}`} newWindow>
                {t('pack.preview')}
              </ButtonOutLink>
            }
          />
        )}
      </Loaded>
      <Loaded of={pack}>{(of) => <Parts of={of} />}</Loaded>
    </>
  )
}

function Parts({ of }: Readonly<{ of: PackOutput }>) {
  const { t } = useText()
  const mayWrite = of.can.write && of.isOpen
  if (!of.isOpen && of.editions.length === 0) return <Note title={t('pack.none')}>{t('pack.noneText')}</Note>
  return (
    <>
      <WhatIsThere of={of} />
      <PackLock of={of} mayWrite={mayWrite} />
      {of.isOpen || of.links > 0 ? <PackReading of={of} /> : null}
      {of.state === 'draft' && mayWrite ? <PackForm key={of.version} of={of} /> : null}
      {of.links > 0 || of.summary ? <PackSummary of={of} /> : null}
      <Editions of={of} />
    </>
  )
}

function WhatIsThere({ of }: Readonly<{ of: PackOutput }>) {
  const { t } = useText()
  if (of.state === 'frozen') return null
  const fills = {
    lists: t('pack.listsText', { n: of.proposals }),
    participants: t('pack.participantsText', { n: of.experts }),
  }
  const isMissing = (part: (typeof packParts)[number]) => of.missing.includes(part)
  return (
    <Section title={t(of.missing.length > 0 ? 'pack.missing' : 'pack.allThere')}>
      {of.missing.length === 0 ? <p>{t('pack.allThereText')}</p> : null}
      <ReadyList
        items={packParts.map((part) => ({
          of: isMissing(part) ? 'notStarted' : 'done',
          what: packTextNames.some((name) => name === part) ? (
            <a href={`#pack-${part}`}>{t(`pack.part.${part}`)}</a>
          ) : (
            t(`pack.part.${part}`)
          ),
          note:
            part === 'lists' || part === 'participants' ? `${t('pack.fillsItself')}. ${fills[part]}` : null,
        }))}
      />
    </Section>
  )
}

function Editions({ of }: Readonly<{ of: PackOutput }>) {
  const text = useText()
  const { t } = text
  if (of.editions.length === 0) return null
  return (
    <Section title={t('pack.editions')}>
      <Table
        caption={t('pack.editions')}
        rows={of.editions}
        rowId={({ v }) => `${v}`}
        columns={[
          { id: 'v', heading: t('pack.edition'), isRowHeading: true, fit: true, cell: ({ v }) => v },
          { id: 'code', heading: t('pack.editionCode'), cell: ({ code }) => <code>{code}</code> },
          { id: 'at', heading: t('pack.editionFrozen'), cell: ({ frozenAt }) => text.instant(frozenAt) },
          { id: 'by', heading: t('pack.editionBy'), cell: ({ frozenBy }) => frozenBy },
          {
            id: 'state',
            heading: t('pack.editionState'),
            cell: ({ thawed }) =>
              thawed === null ? (
                <Badge of="done">{t('pack.editionHolds')}</Badge>
              ) : (
                t('pack.editionThawed', { reason: thawed })
              ),
          },
        ]}
      />
      {of.state === 'draft' ? <Note>{t('pack.thawText', { v: `${of.editions[0]?.v ?? 1}` })}</Note> : null}
    </Section>
  )
}
