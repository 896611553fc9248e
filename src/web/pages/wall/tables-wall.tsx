import { translator } from '#web/i18n/translate.ts'
import { Protection, renderWallPage, type WallSetting } from './wall-frame.tsx'

export type RoomTables = Readonly<{
  /** The vote that the discussion comes before. */
  no: number
  tables: readonly Readonly<{ no: number; people: readonly string[] }>[]
}>

// More names than this cannot be read from the back row; phones and the plan at the door have them all.
const mostNames = 64

/** Before a discussion: who sits at which table. */
export function renderTablesWall(
  { tables: { no, tables }, ...setting }: WallSetting & Readonly<{ tables: RoomTables }>,
  refresh: number,
): string {
  const { language, live } = setting
  const t = translator(language)
  const people = tables.reduce((sum, table) => sum + table.people.length, 0)
  const title = t(no === 1 ? 'wall.tablesFirst' : 'wall.tablesCross')
  return renderWallPage({
    ...setting,
    page: title,
    refresh,
    foot: <Protection language={language} live={live} />,
    children: (
      <>
        <header className="head">
          <h1>{title}</h1>
          <p>{t('wall.tablesBefore', { no: `${no}` })}</p>
        </header>
        <main>
          {people > mostNames ? (
            <div className="left">
              <p className="big">{t('wall.tablesMany', { n: people, tables: `${tables.length}` })}</p>
              <p className="under">{t('wall.tablesLook')}</p>
            </div>
          ) : (
            <div className="board">
              <ul className="tables">
                {tables.map((table) => (
                  <li key={table.no}>
                    <h2>{t('groups.table', { no: table.no })}</h2>
                    <ul>
                      {table.people.map((name) => (
                        <li key={name}>{name}</li>
                      ))}
                    </ul>
                  </li>
                ))}
              </ul>
              <p className="quiet">{t('wall.tablesPhone')}</p>
            </div>
          )}
        </main>
      </>
    ),
  })
}
