import { Navigate } from 'react-router'
import { installationEndpoints } from '#contract/installation.ts'
import { useMe } from '../../me.ts'
import { useRead } from '../../reading.ts'
import { ButtonLink } from '../../ui/link.tsx'
import { OutsidePage } from '../../ui/outside-page.tsx'
import { useText } from '../../ui/text.tsx'
import { History, useHistoryFilter } from './history.tsx'
import { useKindName } from './kind-name.ts'
import { useCheck } from './use-check.ts'

export function InstallationHistoryPage() {
  const { t } = useText()
  const me = useMe()
  const filter = useHistoryFilter()
  const kindName = useKindName()
  const page = useRead(installationEndpoints.listInstallationAudit, me.isInstallationAdmin ? filter : null)
  const chain = useCheck(installationEndpoints.checkInstallationAudit, {})
  if (!me.isInstallationAdmin) return <Navigate to="/app" replace />
  return (
    <OutsidePage
      title={t('installation.history')}
      lead={t('history.installationLead')}
      actions={<ButtonLink to="/app/installation">{t('installation.title')}</ButtonLink>}
      wide
    >
      <History page={page} chain={chain} kindName={kindName} />
    </OutsidePage>
  )
}
