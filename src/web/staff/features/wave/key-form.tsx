import { useState } from 'react'
import { type WaveDetail, waveEndpoints } from '#contract/measurement/wave.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { RadioList } from '../../ui/radio.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type Holder, type HolderFault, holderFaults } from './holder-draft.ts'
import { useReadWaveAgain, useWave } from './in-wave.ts'
import { PassphraseField } from './passphrase-field.tsx'

const most = 5
const nobody: Holder = { name: '', passphrase: '' }

/** One passphrase that opens everything, or some of several. */
export function KeyForm({ of, onMade }: Readonly<{ of: WaveDetail; onMade: () => void }>) {
  const { t } = useText()
  const { ids } = useWave()
  const readAgain = useReadWaveAgain()
  const [who, setWho] = useState<'one' | 'many'>('one')
  const [count, setCount] = useState<number | null>(3)
  const [need, setNeed] = useState<number | null>(2)
  const [typed, setTyped] = useState<readonly Holder[]>([])
  const [attempt, setAttempt] = useState(0)
  const make = useCommand(waveEndpoints.makeWaveKey, async () => {
    setTyped([])
    await readAgain()
    onMade()
  })
  const holders = Array.from(
    { length: who === 'one' ? 1 : Math.min(Math.max(count ?? 2, 2), most) },
    (_, at) => typed[at] ?? nobody,
  )
  const needed = who === 'one' ? 1 : (need ?? 0)
  const isNeedWrong = who === 'many' && (needed < 2 || needed > holders.length)
  const words = ({ fault }: HolderFault) =>
    fault === 'name' ? t('wave.holderMissing') : t(`wave.fault.${fault}`)
  const all = [
    ...(isNeedWrong ? [{ field: 'need', words: t('wave.needWrong') }] : []),
    ...holderFaults(holders).map((fault) => ({ field: fault.field, words: words(fault) })),
  ]
  const faults = attempt > 0 ? all : []
  const error = (field: string) => faults.find((fault) => fault.field === field)?.words ?? null
  const change = (place: number, part: Partial<Holder>) =>
    setTyped(holders.map((holder, at) => (at === place ? { ...holder, ...part } : holder)))
  return (
    <form
      className="wave-form"
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
        if (all.length > 0) return
        void make.send({ ...ids, expectedVersion: of.expectedVersion, need: needed, holders })
      }}
    >
      <ErrorSummary faults={faults} attempt={attempt} />
      <Failure error={make.error} />
      <RadioList
        label={t('wave.holders')}
        value={who}
        onChange={setWho}
        options={[
          { id: 'one', label: t('wave.holdersOne'), note: t('wave.holdersOneNote') },
          { id: 'many', label: t('wave.holdersMany'), note: t('wave.holdersManyNote') },
        ]}
      />
      {who === 'many' ? (
        <div className="wave-row">
          <NumberField
            width="short"
            label={t('wave.holderCount')}
            value={count}
            onChange={setCount}
            min={2}
            max={most}
          />
          <NumberField
            id="need"
            width="short"
            label={t('wave.need')}
            value={need}
            onChange={setNeed}
            min={2}
            max={most}
            error={error('need')}
          />
        </div>
      ) : null}
      {holders.map((holder, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the holders have nothing but their place
        <fieldset key={at}>
          {who === 'many' ? <legend>{t('wave.holderNo', { n: at + 1 })}</legend> : null}
          <TextField
            id={`name-${at}`}
            width="long"
            label={t('wave.holder')}
            value={holder.name}
            onChange={(name) => change(at, { name })}
            maxLength={200}
            error={error(`name-${at}`)}
          />
          <PassphraseField
            id={`passphrase-${at}`}
            label={t('wave.passphrase')}
            hint={t('wave.passphraseHint')}
            value={holder.passphrase}
            onChange={(passphrase) => change(at, { passphrase })}
            error={error(`passphrase-${at}`)}
          />
        </fieldset>
      ))}
      <Buttons>
        <Button kind="primary" type="submit" busy={make.busy && t('wave.makingKey')}>
          {t('wave.makeKey')}
        </Button>
      </Buttons>
    </form>
  )
}
