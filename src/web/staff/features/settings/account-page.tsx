import { Navigate } from 'react-router'
import { useMe } from '../../me.ts'
import { OutsidePage } from '../../ui/outside-page.tsx'
import { useText } from '../../ui/text.tsx'
import { MyAccountParts } from './my-account.tsx'

/** One's own account, outside any association. */
export function AccountPage() {
  const { t } = useText()
  const me = useMe()
  if (me.mustAddSecondFactor) return <Navigate to="/app/andra-steget" replace />
  if (me.kind !== 'account') return <Navigate to="/app/logga-in?till=%2Fapp%2Fkonto" replace />
  return (
    <OutsidePage title={t('mine.title')}>
      <MyAccountParts />
    </OutsidePage>
  )
}
