import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type InstrumentDetail, instrumentEndpoints } from '#contract/measurement/instrument.ts'
import { baseLocale, isLocale } from '#domain/measurement/instrument/text.ts'
import { languageName } from '#web/i18n/language-name.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useInstrument, useInstrumentDetail, useReadInstrumentAgain } from './in-instrument.ts'
import './instrument.css'

export function DescribePage() {
  const read = useInstrumentDetail()
  return <Loaded of={read}>{(found) => <DescribeForm of={found} key={found.expectedVersion} />}</Loaded>
}

const tagsIn = (typed: string): readonly string[] => typed.split(/[\s,;]+/).filter(Boolean)

function DescribeForm({ of }: Readonly<{ of: InstrumentDetail }>) {
  const { t, language } = useText()
  const { ids, list, at } = useInstrument()
  const navigate = useNavigate()
  const readAgain = useReadInstrumentAgain()
  const [names, setNames] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(Object.entries(of.content.title).map(([tag, { std }]) => [tag, std])),
  )
  const [typed, setTyped] = useState(of.content.locales.filter((tag) => tag !== baseLocale).join(' '))
  const [attempt, setAttempt] = useState(0)
  const save = useCommand(instrumentEndpoints.describeInstrument, async () => {
    await readAgain()
    await navigate(at())
  })
  const tags = tagsIn(typed)
  const wrong = tags.find((tag) => !isLocale(tag))
  const all = [
    ...((names[baseLocale] ?? '').trim() === ''
      ? [{ field: `name-${baseLocale}`, words: t('form.nameMissing') }]
      : []),
    ...(wrong === undefined ? [] : [{ field: 'tags', words: t('form.languageWrong', { code: wrong }) }]),
  ]
  const faults = attempt > 0 ? all : []
  const errorOf = (field: string) => faults.find((fault) => fault.field === field)?.words
  const shown = [baseLocale, ...tags.filter((tag) => isLocale(tag) && tag !== baseLocale)]
  return (
    <>
      <PageHeader
        title={t('form.describe')}
        lead={t('form.describeLead')}
        crumbs={[
          { label: t('form.title'), to: list },
          { label: of.title, to: at() },
        ]}
      />
      <form
        className="instrument-form"
        onSubmit={(event) => {
          event.preventDefault()
          setAttempt(attempt + 1)
          if (all.length > 0) return
          const title = Object.fromEntries(
            [...new Set([...Object.keys(of.content.title), ...shown])].map((tag) => [
              tag,
              { std: names[tag] ?? '' },
            ]),
          )
          void save.send({ ...ids, expectedVersion: of.expectedVersion, title, locales: [...tags] })
        }}
      >
        <ErrorSummary faults={faults} attempt={attempt} />
        <Failure error={save.error} />
        <TextField
          id="tags"
          label={t('form.otherLanguages')}
          hint={t('form.otherLanguagesHint')}
          value={typed}
          onChange={setTyped}
          maxLength={200}
          error={errorOf('tags')}
          optional
        />
        {shown.map((tag) => (
          <TextField
            key={tag}
            id={`name-${tag}`}
            label={t('form.nameIn', { language: languageName(tag, language) })}
            value={names[tag] ?? ''}
            onChange={(name) => setNames({ ...names, [tag]: name })}
            maxLength={200}
            error={errorOf(`name-${tag}`)}
          />
        ))}
        <Buttons>
          <Button kind="primary" type="submit" busy={save.busy && t('common.saving')}>
            {t('common.save')}
          </Button>
          <Link to={at()} look="alone">
            {t('common.cancel')}
          </Link>
        </Buttons>
      </form>
    </>
  )
}
