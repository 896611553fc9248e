import { accountEndpoints } from '#contract/account.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { passkeyState } from '../../passkey.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Section } from '../../ui/page-header.tsx'
import { StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { usePasskeySignIn } from './use-passkey-sign-in.ts'

/** Passkey, and one's own organisation where the installation knows it. */
export function OtherWays({
  hasOrganisation,
  invitation = null,
}: Readonly<{
  hasOrganisation: boolean
  /** An invitation's secret: the account is then made on the way back. */
  invitation?: string | null
}>) {
  const { t } = useText()
  const passkey = usePasskeySignIn()
  const organisation = useCommand(accountEndpoints.beginOrganisation, ({ url }) =>
    window.location.assign(url),
  )
  const hasPasskey = invitation === null && passkeyState() === 'possible'
  if (!hasPasskey && !hasOrganisation) return null
  return (
    <Section title={t('signIn.otherWays')}>
      <Failure error={passkey.error ?? organisation.error} />
      <StatusLine
        status={passkey.wasStopped ? { of: 'waiting', words: t('addFactor.passkeyStoppedSignIn') } : null}
      />
      <Buttons>
        {hasPasskey ? (
          <Button
            busy={passkey.isWaiting && t('addFactor.passkeyWaiting')}
            onPress={() => void passkey.begin()}
          >
            {t('signIn.passkey')}
          </Button>
        ) : null}
        {hasOrganisation ? (
          <Button
            busy={organisation.busy && t('signIn.leaving')}
            onPress={() => void organisation.send({ invitation, joins: false })}
          >
            {t('signIn.organisation')}
          </Button>
        ) : null}
      </Buttons>
    </Section>
  )
}
