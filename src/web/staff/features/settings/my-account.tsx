import { useState } from 'react'
import { accountEndpoints, type MyAccount } from '#contract/account.ts'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { useRead, useReadAgain } from '../../reading.ts'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { MyFactors } from './my-factors.tsx'
import { MyName } from './my-name.tsx'
import { MyOrganisation } from './my-organisation.tsx'
import { MyPassword } from './my-password.tsx'
import { MySessions } from './my-sessions.tsx'
import { ProveAgain } from './prove-again.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import './settings.css'

/** What each part may tell the page: that something was done, or that codes are to be kept. */
export type PartProps = Readonly<{
  account: MyAccount
  onDone: (words: string) => void
  onCodes: (codes: readonly string[]) => void
}>

/** Name, how one signs in, and where one is signed in. */
export function MyAccountParts() {
  const me = useMe()
  const readAgain = useReadAgain()
  const read = useRead(accountEndpoints.getMyAccount, me.kind === 'account' ? {} : null)
  const [status, setStatus] = useState<Status | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const again = () => void readAgain(accountEndpoints.getMyAccount)
  const part = (account: MyAccount): PartProps => ({
    account,
    onDone: (words) => {
      setStatus({ of: 'done', words })
      again()
    },
    onCodes: (given) => {
      setCodes(given.length > 0 ? given : null)
      again()
    },
  })
  return (
    <>
      <StatusLine status={status} />
      {codes ? <RecoveryCodes codes={codes} onDone={() => setCodes(null)} /> : null}
      <Loaded of={read}>
        {(account) => (
          <>
            <MyName {...part(account)} />
            {account.isFresh ? (
              <>
                <MyPassword {...part(account)} />
                <MyFactors {...part(account)} />
                <MyOrganisation isOffered={me.signInWays.organisation} account={account} />
              </>
            ) : (
              <ProveAgain hasPassword={account.hasPassword} />
            )}
            <MySessions {...part(account)} />
          </>
        )}
      </Loaded>
    </>
  )
}
