import { useState } from 'react'
import { useNavigate } from 'react-router'
import { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import { type XlsformCheck, xlsformEndpoints } from '#contract/measurement/xlsform.ts'
import { call } from '../../api.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { XlsformFaults, XlsformFound } from './xlsform-check.tsx'
import './instrument.css'

type Read = Readonly<{ file: Readonly<{ name: string; base64: string }>; check: XlsformCheck }>

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(`${reader.result}`.split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

/** A questionnaire from another program: looked through first, and let in whole or not at all. */
export function ImportPage() {
  const { t } = useText()
  const { association, at } = usePlace()
  const [read, setRead] = useState<Read | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const look = async (chosen: File) => {
    setBusy(true)
    setError(null)
    try {
      const file = { name: chosen.name, base64: await base64Of(chosen) }
      const check = await call(xlsformEndpoints.checkXlsform, { association: association.id, file })
      setRead({ file, check })
    } catch (failure) {
      setRead(null)
      setError(failure)
    }
    setBusy(false)
  }
  const isWhole = read !== null && read.check.found !== null
  return (
    <>
      <PageHeader
        title={t('form.xlsform')}
        lead={t('form.xlsformLead')}
        crumbs={[{ label: t('nav.measure') }, { label: t('form.title'), to: at('mata', 'formular') }]}
      />
      <Failure error={error} />
      <StatusLine status={busy ? { of: 'running', words: t('form.xlsformReading') } : null} />
      {isWhole ? null : (
        <FileDrop
          label={t('form.xlsformFile')}
          accept={['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']}
          kinds={t('form.xlsformKinds')}
          onFile={(file) => void look(file)}
        />
      )}
      {read?.check.found ? (
        <Found file={read.file} found={read.check.found} onOther={() => setRead(null)} />
      ) : read ? (
        <XlsformFaults of={read.check} />
      ) : null}
    </>
  )
}

function Found({
  file,
  found,
  onOther,
}: Readonly<{ file: Read['file']; found: NonNullable<XlsformCheck['found']>; onOther: () => void }>) {
  const { t } = useText()
  const { association, at } = usePlace()
  const navigate = useNavigate()
  const readAgain = useReadAgain()
  const [title, setTitle] = useState(found.title || file.name.replace(/\.xlsx$/i, ''))
  const send = useCommand(xlsformEndpoints.importXlsform, async ({ instrument }) => {
    await readAgain(instrumentEndpoints.listInstruments)
    await navigate(at('mata', 'formular', instrument))
  })
  return (
    <Section title={t('form.xlsformFound')}>
      <form
        className="instrument-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send.send({ association: association.id, file, title })
        }}
      >
        <Failure error={send.error} />
        <TextField id="name" label={t('form.name')} value={title} onChange={setTitle} maxLength={200} />
        <XlsformFound of={found} />
        <Buttons>
          <Button
            kind="primary"
            type="submit"
            busy={send.busy && t('form.xlsformImporting')}
            blocked={title.trim() === '' && t('form.nameMissing')}
          >
            {t('form.xlsformImport', { n: found.items.length })}
          </Button>
          <Button kind="quiet" onPress={onOther}>
            {t('form.xlsformOther')}
          </Button>
        </Buttons>
      </form>
    </Section>
  )
}
