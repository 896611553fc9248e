import { isRouteErrorResponse, useRouteError } from 'react-router'
import { Button, Buttons } from '../ui/button.tsx'
import { OutLink } from '../ui/link.tsx'
import { TextProvider, useText } from '../ui/text.tsx'
import { MissingPage } from './missing-page.tsx'
import { storedLanguage } from './stored-language.ts'

const detailOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : '–'

/** When drawing a page failed: the fault is ours, what is saved is safe, and two ways on. */
export function BrokenPage() {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404) return <MissingPage />
  return (
    <TextProvider language={storedLanguage()}>
      <Broken detail={detailOf(error)} />
    </TextProvider>
  )
}

function Broken({ detail }: Readonly<{ detail: string }>) {
  const { t } = useText()
  return (
    <div className="app-alone" role="alert">
      <title>{t('broken.title')}</title>
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.text')}</p>
      <Buttons>
        <Button kind="primary" onPress={() => window.location.reload()}>
          {t('common.reload')}
        </Button>
        <OutLink href="/app" look="alone">
          {t('missing.home')}
        </OutLink>
      </Buttons>
      <p className="ui-quiet ui-small">{t('broken.detail', { detail })}</p>
    </div>
  )
}
