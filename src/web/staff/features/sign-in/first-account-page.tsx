import { useNavigate } from 'react-router'
import { accountEndpoints } from '#contract/account.ts'
import { useCommand } from '../../command.ts'
import { useBecome } from '../../me.ts'
import { OutsidePage } from '../../ui/outside-page.tsx'
import { useText } from '../../ui/text.tsx'
import { NewAccountForm } from './new-account-form.tsx'
import { WithLink } from './with-link.tsx'

/** Where the link of the start leads: the first account, which then sets up its second step. */
export const FirstAccountPage = () => (
  <WithLink purpose="first-admin">{(_, token) => <FirstAccount token={token} />}</WithLink>
)

function FirstAccount({ token }: Readonly<{ token: string }>) {
  const { t } = useText()
  const become = useBecome()
  const navigate = useNavigate()
  const create = useCommand(accountEndpoints.becomeFirstAdministrator, async (me) => {
    become(me)
    await navigate('/app/andra-steget', { replace: true })
  })
  return (
    <OutsidePage title={t('link.firstTitle')} lead={t('link.firstLead')}>
      <NewAccountForm
        email={null}
        act={t('link.create')}
        busyWords={t('link.creating')}
        busy={create.busy}
        error={create.error}
        onSend={(account) => void create.send({ token, ...account })}
      />
    </OutsidePage>
  )
}
