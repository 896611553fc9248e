import { useState } from 'react'
import { bankEndpoints } from '#contract/consensus/bank.ts'
import { type ImportPreview, type ImportTable, importField } from '#contract/consensus/import.ts'
import { call } from '../../api.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { planOf } from './import-plan.ts'
import { doubledFields, type Reading, sampleOf } from './import-rows.ts'
import { useReadFile } from './use-read-file.ts'

const fields = importField.options
const kinds = ['none', 'process', 'effect'] as const

const separatorNames = {
  ';': 'import.separator.semicolon',
  ',': 'import.separator.comma',
  '\t': 'import.separator.tab',
  '|': 'import.separator.bar',
} as const

function ReadAs({ table }: Readonly<{ table: ImportTable }>) {
  const { t } = useText()
  const { format, separator, sheet, encoding, rows } = table
  return (
    <p className="import-meta">
      {format === 'csv' && separator
        ? t('import.readAs.csv', { separator: t(separatorNames[separator]) })
        : null}
      {format === 'xlsx' ? t('import.readAs.xlsx', { sheet: sheet ?? '' }) : null}
      {format === 'text' ? t('import.readAs.text') : null} {t('import.rows', { n: rows.length })}{' '}
      {encoding === null ? null : t('import.encoding', { encoding })}
    </p>
  )
}

/** What each column holds: guessed, and changed by hand where the guess is wrong. */
export function ImportColumns({
  table,
  reading,
  file,
  onChange,
  onSheet,
  onBack,
  onPreview,
}: Readonly<{
  table: ImportTable
  reading: Reading
  file: File | null
  onChange: (reading: Reading) => void
  onSheet: (table: ImportTable) => void
  onBack: () => void
  onPreview: (preview: ImportPreview) => void
}>) {
  const { t } = useText()
  const { association } = usePlace()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [attempt, setAttempt] = useState(0)
  const again = useReadFile(onSheet)
  const doubled = doubledFields(reading.columns)
  const hasText = reading.columns.includes('text') || reading.columns.includes('original-no')
  const faults = [
    ...doubled.map((field) => ({
      field: `column-${reading.columns.lastIndexOf(field)}`,
      words: t('import.columnTwice', { field: t(`import.field.${field}`) }),
    })),
    ...(hasText ? [] : [{ field: 'column-0', words: t('import.columnNoText') }]),
  ]

  const preview = async () => {
    setAttempt(attempt + 1)
    if (faults.length > 0) return
    setBusy(true)
    setError(null)
    try {
      onPreview(await call(bankEndpoints.previewImport, { association: association.id, ...planOf(reading) }))
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  return (
    <form
      className="ui-form"
      onSubmit={(event) => {
        event.preventDefault()
        void preview()
      }}
    >
      <ReadAs table={table} />
      <p>{t('import.columnsLead')}</p>
      <ErrorSummary faults={attempt > 0 ? faults : []} attempt={attempt} />
      <Failure error={error ?? again.error} />
      {file && table.sheets.length > 1 ? (
        <Select
          label={t('import.sheet')}
          value={table.sheet}
          onChange={(sheet) => void again.readFile(file, sheet)}
          options={table.sheets.map((id) => ({ id, label: id }))}
          width="medium"
        />
      ) : null}
      <div className="import-columns">
        {reading.columns.map((field, place) => {
          const sample = sampleOf(reading.rows, place)
          return (
            <Select
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
              key={place}
              id={`column-${place}`}
              label={table.header?.[place]?.trim() || t('import.columnUnnamed', { no: `${place + 1}` })}
              hint={sample ? t('import.columnSample', { sample }) : t('import.columnEmpty')}
              value={field}
              onChange={(next) => onChange({ ...reading, columns: reading.columns.with(place, next) })}
              options={fields.map((id) => ({ id, label: t(`import.field.${id}`) }))}
            />
          )
        })}
      </div>
      <Select
        label={t('import.kindOtherwise')}
        value={reading.kindOtherwise ?? 'none'}
        onChange={(kind) => onChange({ ...reading, kindOtherwise: kind === 'none' ? null : kind })}
        options={kinds.map((id) => ({
          id,
          label: id === 'none' ? t('bank.perspective.none') : t(`bank.kindOption.${id}`),
        }))}
        width="medium"
      />
      <TextField
        label={t('import.citationOtherwise')}
        value={reading.citationOtherwise}
        onChange={(citationOtherwise) => onChange({ ...reading, citationOtherwise })}
        maxLength={500}
        width="long"
        optional
      />
      <Buttons>
        <Button kind="primary" type="submit" busy={busy && t('import.previewing')}>
          {t('import.toPreview')}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t('import.change')}
        </Button>
      </Buttons>
    </form>
  )
}
