import { useState } from 'react'
import {
  type FileAbout,
  type ResultFormat,
  resultFileEndpoints,
  resultFormats,
} from '#contract/measurement/result-file.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'

/** The browser fetches the file itself, so that a large one is never held by the page. */
function fetchFile(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}

/** Released figures in a format that other programs read. */
export function FileSection({ about }: Readonly<{ about: FileAbout }>) {
  const { t } = useText()
  const { association } = usePlace()
  const [status, setStatus] = useState<Status | null>(null)
  const [chosen, setChosen] = useState<ResultFormat | null>(null)
  const order = useCommand(resultFileEndpoints.orderResultFile, ({ file }) => {
    setStatus({ of: 'done', words: t('file.made') })
    fetchFile(`/fil/resultat/${association.id}/${file}`)
  })
  return (
    <Section title={t('file.title')}>
      <p>{t('file.about')}</p>
      <Failure error={order.error} />
      <Buttons>
        {resultFormats.map((format) => (
          <Button
            key={format}
            busy={order.busy && chosen === format && t('file.making')}
            onPress={() => {
              setChosen(format)
              void order.send({ association: association.id, format, about })
            }}
          >
            {t(`file.${format}`)}
          </Button>
        ))}
      </Buttons>
      <StatusLine status={status} />
    </Section>
  )
}
