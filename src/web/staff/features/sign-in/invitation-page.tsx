import { useNavigate } from 'react-router'
import { accountEndpoints, type LinkContent } from '#contract/account.ts'
import type { Me } from '#contract/session.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useBecome, useMe } from '../../me.ts'
import { roleWords } from '../../role-words.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { OutsidePage } from '../../ui/outside-page.tsx'
import { useText } from '../../ui/text.tsx'
import { NewAccountForm } from './new-account-form.tsx'
import { OtherWays } from './other-ways.tsx'
import { SignInSteps } from './sign-in-steps.tsx'
import { WithLink } from './with-link.tsx'

export const InvitationPage = () => (
  <WithLink purpose="invitation">{(link, token) => <Invitation link={link} token={token} />}</WithLink>
)

function Invitation({ link, token }: Readonly<{ link: LinkContent; token: string }>) {
  const text = useText()
  const { t } = text
  const me = useMe()
  return (
    <OutsidePage
      title={t('link.invitedTitle', { association: link.association ?? '' })}
      lead={t('link.invitedLead', { name: link.madeBy, roles: roleWords(text, link.roles) })}
    >
      <Accepting link={link} token={token} me={me} />
    </OutsidePage>
  )
}

/** As a new person, with the account that the address has, or not at all as somebody else. */
function Accepting({ link, token, me }: Readonly<{ link: LinkContent; token: string; me: Me }>) {
  const { t } = useText()
  const email = link.email ?? ''
  if (link.isYours) return <JoinWithAccount token={token} name={me.name} />
  if (me.kind === 'account')
    return <Note kind="act" title={t('link.otherAccount', { name: me.name, email })} />
  if (!link.hasAccount)
    return (
      <>
        <AcceptAsNew token={token} email={email} />
        <OtherWays hasOrganisation={me.signInWays.organisation} invitation={token} />
      </>
    )
  return (
    <>
      <p>{t('link.signInFirst', { email })}</p>
      <SignInSteps me={me} />
    </>
  )
}

function AcceptAsNew({ token, email }: Readonly<{ token: string; email: string }>) {
  const { t } = useText()
  const become = useBecome()
  const navigate = useNavigate()
  const accept = useCommand(accountEndpoints.acceptInvitation, async (me) => {
    become(me)
    await navigate('/app', { replace: true })
  })
  return (
    <NewAccountForm
      email={email}
      act={t('link.accept')}
      busyWords={t('link.accepting')}
      busy={accept.busy}
      error={accept.error}
      onSend={({ name, password }) => void accept.send({ token, name, password })}
    />
  )
}

function JoinWithAccount({ token, name }: Readonly<{ token: string; name: string }>) {
  const { t } = useText()
  const become = useBecome()
  const navigate = useNavigate()
  const join = useCommand(accountEndpoints.joinByInvitation, async (me) => {
    become(me)
    await navigate('/app', { replace: true })
  })
  return (
    <>
      <Failure error={join.error} />
      <p>{t('link.yours', { name })}</p>
      <Buttons>
        <Button
          kind="primary"
          busy={join.busy && t('link.accepting')}
          onPress={() => void join.send({ token })}
        >
          {t('link.accept')}
        </Button>
      </Buttons>
    </>
  )
}
