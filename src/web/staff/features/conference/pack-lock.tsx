import { useState } from 'react'
import { type PackOutput, packEndpoints } from '#contract/consensus/pack.ts'
import { call } from '../../api.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { MadeFiles } from '../../made-files.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Frame } from '../../ui/frame.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import './pack.css'

/** The one step of the page: lock what is whole, or take up again what is locked. */
export function PackLock({ of, mayWrite }: Readonly<{ of: PackOutput; mayWrite: boolean }>) {
  const text = useText()
  const { t } = text
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const [isAsking, setAsking] = useState(false)
  const again = async () => {
    setAsking(false)
    await readAgain()
  }
  const freeze = useCommand(packEndpoints.freezePack, again)
  const thaw = useCommand(packEndpoints.thawPack, again)
  const [newest] = of.editions
  const onPack = { ...ids, expectedVersion: of.version }
  return (
    <div className="pack-lock">
      <Frame>
        {of.state === 'frozen' && newest ? (
          <>
            <h2>{t('pack.frozen')}</h2>
            <p>
              {t('pack.frozenText', {
                v: `${newest.v}`,
                time: text.instant(newest.frozenAt),
                name: newest.frozenBy,
                code: newest.code,
              })}
            </p>
          </>
        ) : (
          <>
            <h2>{t('pack.freeze')}</h2>
            <p>{t('pack.freezeText')}</p>
          </>
        )}
        <Failure error={freeze.error} />
        <div className="ui-no-print">
          <Buttons>
            {of.state === 'draft' && mayWrite ? (
              <Button
                kind={of.missing.length === 0 ? 'primary' : 'plain'}
                busy={freeze.busy && t('pack.freezing')}
                blocked={of.missing.length > 0 && t('pack.missing')}
                onPress={() => void freeze.send(onPack)}
              >
                {t('pack.freeze')}
              </Button>
            ) : null}
            {of.state === 'frozen' && mayWrite ? (
              <Button kind="quiet" onPress={() => setAsking(true)}>
                {t('pack.thaw')}
              </Button>
            ) : null}
          </Buttons>
          <PackFiles />
        </div>
        <ReasonDialog
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          title={t('pack.thawTitle', { v: `${newest?.v ?? 1}` })}
          label={t('pack.thawReason')}
          act={t('pack.thaw')}
          keep={t('pack.keep')}
          busy={thaw.busy}
          error={thaw.error}
          onAct={(reason) => void thaw.send({ ...onPack, reason })}
        >
          {t('pack.thawText', { v: `${newest?.v ?? 1}` })}
        </ReasonDialog>
      </Frame>
    </div>
  )
}

function PackFiles() {
  const { t } = useText()
  const { ids } = useConference()
  return (
    <>
      <p className="ui-strong">{t('pack.files')}</p>
      <MadeFiles name="utskick" make={(format) => call(packEndpoints.makePackFile, { ...ids, format })} />
    </>
  )
}
