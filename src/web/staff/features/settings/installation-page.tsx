import { Navigate } from 'react-router'
import { type InstallationView, installationEndpoints } from '#contract/installation.ts'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { useRead } from '../../reading.ts'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { OutsidePage } from '../../ui/outside-page.tsx'
import { useText } from '../../ui/text.tsx'
import { InstallationAccounts } from './installation-accounts.tsx'
import { InstallationAssociations } from './installation-associations.tsx'

/** Accounts and associations, for whoever runs the installation; nothing of what an association holds. */
export function InstallationPage() {
  const { t } = useText()
  const me = useMe()
  const read = useRead(installationEndpoints.getInstallation, me.isInstallationAdmin ? {} : null)
  if (me.mustAddSecondFactor) return <Navigate to="/app/andra-steget" replace />
  if (!me.isInstallationAdmin) return <Navigate to="/app" replace />
  return (
    <OutsidePage
      title={t('installation.title')}
      lead={t('installation.lead')}
      actions={
        <>
          <ButtonLink to="/app/installation/sprak">{t('language.title')}</ButtonLink>
          <ButtonLink to="/app/installation/historik">{t('installation.history')}</ButtonLink>
        </>
      }
      wide
    >
      <Loaded of={read}>
        {(view) => (
          <>
            <Facts view={view} />
            <InstallationAssociations associations={view.associations} />
            <InstallationAccounts accounts={view.accounts} />
          </>
        )}
      </Loaded>
    </OutsidePage>
  )
}

function Facts({ view }: Readonly<{ view: InstallationView }>) {
  const { t } = useText()
  return (
    <DefinitionList
      items={[
        { name: t('installation.version'), is: view.version },
        { name: t('installation.address'), is: view.address },
        { name: t('installation.mail'), is: t(view.mail ? 'installation.mailOn' : 'installation.mailOff') },
        {
          name: t('installation.organisation'),
          is: view.organisation ?? t('installation.organisationOff'),
        },
      ]}
    />
  )
}
