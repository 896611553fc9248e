import { useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { accountEndpoints } from '#contract/account.ts'
import { sessionEndpoints } from '#contract/session.ts'
import { useCommand } from '../../command.ts'
import { Loaded } from '../../loaded.tsx'
import { useBecome, useMe } from '../../me.ts'
import { useRead, useReadAgain } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { OutsidePage } from '../../ui/outside-page.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { AddCode } from './add-code.tsx'
import { AddPasskey } from './add-passkey.tsx'
import { ProveAgain } from './prove-again.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import './settings.css'

/** For whoever holds a role that demands a second step and has none: nothing else can be done before. */
export function AddFactorPage() {
  const { t } = useText()
  const me = useMe()
  const navigate = useNavigate()
  const readAgain = useReadAgain()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const account = useRead(accountEndpoints.getMyAccount, me.kind === 'account' ? {} : null)
  const signOut = useCommand(accountEndpoints.signOut, useBecome())
  const leave = async () => {
    await readAgain(sessionEndpoints.me)
    await navigate('/app', { replace: true })
  }
  const added = (given: readonly string[]) => (given.length > 0 ? setCodes(given) : void leave())

  if (codes)
    return (
      <OutsidePage title={t('addFactor.title')}>
        <RecoveryCodes codes={codes} onDone={() => void leave()} />
      </OutsidePage>
    )
  if (!me.mustAddSecondFactor) return <Navigate to="/app" replace />
  return (
    <OutsidePage title={t('addFactor.title')} lead={t('addFactor.lead')}>
      <Loaded of={account}>
        {({ isFresh, hasPassword }) =>
          isFresh ? (
            <>
              <Section title={t('addFactor.app')}>
                <div className="settings-stack">
                  <p>{t('addFactor.appText')}</p>
                  <AddCode begin={t('addFactor.appBegin')} isPrimary onDone={added} />
                </div>
              </Section>
              <Section title={t('addFactor.passkey')}>
                <div className="settings-stack">
                  <p>{t('addFactor.passkeyText')}</p>
                  <AddPasskey onDone={added} />
                </div>
              </Section>
            </>
          ) : (
            <ProveAgain hasPassword={hasPassword} />
          )
        }
      </Loaded>
      <div>
        <Button kind="quiet" onPress={() => void signOut.send({})}>
          {t('factor.cancel')}
        </Button>
      </div>
    </OutsidePage>
  )
}
