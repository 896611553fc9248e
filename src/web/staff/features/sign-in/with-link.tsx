import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { accountEndpoints, type LinkContent } from '#contract/account.ts'
import { failureText } from '../../api-error.ts'
import { useRead } from '../../reading.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Link } from '../../ui/link.tsx'
import { LoadingText } from '../../ui/loading-text.tsx'
import { OutsidePage } from '../../ui/outside-page.tsx'
import { useText } from '../../ui/text.tsx'

/** The secret of the link that was opened. */
export const useLinkToken = (): string => useLocation().hash.slice(1)

/** Draws a page from what its link is for, or says that the link no longer works. */
export function WithLink({
  purpose,
  children,
}: Readonly<{
  purpose: LinkContent['purpose']
  children: (link: LinkContent, token: string) => ReactNode
}>) {
  const text = useText()
  const token = useLinkToken()
  const isWhole = token.length >= 20
  const { data: link, error } = useRead(accountEndpoints.readLink, isWhole ? { token } : null)
  if (link?.purpose === purpose) return children(link, token)
  if (isWhole && !link && !error) return <LoadingText what={text.t('link.reading')} />
  return (
    <OutsidePage title={text.t('link.spentTitle')}>
      <FailureNote words={error ? failureText(text, error) : text.error('account.link-spent')} />
      <p>
        <Link to="/app/logga-in" look="alone">
          {text.t('link.toSignIn')}
        </Link>
      </p>
    </OutsidePage>
  )
}
