import { accountEndpoints, type MyAccount } from '#contract/account.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import './settings.css'

/** Sign-in through one's organisation, where the installation has one. */
export function MyOrganisation({ account, isOffered }: Readonly<{ account: MyAccount; isOffered: boolean }>) {
  const { t, day } = useText()
  const begin = useCommand(accountEndpoints.beginOrganisation, ({ url }) => window.location.assign(url))
  if (!isOffered && account.organisations.length === 0) return null
  return (
    <Section title={t('mine.organisation')}>
      <div className="settings-stack">
        <Failure error={begin.error} />
        {account.organisations.map(({ issuer, since }) => (
          <Badge of="done" key={issuer}>
            {t('mine.organisationSince', { issuer, day: day(since) })}
          </Badge>
        ))}
        {isOffered && account.organisations.length === 0 ? (
          <Button
            busy={begin.busy && t('signIn.leaving')}
            onPress={() => void begin.send({ invitation: null, joins: true })}
          >
            {t('mine.organisationJoin')}
          </Button>
        ) : null}
      </div>
    </Section>
  )
}
