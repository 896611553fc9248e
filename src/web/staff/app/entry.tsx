import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Outlet } from 'react-router'
import { sessionEndpoints } from '#contract/session.ts'
import { failureText } from '../api-error.ts'
import { useRead } from '../reading.ts'
import { Button } from '../ui/button.tsx'
import { LoadingText } from '../ui/loading-text.tsx'
import { Note } from '../ui/note.tsx'
import { TextProvider, useText } from '../ui/text.tsx'
import { storedLanguage } from './stored-language.ts'

const locales = { sv: 'sv-SE', en: 'en-GB' } as const

/** Asks who is here, once, and speaks their language from then on. */
export function Entry() {
  const { data: me, error, refetch } = useRead(sessionEndpoints.me, {})
  const language = me?.language ?? storedLanguage()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <TextProvider language={language}>
      <I18nProvider locale={locales[language]}>
        {me ? <Outlet context={me} /> : <Waiting error={error} onAgain={() => void refetch()} />}
      </I18nProvider>
    </TextProvider>
  )
}

function Waiting({ error, onAgain }: Readonly<{ error: unknown; onAgain: () => void }>) {
  const text = useText()
  return (
    <main className="app-alone">
      {error ? (
        <Note kind="act" title={text.t('failure.title')}>
          <p>{failureText(text, error)}</p>
          <Button kind="primary" onPress={onAgain}>
            {text.t('common.tryAgain')}
          </Button>
        </Note>
      ) : (
        <LoadingText />
      )}
    </main>
  )
}
