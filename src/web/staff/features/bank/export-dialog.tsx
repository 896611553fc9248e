import { useState } from 'react'
import { bankEndpoints } from '#contract/consensus/bank.ts'
import { call } from '../../api.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { saveFile } from '../../save-file.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import type { useBankQuery } from './bank-query.ts'

/** The list as it is filtered, as a file. */
export function ExportDialog({
  isOpen,
  onClose,
  count,
  filter,
}: Readonly<{
  isOpen: boolean
  onClose: () => void
  count: number
  filter: ReturnType<typeof useBankQuery>['filter']
}>) {
  const { t } = useText()
  const { association } = usePlace()
  const [busy, setBusy] = useState<'csv' | 'json' | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [status, setStatus] = useState<Status | null>(null)

  const fetchFile = async (format: 'csv' | 'json') => {
    setBusy(format)
    setError(null)
    try {
      const file = await call(bankEndpoints.exportProposals, {
        association: association.id,
        ...filter,
        format,
      })
      saveFile(file)
      setStatus({ of: 'done', words: t('bank.exportDone', { name: file.name }) })
    } catch (failure) {
      setError(failure)
    }
    setBusy(null)
  }

  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('bank.exportTitle', { n: count })}>
      <p>{t('bank.exportText')}</p>
      <Failure error={error} />
      <Buttons>
        <Button
          kind="primary"
          busy={busy === 'csv' && t('bank.exporting')}
          onPress={() => void fetchFile('csv')}
        >
          {t('bank.exportCsv')}
        </Button>
        <Button busy={busy === 'json' && t('bank.exporting')} onPress={() => void fetchFile('json')}>
          {t('bank.exportJson')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {t('common.close')}
        </Button>
      </Buttons>
      <StatusLine status={status} />
    </Dialog>
  )
}
