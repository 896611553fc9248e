import { useState } from 'react'
import { type WaveDetail, waveEndpoints } from '#contract/measurement/wave.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { useReadWaveAgain, useWave } from './in-wave.ts'

/** What a unit never gave out. */
export function ReturnForm({ of }: Readonly<{ of: WaveDetail }>) {
  const { t } = useText()
  const { ids } = useWave()
  const hasCards = of.plan.mode === 'panel'
  const readAgain = useReadWaveAgain()
  const [status, setStatus] = useState<Status | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [count, setCount] = useState<number | null>(null)
  const [isTried, setTried] = useState(false)
  const save = useCommand(waveEndpoints.returnSlips, async () => {
    await readAgain()
    setTried(false)
    setStatus({ of: 'done', words: t('unit.saved') })
  })
  const withSlips = of.units.filter(({ slipsOut }) => slipsOut > 0)
  if (withSlips.length === 0) return null
  const unit = withSlips.find((one) => one.unit === chosen) ?? withSlips[0]
  if (!unit) return null
  const isWrong = count === null || count < 0 || count > unit.slipsOut
  return (
    <Section title={t(hasCards ? 'study.returned' : 'wave.returned')}>
      <p className="ui-quiet">{t(hasCards ? 'study.returnedText' : 'wave.returnedText')}</p>
      <form
        className="wave-form"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          setStatus(null)
          if (isWrong) return
          void save.send({ ...ids, expectedVersion: of.expectedVersion, unit: unit.unit, count })
        }}
      >
        <Failure error={save.error} />
        <Select
          label={t('wave.unit')}
          options={withSlips.map((one) => ({ id: one.unit, label: one.name }))}
          value={unit.unit}
          onChange={setChosen}
        />
        <NumberField
          width="short"
          label={t(hasCards ? 'study.returned' : 'wave.returnedCount')}
          value={count}
          onChange={setCount}
          error={isTried && isWrong ? t('wave.returnedWrong', { n: unit.slipsOut }) : null}
        />
        <Buttons>
          <Button type="submit" busy={save.busy && t('common.saving')}>
            {t('wave.saveReturned')}
          </Button>
        </Buttons>
        <StatusLine status={status} />
      </form>
    </Section>
  )
}
