import { useState } from 'react'
import { xlsformEndpoints } from '#contract/measurement/xlsform.ts'
import { call } from '../../api.ts'
import { Failure } from '../../loaded.tsx'
import { saveFile } from '../../save-file.ts'
import { Button } from '../../ui/button.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { useInstrument } from './in-instrument.ts'

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))

/** The questionnaire for other programs. */
export function DownloadXlsform() {
  const { t } = useText()
  const { ids } = useInstrument()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [status, setStatus] = useState<Status | null>(null)
  const fetchFile = async () => {
    setBusy(true)
    setError(null)
    try {
      const { name, mediaType, base64 } = await call(xlsformEndpoints.exportXlsform, ids)
      saveFile({ name, mediaType, content: bytesOf(base64) })
      setStatus({ of: 'done', words: t('form.xlsformDone', { name }) })
    } catch (failure) {
      setError(failure)
    }
    setBusy(false)
  }
  return (
    <div className="instrument-file">
      <Failure error={error} />
      <Button busy={busy && t('form.xlsformExporting')} onPress={() => void fetchFile()}>
        {t('form.xlsformExport')}
      </Button>
      <StatusLine status={status} />
    </div>
  )
}
