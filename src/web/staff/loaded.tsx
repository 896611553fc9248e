import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { failureText } from './api-error.ts'
import { FailureNote } from './ui/failure-note.tsx'
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
  return error ? <FailureNote words={failureText(text, error)} /> : null
}
