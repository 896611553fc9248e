import { Navigate, useSearchParams } from 'react-router'
import { errorCodes } from '#domain/kernel/error-code.ts'
import { useMe } from '../../me.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { OutLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { OutsidePage } from '../../ui/outside-page.tsx'
import { useText } from '../../ui/text.tsx'
import { SignInSteps } from './sign-in-steps.tsx'

/** Only our own pages: an address that leads elsewhere is not followed. */
const wayBack = (asked: string | null): string =>
  asked !== null && /^\/app(\/|\?|$)/.test(asked) && !asked.startsWith('/app/logga-in') ? asked : '/app'

export function SignInPage() {
  const { t, error } = useText()
  const me = useMe()
  const [search] = useSearchParams()
  const refused = errorCodes.find((code) => code === search.get('fel'))
  if (me.kind === 'account') return <Navigate to={wayBack(search.get('till'))} replace />
  return (
    <OutsidePage
      title={t(me.mustPassSecondFactor ? 'factor.title' : 'signIn.title')}
      lead={me.mustPassSecondFactor ? t('factor.lead') : undefined}
    >
      {refused && !me.mustPassSecondFactor ? <FailureNote words={error(refused)} /> : null}
      {me.hasAdministrator ? null : (
        <Note kind="act" title={t('signIn.noAdministrator')}>
          <p>{t('signIn.noAdministratorText')}</p>
        </Note>
      )}
      <SignInSteps me={me} />
      {me.guestAllowed && !me.mustPassSecondFactor ? (
        <p>
          <OutLink href="/" look="alone">
            {t('signIn.example')}
          </OutLink>
        </p>
      ) : null}
    </OutsidePage>
  )
}
