import { Badge } from '../../ui/badge.tsx'
import { Buttons } from '../../ui/button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { useText } from '../../ui/text.tsx'
import './start.css'

export type Invited = Readonly<{ email: string; link: string | null; isFailed: boolean }>

/** The association is there: who was invited and how, and the way in. */
export function Started({
  association,
  name,
  invited,
}: Readonly<{ association: string; name: string; invited: readonly Invited[] }>) {
  const { t } = useText()
  const toHandOver = invited.filter(({ link }) => link !== null)
  const settled = invited.filter(({ link }) => link === null)
  return (
    <div className="start-steps">
      <div role="status">
        <h2>{t('start.doneTitle', { association: name })}</h2>
        <p>{t('start.doneText')}</p>
      </div>
      {settled.length > 0 ? (
        <ul className="start-invited" aria-label={t('start.invited')}>
          {settled.map(({ email, isFailed }) => (
            <li key={email}>
              {email}{' '}
              <Badge of={isFailed ? 'error' : 'done'}>{t(isFailed ? 'start.failed' : 'start.mailed')}</Badge>
            </li>
          ))}
        </ul>
      ) : null}
      {toHandOver.length > 0 ? (
        <Note kind="act" title={t('people.inviteLinkText')}>
          {toHandOver.map(({ email, link }) => (
            <CopyField key={email} label={t('people.inviteLink', { email })} value={link ?? ''} />
          ))}
        </Note>
      ) : null}
      <Buttons>
        <ButtonLink to={`/app/${association}`} kind="primary">
          {t('start.toOverview')}
        </ButtonLink>
      </Buttons>
    </div>
  )
}
