import { useText } from '../../ui/text.tsx'
import { type Person, type Plan, tablesOf } from './group-names.ts'

/** The tables side by side, each with its people by name. */
export function GroupTables({ of, people }: Readonly<{ of: Plan; people: readonly Person[] }>) {
  const { t } = useText()
  return (
    <ul className="groups-tables">
      {tablesOf(of, people).map((table) => (
        <li key={table.no}>
          <h3>
            {t('groups.table', { no: table.no })}{' '}
            <span className="ui-small ui-quiet">{t('groups.tableCount', { n: table.people.length })}</span>
          </h3>
          <ul className="groups-people">
            {table.people.map((person) => (
              <li key={person.seat}>
                {person.label}
                <span className="ui-small ui-quiet">
                  {[
                    person.background ? t(`roster.background.${person.background}`) : null,
                    person.organisation,
                    person.pinned ? t('groups.pinned') : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
