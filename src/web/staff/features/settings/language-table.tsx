import { type AroundView, aroundEndpoints } from '#contract/measurement/around.ts'
import { languageName } from '#web/i18n/language-name.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { ButtonOutLink } from '../../ui/link.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import './settings.css'

type Language = AroundView['languages'][number]

/** What of a draft has to be mended before anybody can approve it. */
const stops = ({ draft }: Language) => (draft?.faults ?? []).filter(({ fault }) => fault !== 'unknown')

function useWords() {
  const { t } = useText()
  const approved = ({ approved: one }: Language): string => {
    if (!one) return t('language.notYet')
    if (!one.isUsed) return t('language.incomplete', { v: `${one.v}` })
    return t('language.version', { v: `${one.v}`, day: one.on, by: one.by })
  }
  const waiting = (of: Language): string => {
    if (!of.draft) return '–'
    const faults = stops(of)
    return faults.length > 0 ? t('language.faulty', { n: faults.length }) : t('language.whole')
  }
  return { approved, waiting }
}

/** Every language with what is in use and what waits; a whole draft can be approved. */
export function LanguageTable({ of }: Readonly<{ of: readonly Language[] }>) {
  const { t, language } = useText()
  const words = useWords()
  const nameOf = ({ locale }: Language) => languageName(locale, language)
  return (
    <>
      <Table
        caption={t('language.table')}
        rows={of}
        rowId={({ locale }) => locale}
        columns={[
          { id: 'name', heading: t('language.name'), isRowHeading: true, cell: nameOf },
          { id: 'approved', heading: t('language.approved'), cell: words.approved },
          { id: 'draft', heading: t('language.draft'), cell: words.waiting },
        ]}
      />
      {of.map((one) => (
        <Acts key={one.locale} of={one} name={nameOf(one)} />
      ))}
    </>
  )
}

function Acts({ of, name }: Readonly<{ of: Language; name: string }>) {
  const { t } = useText()
  const readAgain = useReadAgain()
  const approve = useCommand(aroundEndpoints.approveAround, async () => {
    await readAgain()
  })
  const faults = of.draft?.faults ?? []
  const isReady = of.draft !== null && stops(of).length === 0
  return (
    <div className="language-acts">
      <Failure error={approve.error} />
      <Buttons>
        <ButtonOutLink href={`/utkast/sprak/${of.locale}`} newWindow>
          {t('language.previewOf', { name })}
        </ButtonOutLink>
        {isReady ? (
          <Button
            kind="primary"
            busy={approve.busy && t('language.approving')}
            onPress={() => void approve.send({ locale: of.locale })}
          >
            {t('language.approve', { name })}
          </Button>
        ) : null}
      </Buttons>
      {faults.length > 0 ? (
        <>
          <h3>{t('language.faults', { name })}</h3>
          <ul>
            {faults.map(({ key, fault }) => (
              <li key={key}>{t('language.faultLine', { key, fault: t(`language.fault.${fault}`) })}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
