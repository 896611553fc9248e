import { useState } from 'react'
import { Failure } from './loaded.tsx'
import { saveFile } from './save-file.ts'
import { Button, Buttons } from './ui/button.tsx'
import { type Status, StatusLine } from './ui/status-line.tsx'
import { useText } from './ui/text.tsx'

export type PaperFormat = 'pdf' | 'docx'

type Made = Readonly<{
  files: readonly Readonly<{ name: string; mediaType: string; base64: string }>[]
  faults: readonly string[]
}>

type Props = Readonly<{
  /** What the files are called instead of a report. */
  name: string
  make: (format: PaperFormat) => Promise<Made>
}>

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))

/** A document as PDF and as Word, made when it is asked for. */
export function MadeFiles({ name: called, make: ask }: Props) {
  const { t } = useText()
  const [making, setMaking] = useState<PaperFormat | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [status, setStatus] = useState<Status | null>(null)
  const make = async (format: PaperFormat) => {
    setMaking(format)
    setError(null)
    setStatus(null)
    try {
      const { files, faults } = await ask(format)
      for (const { name, mediaType, base64 } of files)
        saveFile({ name: name.replace('rapport', called), mediaType, content: bytesOf(base64) })
      setStatus(
        faults.length > 0
          ? { of: 'error', words: t('pack.faults', { faults: faults.join(', ') }) }
          : { of: 'done', words: t('pack.made') },
      )
    } catch (failure) {
      setError(failure)
    }
    setMaking(null)
  }
  return (
    <>
      <Failure error={error} />
      <Buttons>
        {(['pdf', 'docx'] as const).map((format) => (
          <Button key={format} busy={making === format && t('pack.making')} onPress={() => void make(format)}>
            {t(`pack.file.${format}`)}
          </Button>
        ))}
      </Buttons>
      <StatusLine status={status} />
    </>
  )
}
