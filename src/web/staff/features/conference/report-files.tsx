import { useRef, useState } from 'react'
import { reportEndpoints } from '#contract/consensus/report.ts'
import { call } from '../../api.ts'
import { AbortedError } from '../../api-error.ts'
import { Failure } from '../../loaded.tsx'
import { bytesOf } from '../../made-files.tsx'
import { saveFile } from '../../save-file.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'

const offered = ['pdf', 'docx', 'csv', 'html'] as const
type Offered = (typeof offered)[number]

/** The draft as files. Making one can be stopped: the server then stops too. */
export function ReportFiles() {
  const { t } = useText()
  const { ids } = useConference()
  const [making, setMaking] = useState<Offered | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [status, setStatus] = useState<Status | null>(null)
  const [undrawn, setUndrawn] = useState<readonly string[]>([])
  const stop = useRef<AbortController | null>(null)

  const make = async (format: Offered) => {
    // One at a time: what is being made for nobody is stopped.
    stop.current?.abort()
    const given = new AbortController()
    stop.current = given
    setMaking(format)
    setError(null)
    setStatus({
      of: 'running',
      words: t('reportPage.making'),
      action: { label: t('reportPage.stop'), onPress: () => given.abort() },
    })
    try {
      const made = await call(reportEndpoints.makeReportFile, { ...ids, format }, given.signal)
      for (const { name, mediaType, base64 } of made.files)
        saveFile({ name, mediaType, content: bytesOf(base64) })
      setUndrawn(made.undrawn)
      setStatus(
        made.faults.length > 0
          ? { of: 'error', words: t('reportPage.faults', { faults: made.faults.join(', ') }) }
          : { of: 'done', words: t('reportPage.made', { name: made.files[0]?.name ?? '' }) },
      )
    } catch (failure) {
      if (stop.current !== given) return
      const isStopped = failure instanceof AbortedError
      setStatus(isStopped ? { of: 'waiting', words: t('reportPage.stopped') } : null)
      setError(isStopped ? null : failure)
    }
    if (stop.current === given) setMaking(null)
  }

  return (
    <Section title={t('reportPage.files')}>
      <p>{t('reportPage.filesLead')}</p>
      <Failure error={error} />
      <Buttons>
        {offered.map((format) => (
          <Button
            key={format}
            busy={making === format && t('reportPage.making')}
            onPress={() => void make(format)}
          >
            {t(`reportPage.file.${format}`)}
          </Button>
        ))}
      </Buttons>
      <StatusLine status={status} />
      {undrawn.length > 0 ? (
        <Note title={t('reportPage.undrawn')}>
          {t('reportPage.undrawnText', { signs: undrawn.join(' ') })}
        </Note>
      ) : null}
    </Section>
  )
}
