import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type InstrumentDetail, instrumentEndpoints } from '#contract/measurement/instrument.ts'
import { itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { useInstrument, useReadInstrumentAgain } from './in-instrument.ts'

/** A draft is locked or thrown away; what is locked is followed by a next version. */
export const LockSection = ({ of }: Readonly<{ of: InstrumentDetail }>) =>
  of.isDraft ? <LockDraft of={of} /> : <NextVersion of={of} />

function LockDraft({ of }: Readonly<{ of: InstrumentDetail }>) {
  const { t } = useText()
  const { ids, list } = useInstrument()
  const navigate = useNavigate()
  const readAgain = useReadInstrumentAgain()
  const [asks, setAsks] = useState<'lock' | 'discard' | null>(null)
  const close = () => setAsks(null)
  const seen = { ...ids, expectedVersion: of.expectedVersion }
  const lock = useCommand(instrumentEndpoints.lockInstrument, readAgain)
  const discard = useCommand(instrumentEndpoints.discardDraft, async () => {
    if (of.versions.length === 0) await navigate(list)
    await readAgain()
  })
  const version = { v: `${of.content.version}` }
  const isReady = of.check.hindrances === 0
  return (
    <Section title={t('form.lockTitle')}>
      <p>{t('form.lockText')}</p>
      <Failure error={lock.error ?? discard.error} />
      <Buttons>
        {isReady ? (
          <Button onPress={() => setAsks('lock')} busy={lock.busy && t('form.locking')}>
            {t('form.lock', version)}
          </Button>
        ) : null}
        <Button kind="quiet" onPress={() => setAsks('discard')}>
          {t('form.discard')}
        </Button>
      </Buttons>
      <ConfirmDialog
        isOpen={asks === 'lock'}
        onClose={close}
        title={t('form.lockAsk', { ...version, name: of.title })}
        keep={t('form.notYet')}
        act={t('form.lock', version)}
        onAct={() => {
          close()
          void lock.send(seen)
        }}
      >
        <p>{t('form.lockCounts', { n: itemsOf(of.content).length })}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asks === 'discard'}
        onClose={close}
        title={t('form.discardAsk', { name: of.title })}
        keep={t('form.keep')}
        act={t('form.discard')}
        onAct={() => {
          close()
          void discard.send(seen)
        }}
      >
        <p>{t('form.discardText')}</p>
      </ConfirmDialog>
    </Section>
  )
}

function NextVersion({ of }: Readonly<{ of: InstrumentDetail }>) {
  const { t } = useText()
  const { ids } = useInstrument()
  const readAgain = useReadInstrumentAgain()
  const next = useCommand(instrumentEndpoints.startNextVersion, readAgain)
  return (
    <Section title={t('form.nextTitle')}>
      <p>{t('form.nextText')}</p>
      <Failure error={next.error} />
      <Buttons>
        <Button
          onPress={() => void next.send({ ...ids, expectedVersion: of.expectedVersion })}
          busy={next.busy && t('form.creating')}
        >
          {t('form.next')}
        </Button>
      </Buttons>
    </Section>
  )
}
