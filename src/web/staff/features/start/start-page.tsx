import type { Me } from '#contract/session.ts'
import { useMe } from '../../me.ts'
import { ButtonLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { OutsidePage } from '../../ui/outside-page.tsx'
import { useText } from '../../ui/text.tsx'
import { StartForm } from './start-form.tsx'

/** *Börja med ert eget*: name, parties, people, done. Only the name is needed. */
export function StartPage() {
  const { t } = useText()
  const me = useMe()
  return (
    <OutsidePage title={t('start.title')}>
      {me.isInstallationAdmin ? <StartForm /> : <NotYet me={me} />}
    </OutsidePage>
  )
}

/** What has to be in place first, and the way there. */
function NotYet({ me }: Readonly<{ me: Me }>) {
  const { t } = useText()
  if (me.mustAddSecondFactor)
    return (
      <Note kind="act" title={t('addFactor.title')}>
        <ButtonLink to="/app/andra-steget" kind="primary">
          {t('factor.act')}
        </ButtonLink>
      </Note>
    )
  if (me.kind === 'account') return <Note kind="act" title={t('start.needsAdmin')} />
  if (!me.hasAdministrator)
    return (
      <Note kind="act" title={t('start.needsAccount')}>
        <p>{t('signIn.noAdministratorText')}</p>
      </Note>
    )
  return (
    <Note kind="act" title={t('start.needsAccount')}>
      <p>{t('start.needsAccountText')}</p>
      <ButtonLink to="/app/logga-in?till=%2Fapp%2Fnytt-forbund" kind="primary">
        {t('signIn.act')}
      </ButtonLink>
    </Note>
  )
}
