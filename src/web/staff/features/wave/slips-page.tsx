import { useState } from 'react'
import type { WaveDetail } from '#contract/measurement/wave.ts'
import { Loaded } from '../../loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { useText } from '../../ui/text.tsx'
import { useWave, useWaveDetail } from './in-wave.ts'
import { OpenAddresses } from './open-addresses.tsx'
import { RateTable } from './rate-table.tsx'
import { ReturnForm } from './return-form.tsx'
import { SlipForm } from './slip-form.tsx'
import { type Batch, SlipSheet } from './slip-sheet.tsx'
import { isThisComputer } from './this-computer.ts'
import { WaveHeader } from './wave-header.tsx'
import './wave.css'

export function SlipsPage() {
  const { t } = useText()
  const { at } = useWave()
  const read = useWaveDetail()
  return (
    <Loaded of={read}>
      {(of) =>
        of.state === 'active' || of.state === 'closed' ? (
          of.plan.mode === 'open' ? (
            <OpenAddresses of={of} />
          ) : (
            <Slips of={of} />
          )
        ) : (
          <>
            <WaveHeader of={of} title={t('wave.slips')} />
            <p>{t('error.measurement.wave-wrong-state')}</p>
            <ButtonLink to={at()}>{of.name}</ButtonLink>
          </>
        )
      }
    </Loaded>
  )
}

/** Slips are made, printed and counted back. Their codes live on this page and nowhere else. */
function Slips({ of }: Readonly<{ of: WaveDetail }>) {
  const { t } = useText()
  const hasCards = of.plan.mode === 'panel'
  const [batches, setBatches] = useState<readonly Batch[]>([])
  const sheet = { address: of.address, closesOn: hasCards ? null : (of.plan.closesOn ?? '') }
  const canMake = of.state === 'active' && of.can.run
  return (
    <>
      <div className="ui-no-print">
        <WaveHeader
          of={of}
          title={t(hasCards ? 'study.cards' : 'wave.slips')}
          lead={t(hasCards ? 'study.lead' : 'wave.slipsLead')}
          actions={
            batches.length > 0 ? (
              <Button kind="primary" onPress={() => window.print()}>
                {t('common.print')}
              </Button>
            ) : null
          }
        />
        {isThisComputer(of.address) ? (
          <Note kind="act" title={t('wave.slipsHere')}>
            {t('wave.slipsHereText', { address: of.address })}
          </Note>
        ) : (
          <p>{t('wave.slipsTo', { address: `${new URL(of.address).host}/svara` })}</p>
        )}
        {canMake ? (
          <SlipForm
            of={of}
            isFirst={batches.length === 0}
            onMade={(made) => setBatches([...batches, made])}
          />
        ) : null}
        {batches.length > 0 ? (
          <div className="wave-apart">
            <Note kind="act" title={t(hasCards ? 'study.once' : 'wave.slipsOnce')}>
              {t(hasCards ? 'study.onceText' : 'wave.slipsOnceText')}
            </Note>
          </div>
        ) : null}
      </div>
      {batches.map((batch, no) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: batches are only ever added
        <SlipSheet key={no} batch={batch} {...sheet} />
      ))}
      <div className="ui-no-print">
        <RateTable of={of} />
        {of.can.run ? <ReturnForm of={of} /> : null}
      </div>
    </>
  )
}
