import { useState } from 'react'
import { useParams } from 'react-router'
import { type People, type Person, peopleEndpoints } from '#contract/people.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { roleTitle, roleWord } from '../../role-words.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { GrantRole } from './grant-role.tsx'
import { HandedOver } from './handed-over.tsx'
import './settings.css'

export function PersonPage() {
  const { t } = useText()
  const { association, at } = usePlace()
  const { account } = useParams()
  const list = useRead(peopleEndpoints.listPeople, { association: association.id })
  const crumbs = [
    { label: t('nav.settings'), to: at('installningar') },
    { label: t('settings.people'), to: at('installningar', 'personer') },
  ]
  return (
    <Loaded of={list}>
      {(people) => {
        const person = people.people.find((one) => one.account === account)
        return (
          <>
            <PageHeader
              title={person?.name ?? t('settings.people')}
              lead={person ? person.email : t('people.missing')}
              crumbs={crumbs}
            />
            {person && people.can.grant ? <Roles person={person} people={people} /> : null}
          </>
        )
      }}
    </Loaded>
  )
}

function Roles({ person, people }: Readonly<{ person: Person; people: People }>) {
  const text = useText()
  const { t, day } = text
  const { association } = usePlace()
  const readAgain = useReadAgain()
  const [status, setStatus] = useState<Status | null>(null)
  const here = { association: association.id }
  const grant = useCommand(peopleEndpoints.grantRole, () => readAgain())
  const end = useCommand(peopleEndpoints.endRole, () => readAgain())
  const give = async (role: Parameters<typeof grant.send>[0]['role'], conference: string | null) => {
    const given = await grant.send({ ...here, account: person.account, role, conference })
    if (given) setStatus({ of: 'done', words: t('people.granted', { role: roleTitle(text, role) }) })
  }
  const takeAway = async (held: Person['roles'][number]) => {
    if (!(await end.send({ ...here, assignment: held.id }))) return
    setStatus({ of: 'done', words: t('people.ended', { role: roleTitle(text, held.role) }) })
  }
  return (
    <div className="settings-parts">
      <StatusLine status={status} />
      <Failure error={grant.error ?? end.error} />
      <Section title={t('people.roles')}>
        <Table
          caption={t('people.rolesOf', { name: person.name })}
          rows={person.roles}
          rowId={({ id }) => id}
          columns={[
            {
              id: 'role',
              heading: t('people.grantRole'),
              isRowHeading: true,
              cell: ({ role }) => roleTitle(text, role),
            },
            {
              id: 'where',
              heading: t('people.grantWhere'),
              cell: ({ conference }) =>
                conference ? (conference.name ?? t('people.roleMissing')) : t('people.whole'),
            },
            { id: 'since', heading: t('people.since'), cell: ({ since }) => day(since) },
            { id: 'by', heading: t('people.by'), cell: ({ grantedBy }) => grantedBy },
            {
              id: 'acts',
              heading: t('people.acts'),
              fit: true,
              cell: (held) => (
                <div className="settings-acts">
                  <Button
                    kind="quiet"
                    aria-label={t('people.endOf', { role: roleWord(text, held.role) })}
                    onPress={() => void takeAway(held)}
                  >
                    {t('people.end')}
                  </Button>
                </div>
              ),
            },
          ]}
        />
      </Section>
      <GrantRole
        conferences={people.conferences}
        busy={grant.busy}
        onGive={(...given) => void give(...given)}
      />
      <ResetLink person={person} />
    </div>
  )
}

function ResetLink({ person }: Readonly<{ person: Person }>) {
  const { t } = useText()
  const { association } = usePlace()
  const [link, setLink] = useState<string | null>(null)
  const [isMailed, setMailed] = useState(false)
  const email = person.email ?? ''
  const reset = useCommand(peopleEndpoints.sendReset, (answer) => {
    setLink(answer.link)
    setMailed(answer.link === null)
  })
  return (
    <Section title={t('people.reset')}>
      <div className="settings-stack">
        <p>{t('people.resetText')}</p>
        <Failure error={reset.error} />
        <StatusLine status={isMailed ? { of: 'done', words: t('people.resetMailed', { email }) } : null} />
        {link ? <HandedOver label={t('people.inviteLink', { email })} link={link} /> : null}
        <Buttons>
          <Button
            busy={reset.busy && t('factor.working')}
            onPress={() => void reset.send({ association: association.id, account: person.account })}
          >
            {t('people.resetAct')}
          </Button>
        </Buttons>
      </div>
    </Section>
  )
}
