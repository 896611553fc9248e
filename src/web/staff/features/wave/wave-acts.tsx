import { useState } from 'react'
import { type WaveDetail, waveEndpoints } from '#contract/measurement/wave.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { useReadWaveAgain, useWave } from './in-wave.ts'
import { VoidDialog } from './void-dialog.tsx'

type Ask = 'close' | 'void' | 'cancel' | null

/** What else can be done with a wave: change the plan, close it, annul it, give it up. */
export function WaveActs({ of }: Readonly<{ of: WaveDetail }>) {
  const { t } = useText()
  const { ids, at } = useWave()
  const { can } = usePlace()
  const readAgain = useReadWaveAgain()
  const [asks, setAsks] = useState<Ask>(null)
  const stop = () => setAsks(null)
  const seen = { ...ids, expectedVersion: of.expectedVersion }
  const close = useCommand(waveEndpoints.closeWave, readAgain)
  const cancel = useCommand(waveEndpoints.cancelWave, readAgain)
  const name = { name: of.name }
  const isDraft = of.state === 'draft' && of.can.run
  const hasPapers =
    of.plan.mode === 'urn' && (of.state === 'active' || of.state === 'closed') && can('wave.key')
  const isActive = of.state === 'active' && of.can.open
  const canVoid = (of.state === 'active' || of.state === 'closed') && of.can.open
  if (!isDraft && !canVoid && !hasPapers) return null
  return (
    <Section title={t('wave.other')}>
      <Failure error={close.error ?? cancel.error} />
      <Buttons>
        {isDraft ? <ButtonLink to={at('plan')}>{t('wave.toPlan')}</ButtonLink> : null}
        {isDraft ? (
          <Button kind="quiet" onPress={() => setAsks('cancel')} busy={cancel.busy && t('wave.cancelling')}>
            {t('wave.cancel')}
          </Button>
        ) : null}
        {hasPapers ? <ButtonLink to={at('papper')}>{t('keying.title')}</ButtonLink> : null}
        {isActive ? (
          <Button onPress={() => setAsks('close')} busy={close.busy && t('wave.closing')}>
            {t('wave.close')}
          </Button>
        ) : null}
        {canVoid ? (
          <Button kind="quiet" onPress={() => setAsks('void')}>
            {t('wave.void')}
          </Button>
        ) : null}
      </Buttons>
      <ConfirmDialog
        isOpen={asks === 'close'}
        onClose={stop}
        title={t('wave.closeAsk', name)}
        keep={t('wave.keepOpen')}
        act={t('wave.close')}
        onAct={() => {
          stop()
          void close.send(seen)
        }}
      >
        <p>{t('wave.closeText')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asks === 'cancel'}
        onClose={stop}
        title={t('wave.cancelAsk', name)}
        keep={t('wave.keep')}
        act={t('wave.cancel')}
        onAct={() => {
          stop()
          void cancel.send(seen)
        }}
      >
        <p>{t('wave.cancelText')}</p>
      </ConfirmDialog>
      {asks === 'void' ? <VoidDialog of={of} onClose={stop} /> : null}
    </Section>
  )
}
