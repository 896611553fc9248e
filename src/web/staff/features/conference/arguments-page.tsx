import { useState } from 'react'
import { Navigate, useParams } from 'react-router'
import { argumentEndpoints, type RoundArguments } from '#contract/consensus/argument.ts'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { call } from '../../api.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { useRead } from '../../reading.ts'
import { saveFile } from '../../save-file.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useText } from '../../ui/text.tsx'
import { ArgumentForm } from './argument-form.tsx'
import { ArgumentList } from './argument-list.tsx'
import { ConferenceHeader } from './conference-header.tsx'
import { useConference } from './in-conference.ts'
import './conference.css'
import './groups.css'
import './arguments.css'

/** Where a table's secretary writes down what the table says. */
export function ArgumentsPage() {
  const { ids, at } = useConference()
  const { round } = useParams()
  const conference = useRead(conferenceEndpoints.getConference, ids)
  const read = useRead(argumentEndpoints.listArguments, round ? { ...ids, round } : null, {
    everySeconds: 15,
  })
  return (
    <Loaded of={conference}>
      {(detail) => {
        const now = nowDiscussed(detail)
        if (!round && now) return <Navigate to={at('argument', now)} replace />
        return round ? (
          <Loaded of={read}>{(said) => <Page conference={detail} of={said} />}</Loaded>
        ) : (
          <NoRounds conference={detail} />
        )
      }}
    </Loaded>
  )
}

/** The discussion that is held now: of the first round that is not voted on yet, else of the last. */
function nowDiscussed({ roundList }: ConferenceDetail): string | null {
  const held = roundList.filter(({ parent, state, imported }) => !parent && !imported && state !== 'voided')
  const next = held.find(({ state }) => ['draft', 'discussing', 'frozen', 'open', 'paused'].includes(state))
  return (next ?? held.at(-1))?.id ?? null
}

function NoRounds({ conference }: Readonly<{ conference: ConferenceDetail }>) {
  const { t } = useText()
  const { at } = useConference()
  return (
    <>
      <ConferenceHeader of={conference} title={t('argument.title')} lead={t('argument.lead')} />
      <EmptyState
        title={t('groups.noRounds')}
        action={
          <ButtonLink to={at('upplagg')} kind="primary">
            {t('conference.toPlan')}
          </ButtonLink>
        }
      >
        {t('argument.noRounds')}
      </EmptyState>
    </>
  )
}

function Page({ conference, of }: Readonly<{ conference: ConferenceDetail; of: RoundArguments }>) {
  const { t } = useText()
  const { at } = useConference()
  const [editing, setEditing] = useState<string | null>(null)
  const edited = of.arguments.find(({ id }) => id === editing) ?? null
  const mayWrite = of.can.write && !of.isOpen
  return (
    <>
      <ConferenceHeader
        of={conference}
        title={t('argument.title')}
        lead={t('argument.lead')}
        actions={of.arguments.length > 0 ? <Export /> : null}
      />
      <div className="groups-tabs">
        <Tabs
          label={t('groups.discussions')}
          tabs={of.rounds.map(({ id, no }) => ({
            label: t('groups.before', { no }),
            to: at('argument', id),
          }))}
        />
      </div>
      {of.isOpen ? (
        <div className="groups-note">
          <Note title={t('argument.open')} />
        </div>
      ) : null}
      {of.items.length === 0 ? (
        <EmptyState title={t('argument.none')}>{t('argument.noItems')}</EmptyState>
      ) : (
        <>
          {mayWrite ? (
            <Section title={t(edited ? 'argument.edit' : 'argument.write')}>
              <ArgumentForm
                key={`${of.round.id}${edited?.id ?? ''}`}
                of={of}
                edited={edited}
                onDone={() => setEditing(null)}
              />
            </Section>
          ) : null}
          <Section title={t('argument.said')}>
            <ArgumentList
              of={of}
              onEdit={
                mayWrite
                  ? (id) => {
                      setEditing(id)
                      requestAnimationFrame(() => document.getElementById('argument-text')?.focus())
                    }
                  : null
              }
            />
          </Section>
        </>
      )}
    </>
  )
}

function Export() {
  const { t } = useText()
  const { ids } = useConference()
  const [error, setError] = useState<unknown>(null)
  const fetchFile = async () => {
    setError(null)
    try {
      saveFile(await call(argumentEndpoints.exportArguments, ids))
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <>
      <Failure error={error} />
      <Button onPress={() => void fetchFile()}>{t('argument.export')}</Button>
    </>
  )
}
