import { useState } from 'react'
import { type WaveDetail, waveEndpoints } from '#contract/measurement/wave.ts'
import { type Language, languages } from '#web/i18n/language.ts'
import { languageName } from '#web/i18n/language-name.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { useReadWaveAgain, useWave } from './in-wave.ts'
import type { Batch } from './slip-sheet.tsx'

const mostSlips = 2_000

/** How many for which unit, and in which of the form's languages. */
export function SlipForm({
  of,
  isFirst,
  onMade,
}: Readonly<{ of: WaveDetail; isFirst: boolean; onMade: (batch: Batch) => void }>) {
  const { t, language } = useText()
  const { ids } = useWave()
  const hasCards = of.plan.mode === 'panel'
  const readAgain = useReadWaveAgain()
  const [unit, setUnit] = useState<string | null>(of.units[0]?.unit ?? null)
  const [count, setCount] = useState<number | null>(null)
  const [tongue, setTongue] = useState<Language>('sv')
  const [isTried, setTried] = useState(false)
  const [isLost, setLost] = useState(false)
  const make = useCommand(waveEndpoints.makeSlips)
  const isWrong = count === null || count < 1 || count > mostSlips
  const offered = languages.filter((one) => one === 'sv' || of.instrument?.locales.includes(one))
  const send = async () => {
    setTried(true)
    const chosen = of.units.find((one) => one.unit === unit)
    if (isWrong || !chosen) return
    const made = await make.send({
      ...{ ...ids, expectedVersion: of.expectedVersion },
      ...{ unit: chosen.unit, count },
    })
    if (!made) return
    // A reply that was lost and asked for again brings no codes: they are stored nowhere.
    setLost(made.codes.length === 0)
    if (made.codes.length > 0) onMade({ unit: chosen.name, codes: made.codes, language: tongue })
    setTried(false)
    setCount(null)
    await readAgain()
  }
  return (
    <form
      className="wave-form wave-apart"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Failure error={make.error} />
      {isLost ? <p role="alert">{t(hasCards ? 'study.lost' : 'wave.slipsLost')}</p> : null}
      <Select
        label={t('wave.unit')}
        options={of.units.map((one) => ({ id: one.unit, label: one.name }))}
        value={unit}
        onChange={setUnit}
      />
      <NumberField
        width="short"
        label={t(hasCards ? 'study.count' : 'wave.slipCount')}
        value={count}
        onChange={setCount}
        max={mostSlips}
        error={isTried && isWrong ? t('wave.slipCountWrong') : null}
      />
      {offered.length > 1 ? (
        <Select
          label={t('wave.slipLanguage')}
          options={offered.map((id) => ({ id, label: languageName(id, language) }))}
          value={tongue}
          onChange={setTongue}
        />
      ) : null}
      <Buttons>
        <Button
          kind={isFirst ? 'primary' : 'plain'}
          type="submit"
          busy={make.busy && t(hasCards ? 'study.making' : 'wave.makingSlips')}
        >
          {t(hasCards ? 'study.make' : 'wave.makeSlips')}
        </Button>
      </Buttons>
    </form>
  )
}
