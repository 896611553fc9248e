import { useState } from 'react'
import {
  type ContactCheck,
  type WaveContacts,
  waveContactEndpoints,
} from '#contract/measurement/wave-contact.ts'
import { call } from '../../api.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { useReadContactsAgain, useWave } from './in-wave.ts'

/** Bytes that are no UTF-8 are what Excel on Windows writes. */
async function wordsIn(file: File): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A list is read, corrected where it stands, and taken whole. */
export function ContactForm({ list }: Readonly<{ list: WaveContacts }>) {
  const { t } = useText()
  const { ids } = useWave()
  const readAgain = useReadContactsAgain()
  const [text, setText] = useState('')
  const [check, setCheck] = useState<ContactCheck | null>(null)
  const [isReading, setReading] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [status, setStatus] = useState<Status | null>(null)
  const take = useCommand(waveContactEndpoints.addContacts, async ({ added }) => {
    setText('')
    setCheck(null)
    setStatus({ of: 'done', words: t('contact.taken', { n: added }) })
    await readAgain()
  })
  const change = (words: string) => {
    setText(words)
    setCheck(null)
    setStatus(null)
  }
  const read = async (words: string) => {
    setReading(true)
    setError(null)
    try {
      setCheck(await call(waveContactEndpoints.checkContacts, { ...ids, text: words }))
    } catch (failure) {
      setError(failure)
    }
    setReading(false)
  }
  const [first] = list.units
  const isReady = check !== null && check.faults.length === 0 && check.contacts > 0
  return (
    <Section title={t('contact.add')}>
      <form
        className="wave-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') void read(text)
        }}
      >
        <Failure error={error ?? take.error} />
        <TextArea
          label={t('contact.paste')}
          hint={
            list.units.length > 1 && first
              ? t('contact.pasteHint', { unit: first.name })
              : t('contact.pasteHintOne')
          }
          value={text}
          onChange={change}
          rows={6}
        />
        <FileDrop
          label={t('contact.file')}
          accept={['.csv', '.txt', '.tsv', 'text/csv', 'text/plain']}
          kinds={t('contact.fileKinds')}
          onFile={async (file) => change(await wordsIn(file))}
        />
        {isReady ? <p role="status">{t('contact.ready', { n: check.contacts })}</p> : null}
        <Buttons>
          {isReady ? (
            <Button
              kind="primary"
              busy={take.busy && t('contact.reading')}
              onPress={() => void take.send({ ...ids, expectedVersion: list.expectedVersion, text })}
            >
              {t('contact.take', { n: check.contacts })}
            </Button>
          ) : (
            <Button type="submit" busy={isReading && t('contact.reading')}>
              {t('contact.check')}
            </Button>
          )}
        </Buttons>
        <StatusLine status={status} />
      </form>
      {check ? <Faults of={check} /> : null}
    </Section>
  )
}

function Faults({ of }: Readonly<{ of: ContactCheck }>) {
  const { t } = useText()
  if (of.faults.length === 0) return of.contacts === 0 ? <p role="alert">{t('contact.nobody')}</p> : null
  return (
    <div className="wave-apart">
      <Note kind="error" title={t('contact.faultsTitle', { n: of.faults.length })}>
        {t('contact.faultsText')}
      </Note>
      <Table
        caption={t('contact.faults')}
        rows={of.faults}
        rowId={({ line, fault, words }) => `${line} ${fault} ${words}`}
        columns={[
          { id: 'line', heading: t('contact.line'), align: 'end', fit: true, cell: ({ line }) => line },
          {
            id: 'words',
            heading: t('contact.words'),
            isRowHeading: true,
            cell: ({ words }) => <span className="wave-long">{words || '–'}</span>,
          },
          { id: 'fault', heading: t('contact.fault'), cell: ({ fault }) => t(`contact.fault.${fault}`) },
        ]}
      />
    </div>
  )
}
