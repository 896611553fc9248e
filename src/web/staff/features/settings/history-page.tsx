import { auditEndpoints } from '#contract/audit.ts'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { useText } from '../../ui/text.tsx'
import { History, useHistoryFilter } from './history.tsx'
import { useKindName } from './kind-name.ts'
import { useCheck } from './use-check.ts'

export function HistoryPage() {
  const { t } = useText()
  const { association } = usePlace()
  const here = { association: association.id }
  const page = useRead(auditEndpoints.listAudit, { ...here, ...useHistoryFilter() })
  const chain = useCheck(auditEndpoints.checkAudit, here)
  return (
    <div className="settings-parts">
      <p>{t('history.lead')}</p>
      <History page={page} chain={chain} kindName={useKindName()} />
    </div>
  )
}
