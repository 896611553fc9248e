import { useState } from 'react'
import { z } from 'zod'
import {
  type HandFieldName,
  handFieldNames,
  handFields,
  type ReportDraft,
  reportEndpoints,
} from '#contract/consensus/report.ts'
import { useCommand } from '../../command.ts'
import { useDraft } from '../../draft.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { RadioList } from '../../ui/radio.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { useConference } from './in-conference.ts'
import { reportFieldId, reportGroups } from './report-fields.ts'

const typed = z.object({
  lang: z.enum(['sv', 'en']),
  fields: z.record(z.string(), z.string()),
  tellsArguments: z.boolean().default(false),
})
type Typed = z.infer<typeof typed>

const typedFrom = ({ lang, fields }: ReportDraft): Typed => ({
  lang,
  fields: Object.fromEntries(handFieldNames.map((name) => [name, fields[name] ?? ''])),
  tellsArguments: fields.tellsArguments,
})

const isShort = (name: HandFieldName): boolean => name === 'authors' || name === 'contact'

/** What only people know of a conference. An empty field is one that the report says nobody has filled in. */
export function ReportForm({ of }: Readonly<{ of: ReportDraft }>) {
  const { t, clock } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const draft = useDraft(`report-${ids.conference}-${of.version}`, typed, typedFrom(of))
  const [status, setStatus] = useState<Status | null>(null)
  const save = useCommand(reportEndpoints.saveReport, async () => {
    draft.forget()
    setStatus({ of: 'done', words: t('common.savedAt', { time: clock(new Date()) }) })
    await readAgain(reportEndpoints.getReport)
  })
  const { lang, fields, tellsArguments } = draft.value
  const put = (name: HandFieldName, text: string) => {
    setStatus(null)
    draft.set({ ...draft.value, fields: { ...fields, [name]: text } })
  }
  const hints: Partial<Record<HandFieldName, string>> = {
    authors: t('reportPage.hint.authors'),
    otherDeviations: t('reportPage.hint.otherDeviations'),
    dissent: t('reportPage.hint.dissent'),
    chartAlt: t('reportPage.hint.chartAlt'),
  }
  return (
    <Section title={t('reportPage.write')}>
      <p>{t('reportPage.writeLead')}</p>
      <DraftNote isFound={draft.isFound} onForget={() => draft.forget(typedFrom(of))} />
      <form
        className="conference-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save.send({
            ...ids,
            expectedVersion: of.version,
            lang,
            fields: handFields.parse({ ...fields, tellsArguments }),
          })
        }}
      >
        {reportGroups.map(({ group, names }) => (
          <fieldset key={group} className="report-group" disabled={!of.can.write}>
            <legend>{t(`reportPage.group.${group}`)}</legend>
            {names.map((name) => (
              <div key={name} id={reportFieldId(name)} className="report-field">
                <TextArea
                  label={t(`conferenceReport.field.${name}`)}
                  hint={hints[name]}
                  rows={isShort(name) ? 1 : 3}
                  maxLength={8_000}
                  value={fields[name] ?? ''}
                  onChange={(text) => put(name, text)}
                  optional
                />
                {name === 'chartAlt' && of.proposedAlt && of.can.write && !fields.chartAlt ? (
                  <div>
                    <Button kind="quiet" onPress={() => put('chartAlt', of.proposedAlt)}>
                      {t('reportPage.useAlt')}
                    </Button>
                  </div>
                ) : null}
              </div>
            ))}
          </fieldset>
        ))}
        {of.can.write ? (
          <>
            <Checkbox
              isSelected={tellsArguments}
              onChange={(next) => {
                setStatus(null)
                draft.set({ ...draft.value, tellsArguments: next })
              }}
              hint={t('reportPage.tellsArgumentsHint')}
            >
              {t('reportPage.tellsArguments')}
            </Checkbox>
            <RadioList
              label={t('reportPage.language')}
              inRow
              value={lang}
              onChange={(next) => draft.set({ ...draft.value, lang: next })}
              options={[
                { id: 'sv', label: t('reportPage.language.sv') },
                { id: 'en', label: t('reportPage.language.en') },
              ]}
            />
            <Failure error={save.error} />
            <Buttons>
              <Button type="submit" kind="primary" busy={save.busy && t('common.saving')}>
                {t('reportPage.save')}
              </Button>
            </Buttons>
            <StatusLine status={status} />
          </>
        ) : null}
      </form>
    </Section>
  )
}
