import { useState } from 'react'
import { type ProtocolDetail, protocolEndpoints } from '#contract/consensus/protocol.ts'
import { call } from '../../api.ts'
import { Failure } from '../../loaded.tsx'
import { saveFile } from '../../save-file.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { useProtocol } from './in-protocol.ts'
import { useProtocolWords } from './use-protocol-words.ts'

/** The version as a file. */
export function ExportDialog({
  of,
  isOpen,
  onClose,
}: Readonly<{ of: ProtocolDetail; isOpen: boolean; onClose: () => void }>) {
  const { t } = useText()
  const ids = useProtocol()
  const words = useProtocolWords()
  const [busy, setBusy] = useState<'csv' | 'json' | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [status, setStatus] = useState<Status | null>(null)

  const fetchFile = async (format: 'csv' | 'json') => {
    setBusy(format)
    setError(null)
    try {
      const file = await call(protocolEndpoints.exportProtocol, { ...ids, format })
      saveFile(file)
      setStatus({ of: 'done', words: t('protocol.exportDone', { name: file.name }) })
    } catch (failure) {
      setError(failure)
    }
    setBusy(null)
  }

  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('protocol.exportTitle', { name: words.title(of) })}>
      <p>{t('protocol.exportText')}</p>
      <Failure error={error} />
      <Buttons>
        <Button
          kind="primary"
          busy={busy === 'csv' && t('protocol.exporting')}
          onPress={() => void fetchFile('csv')}
        >
          {t('protocol.exportCsv')}
        </Button>
        <Button busy={busy === 'json' && t('protocol.exporting')} onPress={() => void fetchFile('json')}>
          {t('protocol.exportJson')}
        </Button>
      </Buttons>
      <StatusLine status={status} />
    </Dialog>
  )
}
