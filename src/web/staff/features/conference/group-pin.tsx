import { useState } from 'react'
import { type Groups, groupEndpoints, type Moved } from '#contract/consensus/group.ts'
import { useCommand } from '../../command.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { GroupFailure } from './group-failure.tsx'
import { byName, namesOf, type Plan } from './group-names.ts'
import { useConference } from './in-conference.ts'

/** Ties people to tables, and lets go of them. */
export function GroupPin({
  of,
  plan,
  round,
  onMoved,
}: Readonly<{ of: Groups; plan: Plan; round: string; onMoved: (moved: Moved) => Promise<void> }>) {
  const { t } = useText()
  const { ids } = useConference()
  const [seat, setSeat] = useState<string | null>(null)
  const [table, setTable] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const pin = useCommand(groupEndpoints.pinSeat, async (moved) => {
    setSeat(null)
    setTable(null)
    setTried(false)
    await onMoved(moved)
  })
  const name = namesOf(of.people)
  const seated = new Set<string>(plan.seats.map((one) => one.seat))
  const pinned = plan.seats.filter((one) => one.pinned)
  const send = () => {
    setTried(true)
    if (seat && table) void pin.send({ ...ids, round, seat, table: Number(table) })
  }
  return (
    <details className="groups-more">
      <summary>{t('groups.pin')}</summary>
      <p className="ui-quiet">{t('groups.pinText')}</p>
      <GroupFailure error={pin.error} />
      {pinned.length > 0 ? (
        <ul className="groups-lines">
          {pinned.map((one) => (
            <li key={one.seat}>
              <span>
                {name(one.seat)}, {t('groups.table', { no: one.table })}
              </span>
              <Button
                kind="quiet"
                aria-label={t('groups.letGoOf', { name: name(one.seat) })}
                onPress={() => void pin.send({ ...ids, round, seat: one.seat, table: null })}
              >
                {t('groups.letGo')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="conference-row">
        <Select
          label={t('groups.person')}
          options={byName(of.people)
            .filter((person) => seated.has(person.seat))
            .map((person) => ({ id: person.seat as string, label: person.label }))}
          value={seat}
          onChange={setSeat}
          error={isTried && !seat ? t('groups.choosePerson') : null}
        />
        <Select
          label={t('groups.atTable')}
          options={Array.from({ length: plan.tables }, (_, at) => ({
            id: `${at + 1}`,
            label: t('groups.table', { no: at + 1 }),
          }))}
          value={table}
          onChange={setTable}
          error={isTried && !table ? t('groups.chooseTable') : null}
        />
        <Button busy={pin.busy && t('groups.working')} onPress={send}>
          {t('groups.pinAct')}
        </Button>
      </div>
    </details>
  )
}
