import { useNavigate } from 'react-router'
import { accountEndpoints, type LinkContent } from '#contract/account.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useBecome } from '../../me.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { OutsidePage } from '../../ui/outside-page.tsx'
import { useText } from '../../ui/text.tsx'
import { WithLink } from './with-link.tsx'

/** A link from the command line. Pressed, not used by itself: programs that look at links must not sign in. */
export const LinkPage = () => (
  <WithLink purpose="sign-in">{(link, token) => <SignInByLink link={link} token={token} />}</WithLink>
)

function SignInByLink({ link, token }: Readonly<{ link: LinkContent; token: string }>) {
  const { t } = useText()
  const become = useBecome()
  const navigate = useNavigate()
  const signIn = useCommand(accountEndpoints.signInWithLink, async (me) => {
    become(me)
    await navigate('/app', { replace: true })
  })
  return (
    <OutsidePage title={t('link.signInTitle')} lead={t('link.signInLead', { email: link.email ?? '' })}>
      <Failure error={signIn.error} />
      <Buttons>
        <Button
          kind="primary"
          busy={signIn.busy && t('signIn.working')}
          onPress={() => void signIn.send({ token })}
        >
          {t('signIn.act')}
        </Button>
      </Buttons>
    </OutsidePage>
  )
}
