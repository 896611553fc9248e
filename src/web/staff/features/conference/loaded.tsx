import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { failureText } from '../../api-error.ts'
import { LoadingText } from '../../ui/loading-text.tsx'
import { Note } from '../../ui/note.tsx'
import { useText } from '../../ui/text.tsx'

/** What was read, or why not. What was read before stays while it is read again. */
export function Loaded<T>({
  of,
  children,
}: Readonly<{ of: UseQueryResult<T>; children: (data: T) => ReactNode }>) {
  const text = useText()
  if (of.data !== undefined) return children(of.data)
  if (!of.error) return <LoadingText />
  return (
    <Note kind="error" title={text.t('failure.title')}>
      {failureText(text, of.error)}
    </Note>
  )
}
