import { useState } from 'react'
import { pointEndpoints } from '#contract/measurement/point.ts'
import { call } from '../../api.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { RegisterTable } from './register-table.ts'

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(`${reader.result}`.split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

/** A file, or what was copied from one. */
export function RegisterFile({ onTable }: Readonly<{ onTable: (table: RegisterTable) => Promise<void> }>) {
  const { t } = useText()
  const { association } = usePlace()
  const [pasted, setPasted] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const read = async (source: { file: { name: string; base64: string } | null; pasted: string | null }) => {
    setBusy(true)
    setError(null)
    try {
      await onTable(await call(pointEndpoints.readRegisterFile, { association: association.id, ...source }))
    } catch (failure) {
      setError(failure)
    }
    setBusy(false)
  }
  return (
    <form
      className="point-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (pasted.trim()) void read({ file: null, pasted })
      }}
    >
      <Failure error={error} />
      <p className="ui-quiet">
        {t('point.fileHeader')} <code>matpunkt;enhet;period;taljare;namnare;population;kalla</code>
      </p>
      <FileDrop
        label={t('point.file')}
        accept={['.csv', '.txt', '.tsv', 'text/csv', 'text/plain']}
        kinds={t('point.fileKinds')}
        onFile={async (file) =>
          read({ file: { name: file.name, base64: await base64Of(file) }, pasted: null })
        }
      />
      <TextArea id="register-pasted" label={t('point.paste')} value={pasted} onChange={setPasted} rows={5} />
      <Buttons>
        <Button type="submit" busy={busy && t('point.reading')}>
          {t('point.read')}
        </Button>
      </Buttons>
    </form>
  )
}
