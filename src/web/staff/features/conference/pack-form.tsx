import { useState } from 'react'
import { z } from 'zod'
import { type PackOutput, packEndpoints, packTextLength } from '#contract/consensus/pack.ts'
import { type PackTextName, packTextNames } from '#domain/consensus/preparation/pack.ts'
import { useCommand } from '../../command.ts'
import { useDraft } from '../../draft.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { useConference } from './in-conference.ts'

const typed = z.record(z.string(), z.string())
type Typed = z.infer<typeof typed>

const typedFrom = ({ texts }: PackOutput): Typed =>
  Object.fromEntries(packTextNames.map((name) => [name, texts[name] ?? '']))

const written = (texts: Typed) =>
  Object.fromEntries(packTextNames.map((name) => [name, texts[name] ?? ''])) as Record<PackTextName, string>

/** The five parts that people write. A draft is offered where Samsyn knows something to begin from. */
export function PackForm({ of }: Readonly<{ of: PackOutput }>) {
  const { t, clock } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const draft = useDraft(`pack-${ids.conference}-${of.version}`, typed, typedFrom(of))
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const save = useCommand(packEndpoints.savePack, async () => {
    draft.forget()
    setSavedAt(clock(new Date()))
    await readAgain(packEndpoints.getPack)
  })
  const put = (name: PackTextName, text: string) => {
    setSavedAt(null)
    draft.set({ ...draft.value, [name]: text })
  }
  return (
    <Section title={t('pack.write')}>
      <DraftNote isFound={draft.isFound} onForget={() => draft.forget(typedFrom(of))} />
      <form
        className="conference-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save.send({ ...ids, expectedVersion: of.version, texts: written(draft.value) })
        }}
      >
        {packTextNames.map((name) => (
          <div key={name} id={`pack-${name}`} className="report-field">
            <TextArea
              label={t(`pack.part.${name}`)}
              hint={t(`pack.hint.${name}`)}
              rows={name === 'welcome' || name === 'programme' ? 8 : 5}
              maxLength={packTextLength}
              value={draft.value[name] ?? ''}
              onChange={(text) => put(name, text)}
            />
            {of.proposed[name] && !draft.value[name] ? (
              <div>
                <Button kind="quiet" onPress={() => put(name, of.proposed[name] ?? '')}>
                  {t('pack.useProposed')}
                </Button>
              </div>
            ) : null}
          </div>
        ))}
        <Failure error={save.error} />
        <Buttons>
          <Button type="submit" kind="primary" busy={save.busy && t('common.saving')}>
            {t('pack.save')}
          </Button>
        </Buttons>
        <p role="status">{savedAt === null ? null : t('common.savedAt', { time: savedAt })}</p>
      </form>
    </Section>
  )
}
