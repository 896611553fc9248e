import { isoDay } from '#web/i18n/date.ts'
import { protocolText } from '#web/i18n/protocol-text.ts'
import { usePlace } from '../place.tsx'
import { Badge, Tag } from '../ui/badge.tsx'
import { Link } from '../ui/link.tsx'
import { Section } from '../ui/page-header.tsx'
import { type Column, Table } from '../ui/table.tsx'
import { useText } from '../ui/text.tsx'
import { isBuilt } from './features.ts'
import { agreeing, type Facts, measuring, type PartState, type Todo } from './overview-content.ts'
import { besides, type Page, sections } from './sections.ts'
import './overview.css'

/** The parts that exist, in the order of the wheel: how far each has come, and its pages with what is done there. */
export function Parts({ facts, todo }: Readonly<{ facts: Facts; todo: readonly Todo[] }>) {
  const { t } = useText()
  const { can } = usePlace()
  const mayShow = ({ path, verb }: Page) => isBuilt(path) && can(verb)
  const below = besides.filter(mayShow)
  const states: Readonly<Record<string, PartState | null>> = {
    'nav.agree': agreeing(facts, todo),
    'nav.measure': measuring(facts, todo),
  }
  return (
    <Section title={t('overview.parts')}>
      <ul className="app-parts">
        {sections.map(({ name, pages }) => {
          const shown = pages.filter(mayShow)
          const part = states[name]
          return shown.length > 0 ? (
            <li key={name}>
              <div className="app-part-line">
                <h3>{t(name)}</h3>
                {part ? <Badge of={part.state} /> : null}
              </div>
              {part ? <p className="ui-quiet ui-small">{factIn(t, part.fact)}</p> : null}
              <PageList pages={shown} />
            </li>
          ) : null
        })}
        {below.length > 0 ? (
          <li>
            <PageList pages={below} />
          </li>
        ) : null}
      </ul>
    </Section>
  )
}

type T = ReturnType<typeof useText>['t']

function factIn(t: T, fact: PartState['fact']): string {
  switch (fact.is) {
    case 'inForce':
      return t('overview.inForce', fact)
    case 'inBank':
      return t('overview.inBank', fact)
    case 'bankEmpty':
      return t('overview.bankEmpty')
    case 'released':
      return t('overview.released', fact)
  }
}

function todoIn(t: T, what: Todo['what'], name: string): string {
  switch (what) {
    case 'fillBank':
      return t('overview.fillBank')
    case 'planConference':
      return t('overview.planConference')
    default:
      return t(`overview.${what}`, { name })
  }
}

function PageList({ pages }: Readonly<{ pages: readonly Page[] }>) {
  const { t } = useText()
  const { at } = usePlace()
  return (
    <dl className="app-part-pages">
      {pages.map(({ name, about, path }) => (
        <div key={path}>
          <dt>
            <Link to={at(...path.split('/'))}>{t(name)}</Link>
          </dt>
          <dd>{t(about)}</dd>
        </div>
      ))}
    </dl>
  )
}

export function TodoList({ todo, startsOwn }: Readonly<{ todo: readonly Todo[]; startsOwn: boolean }>) {
  const { t, dayMonth } = useText()
  const { at } = usePlace()
  const today = isoDay(new Date())
  const count = todo.length + Number(startsOwn)
  return (
    <Section title={t('overview.todo')} side={count > 0 ? count : null}>
      {count === 0 ? <p className="ui-quiet">{t('overview.nothingToDo')}</p> : null}
      <ul className="app-todo">
        {startsOwn ? (
          <li key="own">
            <span />
            <div>
              <Link to="/app/nytt-forbund" look="list">
                {t('start.title')}
              </Link>
              <div className="app-todo-meta">{t('overview.startOwn')}</div>
            </div>
          </li>
        ) : null}
        {todo.map(({ id, due, what, part, name, path, blocks }) => (
          <li key={id}>
            <span className={due === today ? 'ui-strong' : undefined}>
              {due === today ? t('overview.today') : due ? dayMonth(due) : null}
            </span>
            <div>
              <Link to={at(...path)} look="list">
                {todoIn(t, what, name)}
              </Link>
              <div className="app-todo-meta">
                {t(`nav.${part}`)}{' '}
                {blocks ? (
                  <Badge of="waiting" strong>
                    {t('overview.blocks')}
                  </Badge>
                ) : null}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const mostDecisions = 5

export function Decisions({ protocols }: Readonly<{ protocols: NonNullable<Facts['protocols']> }>) {
  const { t, language } = useText()
  const { at } = usePlace()
  const words = protocolText(language)
  const columns: readonly Column<(typeof protocols)[number]>[] = [
    { id: 'on', heading: t('overview.date'), cell: words.adopted, fit: true },
    {
      id: 'what',
      heading: t('overview.decision'),
      isRowHeading: true,
      cell: (row) => (
        <>
          {t('overview.adopted', { protocol: words.title(row), n: row.entries })}{' '}
          {row.isInvented ? <Tag /> : null}
        </>
      ),
    },
    { id: 'by', heading: t('overview.by'), cell: words.decision },
  ]
  return (
    <Section title={t('overview.decisions')}>
      {protocols.length === 0 ? (
        <p className="ui-quiet">{t('overview.noDecisions')}</p>
      ) : (
        <Table
          caption={t('overview.decisions')}
          columns={columns}
          rows={protocols.slice(0, mostDecisions)}
          rowId={({ protocol, v }) => `${protocol} ${v}`}
          rowLink={({ protocol, v }) => at('protokoll', protocol, `${v}`)}
        />
      )}
    </Section>
  )
}
