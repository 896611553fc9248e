import { useState } from 'react'
import type { ImportField } from '#contract/consensus/import.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { cellOf, type Reading, withCell } from './import-rows.ts'

const always: readonly ImportField[] = ['original-no', 'kind', 'text', 'short-name', 'perspective']
const long: readonly ImportField[] = ['text', 'explanation', 'easy-text']

/** The cells of one row, to be put right. Nothing else in the file changes. */
export function CorrectRow({
  line,
  reading,
  onClose,
  onCorrect,
}: Readonly<{
  line: number
  reading: Reading
  onClose: () => void
  onCorrect: (reading: Reading) => void
}>) {
  const { t } = useText()
  const fields = [...new Set([...always, ...reading.columns.filter((field) => field !== 'ignore')])]
  const [cells, setCells] = useState<Readonly<Partial<Record<ImportField, string>>>>(() =>
    Object.fromEntries(fields.map((field) => [field, cellOf(reading, line, field)])),
  )
  const use = () =>
    onCorrect(fields.reduce((next, field) => withCell(next, line, field, cells[field] ?? ''), reading))
  return (
    <Dialog isOpen wide onClose={onClose} title={t('import.correctTitle', { line: `${line}` })}>
      <form
        className="bank-form"
        onSubmit={(event) => {
          event.preventDefault()
          use()
        }}
      >
        {fields.map((field) => {
          const shared = {
            label: t(`import.field.${field}`),
            value: cells[field] ?? '',
            onChange: (words: string) => setCells({ ...cells, [field]: words }),
          }
          return long.includes(field) ? (
            <TextArea key={field} {...shared} rows={3} />
          ) : (
            <TextField key={field} {...shared} width="long" />
          )
        })}
        <Buttons>
          <Button kind="primary" type="submit">
            {t('import.correctDone')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  )
}
