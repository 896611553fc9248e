import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { failureText, isRefused } from './api-error.ts'
import { signInAddress } from './app/addresses.ts'
import { FailureNote } from './ui/failure-note.tsx'
import { Link } from './ui/link.tsx'
import { LoadingText } from './ui/loading-text.tsx'
import { useText } from './ui/text.tsx'

/** What was read, or why not. What was read before stays while it is read again. */
export function Loaded<T>({
  of,
  children,
}: Readonly<{ of: UseQueryResult<T>; children: (data: T) => ReactNode }>) {
  if (of.data !== undefined) return children(of.data)
  return of.error ? <Failure error={of.error} /> : <LoadingText />
}

/** Why the last press did not do what it said. */
export function Failure({ error }: Readonly<{ error: unknown }>) {
  const text = useText()
  const { pathname, search } = useLocation()
  if (!error) return null
  return (
    <FailureNote words={failureText(text, error)}>
      {isRefused(error, 'not-signed-in') ? (
        <Link to={signInAddress(pathname + search)}>{text.t('failure.signIn')}</Link>
      ) : null}
    </FailureNote>
  )
}
