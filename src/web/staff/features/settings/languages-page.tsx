import { useState } from 'react'
import { Navigate } from 'react-router'
import { type AroundView, aroundEndpoints } from '#contract/measurement/around.ts'
import { isLocale } from '#domain/measurement/instrument/text.ts'
import { languageName } from '#web/i18n/language-name.ts'
import { call } from '../../api.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { useRead, useReadAgain } from '../../reading.ts'
import { saveFile } from '../../save-file.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { OutsidePage } from '../../ui/outside-page.tsx'
import { Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { LanguageTable } from './language-table.tsx'

/** Translations of the short texts around the questions, for whoever runs the installation. */
export function LanguagesPage() {
  const { t } = useText()
  const me = useMe()
  const read = useRead(aroundEndpoints.getAround, me.isInstallationAdmin ? {} : null)
  if (!me.isInstallationAdmin) return <Navigate to="/app" replace />
  return (
    <OutsidePage
      title={t('language.title')}
      lead={t('language.lead')}
      actions={<ButtonLink to="/app/installation">{t('installation.title')}</ButtonLink>}
      wide
    >
      <Loaded of={read}>{(view) => <Languages of={view} />}</Loaded>
    </OutsidePage>
  )
}

function Languages({ of }: Readonly<{ of: AroundView }>) {
  const { t } = useText()
  return (
    <>
      <Section title={t('language.table')}>
        {of.languages.length > 0 ? <LanguageTable of={of.languages} /> : <p>{t('language.none')}</p>}
        <p className="ui-quiet">{t('language.swedish')}</p>
      </Section>
      <Translate />
    </>
  )
}

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(`${reader.result}`.split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

/** A table out to a translator, and in again. */
function Translate() {
  const { t, language } = useText()
  const readAgain = useReadAgain()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [status, setStatus] = useState<Status | null>(null)
  const locale = typed.trim()
  const isTag = isLocale(locale)
  const act = async (running: string, work: () => Promise<Status | null>) => {
    setTried(true)
    setError(null)
    if (!isTag) return
    setStatus({ of: 'running', words: running })
    try {
      setStatus(await work())
    } catch (failure) {
      setStatus(null)
      setError(failure)
    }
  }
  const fetchTable = () =>
    act(t('language.fetching'), async () => {
      const { name, content } = await call(aroundEndpoints.getAroundFile, { locale })
      saveFile({ name, mediaType: 'text/csv', content })
      return null
    })
  const readTable = (file: File) =>
    act(t('language.reading'), async () => {
      const { faults } = await call(aroundEndpoints.readAroundFile, { locale, base64: await base64Of(file) })
      await readAgain()
      const stops = faults.some(({ fault }) => fault !== 'unknown')
      return { of: 'done', words: t(stops ? 'language.readFaulty' : 'language.read') }
    })
  return (
    <Section title={t('language.add')}>
      <Failure error={error} />
      <TextField
        id="sprak"
        label={t('language.tag')}
        hint={isTag ? languageName(locale, language) : t('language.tagHint')}
        {...(tried && !isTag ? { error: t('language.tagFault') } : {})}
        value={typed}
        onChange={setTyped}
        maxLength={12}
      />
      <p className="language-acts">{t('language.how')}</p>
      <Buttons>
        <Button onPress={() => void fetchTable()}>{t('language.fetch')}</Button>
      </Buttons>
      <div className="language-acts">
        <FileDrop
          label={t('language.file')}
          accept={['.csv', 'text/csv']}
          kinds={t('language.kinds')}
          onFile={(file) => void readTable(file)}
        />
      </div>
      <StatusLine status={status} />
    </Section>
  )
}
