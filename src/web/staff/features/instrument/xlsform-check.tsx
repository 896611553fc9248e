import type { XlsformCheck } from '#contract/measurement/xlsform.ts'
import { languageName } from '#web/i18n/language-name.ts'
import { Note } from '../../ui/note.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'

/** Every fault by sheet, row and column. */
export function XlsformFaults({ of: { faults, faultCount } }: Readonly<{ of: XlsformCheck }>) {
  const { t } = useText()
  const rows = faults.map((fault, index) => ({ ...fault, id: `${index}` }))
  return (
    <>
      <Note kind="error" title={t('form.xlsformFaults', { n: faultCount })}>
        <p>{t('form.xlsformFaultsText')}</p>
        {faultCount > faults.length ? <p>{t('form.xlsformMore', { n: faults.length })}</p> : null}
      </Note>
      <Table
        caption={t('form.xlsformFaultList')}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: 'sheet', heading: t('form.sheet'), fit: true, cell: ({ sheet }) => sheet },
          { id: 'row', heading: t('form.row'), align: 'end', fit: true, cell: ({ row }) => row ?? '–' },
          { id: 'column', heading: t('form.column'), fit: true, cell: ({ column }) => column || '–' },
          { id: 'stands', heading: t('form.stands'), cell: ({ detail }) => detail || '–' },
          {
            id: 'why',
            heading: t('form.why'),
            isRowHeading: true,
            cell: ({ fault }) => t(`form.xlsformFault.${fault}`),
          },
        ]}
      />
    </>
  )
}

/** What a workbook that is whole would bring. */
export function XlsformFound({ of }: Readonly<{ of: NonNullable<XlsformCheck['found']> }>) {
  const { t, language } = useText()
  const rows = of.items.map((item, index) => ({ ...item, no: index + 1 }))
  const languages = of.locales.map((tag) => languageName(tag, language)).join(', ')
  return (
    <>
      <p>{t('form.xlsformLanguages', { languages })}</p>
      {of.holdsDrafts ? <p>{t('form.banner')}</p> : null}
      {of.hindrances > 0 ? <p>{t('form.xlsformHindrances', { n: of.hindrances })}</p> : null}
      <Table
        caption={t('form.items')}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: 'no', heading: t('form.no'), align: 'end', fit: true, cell: ({ no }) => no },
          {
            id: 'question',
            heading: t('form.question'),
            isRowHeading: true,
            cell: ({ words }) => words || t('form.noWords'),
          },
          { id: 'kind', heading: t('form.kind'), cell: ({ kind }) => t(`form.kind.${kind}`) },
        ]}
      />
    </>
  )
}
