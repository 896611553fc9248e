import { useState } from 'react'
import { type ProtocolDetail, protocolEndpoints } from '#contract/consensus/protocol.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Tag } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonOutLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { AnnulledRounds } from './annulled-rounds.tsx'
import { EntryTable } from './entry-table.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { useProtocol } from './in-protocol.ts'
import { ProtocolAgreement } from './protocol-agreement.tsx'
import { ProtocolFacts } from './protocol-facts.tsx'
import { ProtocolSensitivitySection } from './protocol-sensitivity.tsx'
import { RecordDecision } from './record-decision.tsx'
import { SourceNotes } from './source-notes.tsx'
import { useProtocolWords } from './use-protocol-words.ts'

export function ProtocolPage() {
  const ids = useProtocol()
  const read = useRead(protocolEndpoints.getProtocol, ids)
  return <Loaded of={read}>{(found) => <Version of={found} key={`${found.protocol} ${found.v}`} />}</Loaded>
}

function Version({ of }: Readonly<{ of: ProtocolDetail }>) {
  const { t } = useText()
  const { at } = usePlace()
  const words = useProtocolWords()
  const [isExporting, setExporting] = useState(false)
  const { process, effect } = of
  const indicators = t('protocol.indicators', { n: of.entries })
  const about = words.aboutCounts(of)
  return (
    <>
      <PageHeader
        title={words.title(of)}
        beside={t('protocol.version', { v: `${of.v}` })}
        lead={t('protocol.leadDetail', { indicators, kinds: t('protocol.kinds', { process, effect }) })}
        crumbs={[{ label: t('nav.agree') }, { label: t('protocol.title'), to: at('protokoll') }]}
        tag={of.isInvented ? <Tag /> : null}
        actions={
          <>
            <Button onPress={() => window.print()}>{t('common.print')}</Button>
            <Button onPress={() => setExporting(true)}>{t('common.export')}</Button>
            <ButtonOutLink href={of.publicPath} kind="primary" newWindow>
              {t('protocol.openPublic')}
            </ButtonOutLink>
          </>
        }
      />
      {of.isIntact ? null : (
        <Note kind="error" title={t('protocol.notIntactTitle')}>
          {t('protocol.notIntactText')}
        </Note>
      )}
      <ProtocolFacts of={of} />
      <Section title={indicators}>
        <EntryTable of={of} />
        <p className="ui-quiet protocol-after">
          {about ? `${about} ` : null}
          {t('protocol.prioritised')}
          {of.list.some(({ vote }) => vote?.word === 'consensus')
            ? ` ${t('protocol.openReadConsensus')}`
            : null}
        </p>
      </Section>
      <ProtocolAgreement of={of.agreement} />
      <AnnulledRounds annulled={of.annulled} />
      <ProtocolSensitivitySection />
      <SourceNotes notes={of.notes} />
      <RecordDecision of={of} />
      <ExportDialog of={of} isOpen={isExporting} onClose={() => setExporting(false)} />
    </>
  )
}
