import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type WaveDetail, waveEndpoints } from '#contract/measurement/wave.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { Link } from '../../ui/link.tsx'
import { useText } from '../../ui/text.tsx'
import { useReadWaveAgain, useWave, useWaveDetail } from './in-wave.ts'
import { NextSection } from './next-section.tsx'
import { PromiseList } from './promise-list.tsx'
import { WaveHeader } from './wave-header.tsx'
import './wave.css'

/** All that will be frozen, read through before it is. */
export function ActivatePage() {
  const { t } = useText()
  const read = useWaveDetail()
  return (
    <Loaded of={read}>
      {(of) => (
        <>
          <WaveHeader of={of} title={t('wave.activate')} lead={t('wave.activateLead')} />
          {of.state === 'draft' && of.gaps.length === 0 ? <Activate of={of} /> : <NextSection of={of} />}
        </>
      )}
    </Loaded>
  )
}

function Activate({ of }: Readonly<{ of: WaveDetail }>) {
  const { t } = useText()
  const { ids, at } = useWave()
  const navigate = useNavigate()
  const readAgain = useReadWaveAgain()
  const [asks, setAsks] = useState(false)
  const activate = useCommand(waveEndpoints.activateWave, async () => {
    await readAgain()
    await navigate(at())
  })
  return (
    <>
      <PromiseList of={of} />
      <Failure error={activate.error} />
      {of.can.open ? (
        <Buttons>
          <Button kind="primary" busy={activate.busy && t('wave.activating')} onPress={() => setAsks(true)}>
            {t('wave.activate')}
          </Button>
          <Link to={at()} look="alone">
            {t('common.cancel')}
          </Link>
        </Buttons>
      ) : (
        <p className="ui-quiet">{t('wave.onlyDirector')}</p>
      )}
      <ConfirmDialog
        isOpen={asks}
        onClose={() => setAsks(false)}
        title={t('wave.activateAsk', { name: of.name })}
        keep={t('wave.wait')}
        act={t('wave.activate')}
        onAct={() => {
          setAsks(false)
          void activate.send({ ...ids, expectedVersion: of.expectedVersion })
        }}
      >
        <p>{t('wave.activateText')}</p>
      </ConfirmDialog>
    </>
  )
}
