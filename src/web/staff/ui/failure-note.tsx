import type { ReactNode } from 'react'
import { Note } from './note.tsx'
import { useText } from './text.tsx'

/** In the place of what could not be read or done: the sentence of the failure, and what to do. */
export function FailureNote({ words, children }: Readonly<{ words: string; children?: ReactNode }>) {
  const { t } = useText()
  return (
    <Note kind="error" title={t('failure.title')}>
      <p>{words}</p>
      {children}
    </Note>
  )
}
