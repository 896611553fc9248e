import { useState } from 'react'
import { z } from 'zod'
import type { ImportTable } from '#contract/consensus/import.ts'
import { useDraft } from '../../draft.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { useReadFile } from './use-read-file.ts'

/** A file, or what can be copied from one. */
export function ImportSource({
  onRead,
}: Readonly<{ onRead: (table: ImportTable, name: string, file: File | null) => void }>) {
  const { t } = useText()
  const draft = useDraft('import-pasted', z.object({ pasted: z.string() }), { pasted: '' })
  const [isTried, setTried] = useState(false)
  const { busy, error, readText, readFile } = useReadFile(onRead)
  const { pasted } = draft.value
  const status: Status | null = busy ? { of: 'running', words: t('import.reading') } : null
  return (
    <form
      className="bank-form"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (pasted.trim()) void readText(pasted)
      }}
    >
      <Failure error={error} />
      <FileDrop
        label={t('import.fileLabel')}
        accept={['.xlsx', '.csv', '.txt', '.tsv', 'text/csv', 'text/plain']}
        kinds={t('import.fileKinds')}
        onFile={(file) => void readFile(file)}
      />
      <TextArea
        id="pasted"
        label={t('import.paste')}
        hint={t('import.pasteHint')}
        value={pasted}
        onChange={(next) => draft.set({ pasted: next })}
        error={isTried && pasted.trim() === '' ? t('import.pasteMissing') : null}
        rows={8}
      />
      <Buttons>
        <Button kind="primary" type="submit" busy={busy && t('import.reading')}>
          {t('import.read')}
        </Button>
      </Buttons>
      <StatusLine status={status} />
    </form>
  )
}
