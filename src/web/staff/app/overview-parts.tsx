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
  if (!content) return <Wheel parts={[]} />
  return (
    <>
      <MainSide side={<TodoList todo={content.todo} />}>
        <Wheel parts={content.parts} />
      </MainSide>
      <Decisions decisions={content.decisions} />
    </>
  )
}

/** The parts that exist, in the order of the wheel, as rows: drawn as a wheel when there are enough of them. */
function Wheel({ parts }: Readonly<{ parts: readonly PartState[] }>) {
  const { t } = useText()
  const { can, at } = usePlace()
  const mayShow = ({ path, verb }: Page) => isBuilt(path) && can(verb)
  const waiting = parts.filter(({ state }) => state === 'waiting').length
  return (
    <Section
      title={t('overview.wheel')}
      side={parts.length > 0 ? t('overview.wheelWaiting', { n: waiting }) : null}
    >
      <ul className="app-parts">
        {sections.map(({ name, pages }) => {
          const shown = pages.filter(mayShow)
          const part = parts.find(({ section }) => section === name)
          const [first] = shown
          return first ? (
            <li key={name}>
              <div className="app-part-line">
                <span className="app-part-name">
                  <Link to={at(first.path)}>{t(name)}</Link>
                </span>
                {part ? <Badge of={part.state} /> : null}
              </div>
              {part ? <div className="ui-quiet ui-small">{part.fact}</div> : null}
              <ul className="app-part-pages">
                {shown.map(({ name: page, path }) => (
                  <li key={path}>
                    <Link to={at(path)} look="list">
                      {t(page)}
                    </Link>
                  </li>
                ))}
              </ul>
            </li>
          ) : null
        })}
        {besides.filter(mayShow).map(({ name, path }) => (
          <li key={path}>
            <span className="app-part-name">
              <Link to={at(path)}>{t(name)}</Link>
            </span>
          </li>
        ))}
      </ul>
    </Section>
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
