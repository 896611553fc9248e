import { Navigate, Outlet } from 'react-router'
import { type Place, usePlace } from '../../place.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { type Tab, Tabs } from '../../ui/tabs.tsx'
import { type Text, useText } from '../../ui/text.tsx'
import './settings.css'

/** The parts of the settings that are this person's to see. */
const partsFor = ({ t }: Text, { me, can, at }: Place): readonly Tab[] => [
  ...(can('person.read') ? [{ label: t('settings.people'), to: at('installningar', 'personer') }] : []),
  ...(me.kind === 'account' ? [{ label: t('settings.mine'), to: at('installningar', 'inloggning') }] : []),
  { label: t('settings.look'), to: at('installningar', 'utseende') },
  ...(can('audit.read') ? [{ label: t('settings.history'), to: at('installningar', 'historik') }] : []),
  ...(me.isInstallationAdmin ? [{ label: t('settings.installation'), to: '/app/installation' }] : []),
]

export function SettingsPage() {
  const text = useText()
  const place = usePlace()
  return (
    <>
      <PageHeader title={text.t('nav.settings')} />
      <div className="settings-parts">
        <Tabs label={text.t('settings.pages')} tabs={partsFor(text, place)} />
        <Outlet context={place.me} />
      </div>
    </>
  )
}

/** The first part one may see. */
export function FirstSettings() {
  const [first] = partsFor(useText(), usePlace())
  return first ? <Navigate to={first.to} replace /> : null
}
