import { useState } from 'react'
import { type WavePapers, wavePaperEndpoints } from '#contract/measurement/wave-paper.ts'
import type { Instrument } from '#domain/measurement/instrument/instrument.ts'
import { baseLocale } from '#domain/measurement/instrument/text.ts'
import type { Keyed } from '#domain/measurement/paper/keyed.ts'
import { normaliseSlipCode, printedSlipCode } from '#domain/measurement/wave/slip-code.ts'
import { call } from '../../api.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { blankPaper, wholePaper } from './entry.ts'
import { usePapers, useReadPapers } from './in-papers.ts'
import { PaperEntry } from './paper-entry.tsx'
import './wave-paper.css'

/** One paper after the other, by keyboard alone. */
export function KeyPage() {
  const read = useReadPapers()
  return <Loaded of={read}>{(papers) => <Page of={papers} />}</Loaded>
}

type Begun = Readonly<{ form: string; turn: 'first' | 'second' | 'again' }>

function Page({ of }: Readonly<{ of: WavePapers }>) {
  const { t } = useText()
  const { list, wave, at } = usePapers()
  const [begun, setBegun] = useState<Begun | null>(null)
  const [status, setStatus] = useState<Status | null>(null)
  return (
    <>
      <PageHeader
        title={t('keying.key')}
        lead={t('keying.keyLead')}
        crumbs={[
          { label: t('nav.measure') },
          { label: t('nav.waves'), to: list },
          { label: of.name, to: wave },
          { label: t('keying.title'), to: at() },
        ]}
      />
      <StatusLine status={status} />
      {!of.takesPapers || !of.instrument ? (
        <EmptyState title={t('keying.none')} action={null}>
          {t('keying.noneText')}
        </EmptyState>
      ) : begun ? (
        <Paper
          begun={begun}
          instrument={of.instrument}
          onEnd={(next) => {
            setBegun(null)
            setStatus(next)
          }}
        />
      ) : (
        <FormNumber
          onFound={(found) => {
            setStatus(null)
            setBegun(found)
          }}
        />
      )}
    </>
  )
}

function FormNumber({ onFound }: Readonly<{ onFound: (found: Begun) => void }>) {
  const { t } = useText()
  const { ids } = usePapers()
  const [form, setForm] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const find = async () => {
    setBusy(true)
    setError(null)
    try {
      const { turn } = await call(wavePaperEndpoints.findWavePaper, { ...ids, form })
      onFound({ form: printedSlipCode(normaliseSlipCode(form)), turn })
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }
  return (
    <form
      className="wave-paper-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (form.trim() !== '' && !busy) void find()
      }}
    >
      <Failure error={error} />
      <TextField
        label={t('keying.form')}
        hint={t('keying.formHint')}
        value={form}
        onChange={setForm}
        maxLength={40}
        width="medium"
        autoFocus
      />
      <Buttons>
        <Button kind="primary" type="submit" busy={busy && t('keying.finding')}>
          {t('keying.begin')}
        </Button>
      </Buttons>
    </form>
  )
}

function Paper({
  begun: { form, turn },
  instrument,
  onEnd,
}: Readonly<{ begun: Begun; instrument: Instrument; onEnd: (status: Status | null) => void }>) {
  const { t } = useText()
  const { ids } = usePapers()
  const readAgain = useReadAgain()
  const [paper, setPaper] = useState<Keyed>(() => blankPaper(instrument.locales[0] ?? baseLocale))
  const send = useCommand(wavePaperEndpoints.keyWavePaper, async ({ outcome, fields }) => {
    await readAgain(wavePaperEndpoints.getWavePapers)
    if (outcome === 'differs') onEnd({ of: 'waiting', words: t('keying.differs', { form, n: fields }) })
    else onEnd({ of: 'done', words: t(outcome === 'kept' ? 'keying.kept' : 'keying.sealed', { form }) })
  })
  const save = () => {
    const { values, ...rest } = wholePaper(instrument, paper)
    const plain = Object.fromEntries(
      Object.entries(values).map(([item, value]) => [item, isList(value) ? [...value] : value]),
    )
    void send.send({ ...ids, form, keyed: { ...rest, values: plain } })
  }
  return (
    <section className="wave-paper-entry" aria-labelledby="paper-form">
      <h2 id="paper-form">{t('keying.onForm', { form })}</h2>
      <p className="ui-quiet">{t(`keying.turn.${turn}`)}</p>
      <Failure error={send.error} />
      <PaperEntry
        instrument={instrument}
        paper={paper}
        onChange={setPaper}
        onSave={save}
        busy={send.busy}
        onStop={() => onEnd(null)}
      />
    </section>
  )
}

const isList = (value: Keyed['values'][string]): value is readonly string[] => Array.isArray(value)
