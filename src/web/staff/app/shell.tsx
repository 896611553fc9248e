import { useCallback, useId, useMemo, useState } from 'react'
import { Navigate, Outlet, ScrollRestoration, useLocation, useOutletContext, useParams } from 'react-router'
import type { Me } from '#contract/session.ts'
import { PlaceContext, placeIn } from '../place.tsx'
import { useSingleKeys } from '../preferences.ts'
import { KeyboardHelp } from '../ui/keyboard-help.tsx'
import { PageTitleContext } from '../ui/page-title.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { useText } from '../ui/text.tsx'
import { frontAddress, signInAddress } from './addresses.ts'
import { useFocusOnArrival } from './focus-on-arrival.ts'
import { Leaving } from './leaving.tsx'
import { MissingPage } from './missing-page.tsx'
import { Navigation } from './navigation.tsx'
import { OfflineLine } from './offline-line.tsx'
import { PrintFoot } from './print-foot.tsx'
import { TopBar } from './top-bar.tsx'
import './shell.css'

/** The frame round every page of an association. */
export function Shell() {
  const me = useOutletContext<Me>()
  const { association: id } = useParams()
  const address = useLocation()
  const association = me.associations.find((one) => one.id === id)
  // A role that demands a second step opens nothing before there is one.
  if (me.mustAddSecondFactor) return <Navigate to="/app/andra-steget" replace />
  if (!association && me.kind === 'nobody') {
    return <Navigate to={signInAddress(address.pathname + address.search)} replace />
  }
  if (!association) return <MissingPage />
  return <ShellOf me={me} association={association} />
}

function ShellOf({ me, association }: Readonly<{ me: Me; association: Me['associations'][number] }>) {
  const { t } = useText()
  const { pathname } = useLocation()
  const menuId = useId()
  const [openMenuAt, setOpenMenuAt] = useState<string | null>(null)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [singleKeys, setSingleKeys] = useSingleKeys()
  const place = useMemo(() => placeIn(me, association), [me, association])
  const name = association.name
  const titleOf = useCallback((page: string) => t('app.pageTitle', { page, association: name }), [t, name])
  // The menu belongs to the page it was opened on: arriving somewhere closes it.
  const isMenuOpen = openMenuAt === pathname
  useShortcut({ key: '?' }, () => setHelpOpen(true))
  useFocusOnArrival(pathname)
  return (
    <PlaceContext value={place}>
      <PageTitleContext value={titleOf}>
        <a className="app-skip" href="#main">
          {t('app.skip')}
        </a>
        <div className="app-shell">
          <Navigation id={menuId} isOpen={isMenuOpen} onClose={() => setOpenMenuAt(null)} />
          <div className="app-right">
            <TopBar
              menuId={menuId}
              isMenuOpen={isMenuOpen}
              onMenu={() => setOpenMenuAt(isMenuOpen ? null : pathname)}
              onHelp={() => setHelpOpen(true)}
            />
            <OfflineLine />
            <main id="main" tabIndex={-1} className="app-main">
              <Outlet />
              <PrintFoot />
            </main>
          </div>
        </div>
        <KeyboardHelp
          isOpen={isHelpOpen}
          onClose={() => setHelpOpen(false)}
          singleKeys={singleKeys}
          onSingleKeys={setSingleKeys}
        />
        <ScrollRestoration />
      </PageTitleContext>
    </PlaceContext>
  )
}

/** `/app` alone: the association one belongs to; the first, where there are several. */
export function FirstAssociation() {
  const me = useOutletContext<Me>()
  const [first] = me.associations
  if (me.mustAddSecondFactor) return <Navigate to="/app/andra-steget" replace />
  if (first) return <Navigate to={`/app/${first.id}`} replace />
  if (me.isInstallationAdmin) return <Navigate to="/app/installation" replace />
  return me.kind === 'nobody' ? (
    <Navigate to={signInAddress('/app')} replace />
  ) : (
    <Leaving to={frontAddress} />
  )
}
