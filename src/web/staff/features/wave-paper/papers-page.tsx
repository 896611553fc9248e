import { useState } from 'react'
import { type WavePapers, wavePaperEndpoints } from '#contract/measurement/wave-paper.ts'
import { printedSlipCode } from '#domain/measurement/wave/slip-code.ts'
import { Loaded } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { DecideSection } from './decide-section.tsx'
import { DiscardDialog } from './discard-dialog.tsx'
import { usePapers, useReadPapers } from './in-papers.ts'
import './wave-paper.css'

/** Papers of a wave: what waits, what two people read differently, and how often that happens. */
export function PapersPage() {
  const read = useReadPapers()
  return <Loaded of={read}>{(papers) => <Page of={papers} />}</Loaded>
}

function Page({ of }: Readonly<{ of: WavePapers }>) {
  const { t } = useText()
  const { list, wave, at } = usePapers()
  const readAgain = useReadAgain()
  const [status, setStatus] = useState<Status | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const [gone, setGone] = useState<string | null>(null)
  const done = async (words: string) => {
    setOpen(null)
    setGone(null)
    setStatus({ of: 'done', words })
    await readAgain(wavePaperEndpoints.getWavePapers)
  }
  return (
    <>
      <PageHeader
        title={t('keying.title')}
        lead={t('keying.lead')}
        crumbs={[
          { label: t('nav.measure') },
          { label: t('nav.waves'), to: list },
          { label: of.name, to: wave },
        ]}
        actions={
          <>
            {of.can.print ? <ButtonLink to={at('skriv-ut')}>{t('keying.print')}</ButtonLink> : null}
            {of.takesPapers ? (
              <ButtonLink to={at('mata-in')} kind="primary">
                {t('keying.key')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <StatusLine status={status} />
      {!of.takesPapers && of.report.forms === 0 ? (
        <EmptyState title={t('keying.none')} action={null}>
          {t('keying.noneText')}
        </EmptyState>
      ) : (
        <>
          <Differing of={of} onOpen={setOpen} onDiscard={setGone} />
          {open && of.instrument ? (
            <DecideSection
              key={open}
              form={open}
              instrument={of.instrument}
              onDone={() => void done(t('keying.sealed', { form: printedSlipCode(open) }))}
              onClose={() => setOpen(null)}
            />
          ) : null}
          <Waiting of={of} onDiscard={setGone} />
          <Report of={of} />
        </>
      )}
      <DiscardDialog
        form={gone}
        onClose={() => setGone(null)}
        onDone={(form) => void done(t('keying.discarded', { form }))}
      />
    </>
  )
}

type Acts = Readonly<{ of: WavePapers; onDiscard: (form: string) => void }>

function Differing({ of, onOpen, onDiscard }: Acts & Readonly<{ onOpen: (form: string) => void }>) {
  const { t } = useText()
  return (
    <Section title={t('keying.differing')}>
      {of.differing.length === 0 ? (
        <p className="ui-quiet">{t('keying.differingNone')}</p>
      ) : (
        <Table
          caption={t('keying.differing')}
          rows={of.differing}
          rowId={({ form }) => form}
          columns={[
            {
              id: 'form',
              heading: t('keying.form'),
              isRowHeading: true,
              cell: ({ form }) => printedSlipCode(form),
            },
            {
              id: 'fields',
              heading: t('keying.fields'),
              align: 'end',
              fit: true,
              cell: ({ fields }) => fields,
            },
            {
              id: 'act',
              heading: t('keying.act'),
              cell: ({ form }) => (
                <>
                  <Button onPress={() => onOpen(form)}>
                    {t('keying.decide', { form: printedSlipCode(form) })}
                  </Button>{' '}
                  {of.can.discard ? (
                    <Button kind="quiet" onPress={() => onDiscard(form)}>
                      {t('keying.discard', { form: printedSlipCode(form) })}
                    </Button>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}

function Waiting({ of, onDiscard }: Acts) {
  const { t } = useText()
  return (
    <Section title={t('keying.waiting')}>
      {of.waiting.length === 0 ? (
        <p className="ui-quiet">{t('keying.waitingNone')}</p>
      ) : (
        <Table
          caption={t('keying.waiting')}
          rows={of.waiting}
          rowId={({ form }) => form}
          columns={[
            {
              id: 'form',
              heading: t('keying.form'),
              isRowHeading: true,
              cell: ({ form }) => printedSlipCode(form),
            },
            {
              id: 'who',
              heading: t('keying.next'),
              cell: ({ isOwn }) => t(isOwn ? 'keying.byOther' : 'keying.byYou'),
            },
            {
              id: 'act',
              heading: t('keying.act'),
              cell: ({ form }) =>
                of.can.discard ? (
                  <Button kind="quiet" onPress={() => onDiscard(form)}>
                    {t('keying.discard', { form: printedSlipCode(form) })}
                  </Button>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      )}
    </Section>
  )
}

function Report({ of: { report } }: Readonly<{ of: WavePapers }>) {
  const { t, number } = useText()
  return (
    <Section title={t('keying.report')}>
      <DefinitionList
        items={[
          { name: t('keying.reportForms'), is: number(report.forms) },
          { name: t('keying.reportFields'), is: number(report.fields) },
          { name: t('keying.reportDiffering'), is: number(report.differing) },
          {
            name: t('keying.reportRate'),
            is: report.perThousand === null ? '–' : number(report.perThousand),
          },
        ]}
      />
    </Section>
  )
}
