import { useEffect, useState } from 'react'
import { useText } from './text.tsx'

const patience = 400

/** Nothing for 400 ms, then words. The page's headings are drawn meanwhile; no grey blocks. */
export function LoadingText({ what }: Readonly<{ what?: string }>) {
  const { t } = useText()
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p role="status" className="ui-quiet">
      {isLate ? (what ? t('common.loadingWhat', { what }) : t('common.loading')) : null}
    </p>
  )
}
