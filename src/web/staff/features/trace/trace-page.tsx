import { useParams } from 'react-router'
import { type Trace, type TraceStep, traceEndpoints } from '#contract/trace.ts'
import { isTraceType } from '#domain/kernel/trace.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Tag } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Frame } from '../../ui/frame.tsx'
import { Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Sentence, useText } from '../../ui/text.tsx'
import { usePlaceWords } from './place-words.ts'
import { OpenEndItem, TraceStepItem } from './trace-step.tsx'
import './trace.css'

/** Where something comes from and what it led to, the nearest step first on both sides. */
export function TracePage() {
  const { t } = useText()
  const { association, at } = usePlace()
  const { type = '', id = '', version = '' } = useParams()
  const known = isTraceType(type) ? { association: association.id, type, id, version } : null
  const read = useRead(traceEndpoints.getTrace, known)
  return (
    <>
      <PageHeader
        title={t('trace.title')}
        crumbs={[{ label: t('nav.thread'), to: at('trad') }]}
        actions={<Button onPress={() => window.print()}>{t('common.print')}</Button>}
      />
      {known ? (
        <Loaded of={read}>{(trace) => <Thread trace={trace} />}</Loaded>
      ) : (
        <Note title={t('trace.unknownType')} />
      )}
    </>
  )
}

function Thread({ trace }: Readonly<{ trace: Trace }>) {
  const { t } = useText()
  const { at } = usePlace()
  const words = usePlaceWords()(trace.start)
  const { start, before, after, code } = trace
  return (
    <>
      <div className="trace">
        <Side of="before" title={t('trace.before')} steps={before} empty={t('trace.beforeNothing')} />
        <div className="trace-middle">
          <Frame label={words.title}>
            <div className="ui-small ui-quiet">{words.sort}</div>
            <div className="trace-number">{words.title}</div>
            {words.lines.map((line) => (
              <p key={line} className="trace-line">
                {line}
              </p>
            ))}
            {words.basis ? <p className="trace-line ui-small ui-quiet">{words.basis}</p> : null}
            {start.isInvented ? <Tag /> : null}
            {start.page ? (
              <p>
                <Link to={at(...start.page)}>{t('common.open')}</Link>
              </p>
            ) : null}
          </Frame>
        </div>
        <Side
          of="after"
          title={t('trace.after')}
          steps={after}
          empty={start.openEnd ? null : t('trace.afterNothing')}
          end={start.openEnd ?? after.at(-1)?.openEnd ?? null}
        />
      </div>
      <p className="trace-foot ui-small ui-quiet">
        <Sentence of="trace.frozen" fill={{ code: <code>{code}</code> }} />
      </p>
    </>
  )
}

function Side({
  of,
  title,
  steps,
  empty,
  end = null,
}: Readonly<{
  of: 'before' | 'after'
  title: string
  steps: readonly TraceStep[]
  empty: string | null
  end?: Trace['start']['openEnd']
}>) {
  const { t } = useText()
  return (
    <section className={`trace-side trace-${of}`} aria-label={title}>
      <h2>
        {title} <span>{t('count.steps', { n: steps.length })}</span>
      </h2>
      {steps.length === 0 && empty && !end ? <p className="ui-quiet">{empty}</p> : null}
      <ol className="trace-steps">
        {steps.map((step) => (
          <TraceStepItem
            key={`${step.node.type} ${step.node.id} ${step.node.version} ${step.relation}`}
            place={step}
          />
        ))}
        {end ? <OpenEndItem end={end} /> : null}
      </ol>
    </section>
  )
}
