import { useState } from 'react'
import { waveEndpoints } from '#contract/measurement/wave.ts'
import { type WavePapers, wavePaperEndpoints } from '#contract/measurement/wave-paper.ts'
import { baseLocale, type Locale } from '#domain/measurement/instrument/text.ts'
import { printedSlipCode } from '#domain/measurement/wave/slip-code.ts'
import { languageName } from '#web/i18n/language-name.ts'
import { PaperItems } from '#web/pages/answer/paper-items.tsx'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Note } from '../../ui/note.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { usePapers, useReadPapers } from './in-papers.ts'
import './wave-paper.css'

/** Papers for a unit, each with a number of its own that is told here and nowhere else. */
export function PrintPage() {
  const read = useReadPapers()
  return <Loaded of={read}>{(papers) => <Page of={papers} />}</Loaded>
}

type Variant = 'std' | 'easy'
type Batch = Readonly<{ codes: readonly string[]; locale: Locale; variant: Variant }>

function Page({ of }: Readonly<{ of: WavePapers }>) {
  const { t } = useText()
  const { list, wave, at } = usePapers()
  const [batch, setBatch] = useState<Batch | null>(null)
  const { instrument } = of
  return (
    <>
      <div className="ui-no-print">
        <PageHeader
          title={t('keying.print')}
          lead={t('keying.printLead')}
          crumbs={[
            { label: t('nav.measure') },
            { label: t('nav.waves'), to: list },
            { label: of.name, to: wave },
            { label: t('keying.title'), to: at() },
          ]}
          actions={
            batch ? (
              <Button kind="primary" onPress={() => window.print()}>
                {t('common.print')}
              </Button>
            ) : null
          }
        />
        {!of.can.print || !instrument ? (
          <EmptyState title={t('keying.none')} action={null}>
            {t('keying.noneText')}
          </EmptyState>
        ) : batch ? (
          <Note kind="act" title={t('keying.printNow')}>
            {t('keying.printNowText')}
          </Note>
        ) : (
          <PrintForm of={of} instrument={instrument} onMade={setBatch} />
        )}
      </div>
      {batch && instrument
        ? batch.codes.map((code) => (
            <section key={code} className="wave-paper-sheet" aria-label={printedSlipCode(code)}>
              <PaperItems
                instrument={instrument}
                asking={{ locale: batch.locale, variant: batch.variant, assetAddress: null }}
                formNo={printedSlipCode(code)}
              />
            </section>
          ))
        : null}
    </>
  )
}

/** More than this in one go fills the browser. */
const mostPapers = 100

function PrintForm({
  of,
  instrument,
  onMade,
}: Readonly<{
  of: WavePapers
  instrument: NonNullable<WavePapers['instrument']>
  onMade: (batch: Batch) => void
}>) {
  const { t, language } = useText()
  const { ids } = usePapers()
  const readAgain = useReadAgain()
  const [unit, setUnit] = useState<string | null>(of.units[0]?.unit ?? null)
  const [count, setCount] = useState<number | null>(null)
  const [locale, setLocale] = useState<Locale>(instrument.locales[0] ?? baseLocale)
  const [variant, setVariant] = useState<Variant>('std')
  const [isTried, setTried] = useState(false)
  const [isLost, setLost] = useState(false)
  const make = useCommand(waveEndpoints.makeSlips)
  const isWrong = count === null || count < 1 || count > mostPapers
  const send = async () => {
    setTried(true)
    const chosen = of.units.find((one) => one.unit === unit)
    if (isWrong || !chosen) return
    const made = await make.send({ ...ids, expectedVersion: of.expectedVersion, unit: chosen.unit, count })
    if (!made) return
    // A reply that was lost and asked for again brings no numbers: they are stored nowhere.
    setLost(made.codes.length === 0)
    if (made.codes.length > 0) onMade({ codes: made.codes, locale, variant })
    await readAgain(wavePaperEndpoints.getWavePapers, waveEndpoints.getWave)
  }
  return (
    <form
      className="wave-paper-form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Failure error={make.error} />
      {isLost ? <p role="alert">{t('keying.printLost')}</p> : null}
      <Select
        label={t('keying.unit')}
        options={of.units.map((one) => ({ id: one.unit, label: one.name }))}
        value={unit}
        onChange={setUnit}
      />
      <NumberField
        width="short"
        label={t('keying.count')}
        value={count}
        onChange={setCount}
        max={mostPapers}
        error={isTried && isWrong ? t('keying.countWrong') : null}
      />
      {instrument.locales.length > 1 ? (
        <Select
          label={t('keying.locale')}
          options={instrument.locales.map((id) => ({ id, label: languageName(id, language) }))}
          value={locale}
          onChange={setLocale}
        />
      ) : null}
      <Select<Variant>
        label={t('keying.variant')}
        options={[
          { id: 'std', label: t('keying.variant.std') },
          { id: 'easy', label: t('keying.variant.easy') },
        ]}
        value={variant}
        onChange={setVariant}
      />
      <Buttons>
        <Button kind="primary" type="submit" busy={make.busy && t('keying.making')}>
          {t('keying.make')}
        </Button>
      </Buttons>
    </form>
  )
}
