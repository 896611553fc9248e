import { isoDay } from '#web/i18n/date.ts'
import { usePlace } from '../place.tsx'
import { Badge, Tag } from '../ui/badge.tsx'
import { Link } from '../ui/link.tsx'
import { Section } from '../ui/page-header.tsx'
import { MainSide } from '../ui/side-panel.tsx'
import { type Column, Table } from '../ui/table.tsx'
import { useText } from '../ui/text.tsx'
import { TraceLink } from '../ui/trace-link.tsx'
import { isBuilt } from './features.ts'
import type { Decision, OverviewContent, PartState, Todo } from './overview-content.ts'
import { besides, type Page, sections } from './sections.ts'
import './overview.css'

export function OverviewParts({ content }: Readonly<{ content: OverviewContent | null }>) {
  if (!content) return <Parts parts={[]} />
  return (
    <>
      <MainSide side={<TodoList todo={content.todo} />}>
        <Parts parts={content.parts} />
      </MainSide>
      <Decisions decisions={content.decisions} />
    </>
  )
}

/** The parts that exist, in the order of the wheel: how far each has come, and its pages with what is done there. */
function Parts({ parts }: Readonly<{ parts: readonly PartState[] }>) {
  const { t } = useText()
  const { can } = usePlace()
  const mayShow = ({ path, verb }: Page) => isBuilt(path) && can(verb)
  const below = besides.filter(mayShow)
  const waiting = parts.filter(({ state }) => state === 'waiting').length
  return (
    <Section
      title={t('overview.parts')}
      side={parts.length > 0 ? t('overview.partsWaiting', { n: waiting }) : null}
    >
      <ul className="app-parts">
        {sections.map(({ name, pages }) => {
          const shown = pages.filter(mayShow)
          const part = parts.find(({ section }) => section === name)
          return shown.length > 0 ? (
            <li key={name}>
              <div className="app-part-line">
                <h3>{t(name)}</h3>
                {part ? <Badge of={part.state} /> : null}
              </div>
              {part ? <p className="ui-quiet ui-small">{part.fact}</p> : null}
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

function PageList({ pages }: Readonly<{ pages: readonly Page[] }>) {
  const { t } = useText()
  const { at } = usePlace()
  return (
    <dl className="app-part-pages">
      {pages.map(({ name, about, path }) => (
        <div key={path}>
          <dt>
            <Link to={at(path)}>{t(name)}</Link>
          </dt>
          <dd>{t(about)}</dd>
        </div>
      ))}
    </dl>
  )
}

function TodoList({ todo }: Readonly<{ todo: readonly Todo[] }>) {
  const { t, dayMonth } = useText()
  const today = isoDay(new Date())
  return (
    <Section title={t('overview.todo')} side={todo.length > 0 ? todo.length : null}>
      {todo.length === 0 ? <p className="ui-quiet">{t('overview.nothingToDo')}</p> : null}
      <ul className="app-todo">
        {todo.map(({ id, due, what, to, section, blocks }) => (
          <li key={id}>
            <span className={due === today ? 'ui-strong' : undefined}>
              {due === today ? t('overview.today') : due ? dayMonth(due) : null}
            </span>
            <div>
              <Link to={to} look="list">
                {what}
              </Link>
              <div className="app-todo-meta">
                {t(section)}{' '}
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

function Decisions({ decisions }: Readonly<{ decisions: readonly Decision[] }>) {
  const { t } = useText()
  const columns: readonly Column<Decision>[] = [
    { id: 'on', heading: t('overview.date'), cell: ({ on }) => on, fit: true },
    {
      id: 'what',
      heading: t('overview.decision'),
      isRowHeading: true,
      cell: ({ what, isInvented }) => (
        <>
          {what} {isInvented ? <Tag /> : null}
        </>
      ),
    },
    { id: 'by', heading: t('overview.by'), cell: ({ by }) => by },
    {
      id: 'trace',
      heading: t('nav.thread'),
      cell: ({ trace }) => (trace ? <TraceLink to={trace.to} steps={trace.steps} /> : null),
      fit: true,
    },
  ]
  return (
    <Section title={t('overview.decisions')}>
      {decisions.length === 0 ? (
        <p className="ui-quiet">{t('overview.noDecisions')}</p>
      ) : (
        <Table caption={t('overview.decisions')} columns={columns} rows={decisions} rowId={({ id }) => id} />
      )}
    </Section>
  )
}
