import { accountEndpoints } from '#contract/account.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { AddCode } from './add-code.tsx'
import { AddPasskey } from './add-passkey.tsx'
import type { PartProps } from './my-account.tsx'
import './settings.css'

/** Codes from an app, passkeys, and the codes for when both are lost. */
export function MyFactors({ account, onDone, onCodes }: PartProps) {
  const { t, day } = useText()
  const removed = () => onDone(t('mine.removed'))
  const removeCode = useCommand(accountEndpoints.removeCode, removed)
  const removePasskey = useCommand(accountEndpoints.removePasskey, removed)
  const renew = useCommand(accountEndpoints.renewRecoveryCodes, ({ recoveryCodes }) => onCodes(recoveryCodes))
  const { code, passkeys, recoveryCodesLeft } = account
  const hasFactor = code !== null || passkeys.length > 0
  return (
    <Section title={t('mine.factor')}>
      <div className="settings-stack">
        {account.secondFactorIsCompulsory ? <p>{t('mine.factorCompulsory')}</p> : null}
        {hasFactor ? null : <p>{t('mine.factorNone')}</p>}
        <Failure error={removeCode.error ?? removePasskey.error ?? renew.error} />
        {code ? (
          <div className="settings-line">
            <Badge of="done">{t('mine.codeSince', { day: day(code.since) })}</Badge>
            <Button kind="quiet" onPress={() => void removeCode.send({})}>
              {t('mine.codeRemove')}
            </Button>
          </div>
        ) : null}
        <AddCode
          begin={t(code ? 'mine.codeReplace' : 'addFactor.appBegin')}
          onDone={onCodes}
          key={code?.since}
        />
        {passkeys.map(({ id, name, createdAt }) => (
          <div className="settings-line" key={id}>
            <Badge of="done">{t('mine.passkeySince', { name, day: day(createdAt) })}</Badge>
            <Button kind="quiet" onPress={() => void removePasskey.send({ id })}>
              {t('mine.passkeyRemove', { name })}
            </Button>
          </div>
        ))}
        <AddPasskey onDone={onCodes} key={passkeys.length} />
        {hasFactor ? (
          <div className="settings-line">
            <Badge of={recoveryCodesLeft > 2 ? 'done' : 'waiting'}>
              {t('mine.recoveryLeft', { n: recoveryCodesLeft })}
            </Badge>
            <Buttons>
              <Button busy={renew.busy && t('mine.working')} onPress={() => void renew.send({})}>
                {t('mine.recoveryRenew')}
              </Button>
            </Buttons>
          </div>
        ) : null}
      </div>
    </Section>
  )
}
