import { useState } from 'react'
import { type Invitation, type People, type Person, peopleEndpoints } from '#contract/people.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { roleWord, roleWords } from '../../role-words.ts'
import { Badge, Tag } from '../../ui/badge.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { HandedOver } from './handed-over.tsx'
import './settings.css'

export function PeoplePage() {
  const { t } = useText()
  const { association, me, at } = usePlace()
  const people = useRead(peopleEndpoints.listPeople, { association: association.id })
  return (
    <div className="settings-parts">
      <p>{t('people.lead')}</p>
      {me.kind === 'guest' ? <Note title={t('people.guest')} /> : null}
      <Loaded of={people}>
        {(list) => (
          <>
            {list.can.grant ? (
              <Buttons>
                <ButtonLink to={at('installningar', 'personer', 'bjud-in')} kind="primary">
                  {t('people.invite')}
                </ButtonLink>
              </Buttons>
            ) : null}
            <PeopleTable list={list} />
            {list.can.grant ? <Invitations invitations={list.invitations} /> : null}
          </>
        )}
      </Loaded>
    </div>
  )
}

function PeopleTable({ list }: Readonly<{ list: People }>) {
  const { t } = useText()
  const { at } = usePlace()
  return (
    <Table
      caption={t('settings.people')}
      rows={list.people}
      rowId={({ account }) => account}
      {...(list.can.grant
        ? { rowLink: ({ account }: Person) => at('installningar', 'personer', account) }
        : {})}
      columns={[
        {
          id: 'name',
          heading: t('people.name'),
          isRowHeading: true,
          sortValue: ({ name }) => name,
          cell: ({ name, isYou }) => (
            <>
              {name} {isYou ? <Tag kind="local">{t('people.you')}</Tag> : null}
            </>
          ),
        },
        {
          id: 'email',
          heading: t('people.email'),
          sortValue: ({ email }) => email,
          cell: ({ email }) => email ?? <span className="ui-quiet">{t('people.hidden')}</span>,
        },
        { id: 'roles', heading: t('people.roles'), cell: (person) => <RoleList person={person} /> },
        {
          id: 'factor',
          heading: t('people.factor'),
          fit: true,
          sortValue: ({ hasSecondFactor }) => (hasSecondFactor ? 1 : 0),
          cell: ({ hasSecondFactor, isClosed }) =>
            isClosed ? (
              <Badge of="dropped">{t('people.closed')}</Badge>
            ) : (
              <Badge of={hasSecondFactor ? 'done' : 'notStarted'}>
                {t(hasSecondFactor ? 'people.factorYes' : 'people.factorNo')}
              </Badge>
            ),
        },
      ]}
    />
  )
}

function RoleList({ person }: Readonly<{ person: Person }>) {
  const text = useText()
  return (
    <ul className="settings-roles">
      {person.roles.map((held) => (
        <li key={held.id}>
          {held.conference
            ? text.t('people.roleIn', {
                role: roleWord(text, held.role),
                conference: held.conference.name ?? text.t('people.roleMissing'),
              })
            : roleWord(text, held.role)}
        </li>
      ))}
    </ul>
  )
}

function Invitations({ invitations }: Readonly<{ invitations: readonly Invitation[] }>) {
  const text = useText()
  const { t, day } = text
  const { association } = usePlace()
  const readAgain = useReadAgain()
  const [status, setStatus] = useState<Status | null>(null)
  const [handed, setHanded] = useState<Readonly<{ email: string; link: string }> | null>(null)
  const renew = useCommand(peopleEndpoints.renewInvitation, () => readAgain(peopleEndpoints.listPeople))
  const withdraw = useCommand(peopleEndpoints.withdrawInvitation, () => readAgain(peopleEndpoints.listPeople))
  const here = { association: association.id }
  const sendAgain = async ({ id, email }: Invitation) => {
    const to = email ?? ''
    const answer = await renew.send({ ...here, invitation: id })
    if (!answer) return
    setHanded(answer.link ? { email: to, link: answer.link } : null)
    setStatus(answer.link ? null : { of: 'done', words: t('people.inviteMailed', { email: to }) })
  }
  const takeBack = async ({ id, email }: Invitation) => {
    if (!(await withdraw.send({ ...here, invitation: id }))) return
    setHanded(null)
    setStatus({ of: 'done', words: t('people.withdrawn', { email: email ?? '' }) })
  }
  return (
    <Section title={t('people.invitations')}>
      <StatusLine status={status} />
      <Failure error={renew.error ?? withdraw.error} />
      {handed ? (
        <HandedOver label={t('people.inviteLink', { email: handed.email })} link={handed.link} />
      ) : null}
      {invitations.length === 0 ? (
        <p className="ui-quiet">{t('people.noInvitations')}</p>
      ) : (
        <Table
          caption={t('people.invitations')}
          rows={invitations}
          rowId={({ id }) => id}
          sortParameter="inbjudna"
          columns={[
            { id: 'email', heading: t('people.email'), isRowHeading: true, cell: ({ email }) => email },
            { id: 'roles', heading: t('people.roles'), cell: ({ roles }) => roleWords(text, roles) },
            { id: 'by', heading: t('people.invitedBy'), cell: ({ madeBy }) => madeBy },
            {
              id: 'expires',
              heading: t('people.expires'),
              cell: ({ expiresAt, isExpired, wasMailed }) =>
                isExpired ? (
                  <Badge of="waiting">{t('people.expired')}</Badge>
                ) : (
                  <>
                    {day(expiresAt)}
                    {wasMailed ? <span className="ui-quiet">, {t('people.mailed')}</span> : null}
                  </>
                ),
            },
            {
              id: 'acts',
              heading: t('people.acts'),
              fit: true,
              cell: (one) => (
                <div className="settings-acts">
                  <Button
                    kind="quiet"
                    aria-label={t('people.renewOf', { email: one.email ?? '' })}
                    onPress={() => void sendAgain(one)}
                  >
                    {t('people.renew')}
                  </Button>
                  <Button
                    kind="quiet"
                    aria-label={t('people.withdrawOf', { email: one.email ?? '' })}
                    onPress={() => void takeBack(one)}
                  >
                    {t('people.withdraw')}
                  </Button>
                </div>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}
