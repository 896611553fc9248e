import { useSearchParams } from 'react-router'
import { type SearchHit, traceEndpoints } from '#contract/trace.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Badge, Tag } from '../../ui/badge.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useText } from '../../ui/text.tsx'
import { OpenEndItem, TraceStepItem } from './trace-step.tsx'
import './trace.css'

/** Search across everything, and the places where the thread has led to nothing yet. */
export function ThreadPage() {
  const { t } = useText()
  const [search, setSearch] = useSearchParams()
  const words = search.get('q') ?? ''
  return (
    <>
      <PageHeader title={t('nav.thread')} lead={t('trace.lead')} />
      <SearchField
        label={t('trace.search')}
        value={words}
        onChange={(q) => setSearch(q ? { q } : {}, { replace: true })}
      />
      {words.trim() ? <Hits words={words.trim()} /> : <OpenEnds />}
    </>
  )
}

function Hits({ words }: Readonly<{ words: string }>) {
  const { t } = useText()
  const { association, at } = usePlace()
  const read = useRead(traceEndpoints.search, { association: association.id, q: words }, { keep: true })
  return (
    <Loaded of={read}>
      {({ hits, more }) => (
        <Section title={t('trace.hits', { n: hits.length })}>
          {hits.length === 0 ? <p>{t('trace.noHits')}</p> : null}
          <ul className="search-hits">
            {hits.map((hit) => (
              <li key={`${hit.kind} ${hit.id}`}>
                <Hit hit={hit} to={at(...hit.page)} />
              </li>
            ))}
          </ul>
          {more ? <p className="ui-quiet">{t('trace.moreHits')}</p> : null}
        </Section>
      )}
    </Loaded>
  )
}

function Hit({ hit, to }: Readonly<{ hit: SearchHit; to: string }>) {
  const { t } = useText()
  return (
    <>
      <div className="ui-small ui-quiet">{t(`trace.kind.${hit.kind}`)}</div>
      <Link to={to}>{hit.title ?? t('trace.untitled', { no: `${hit.facts.originalNo ?? ''}` })}</Link>{' '}
      {hit.title === null ? <Badge of="missing">{t('trace.noText')}</Badge> : null}
      {hit.isInvented ? <Tag /> : null}
    </>
  )
}

function OpenEnds() {
  const { t } = useText()
  const { association } = usePlace()
  const read = useRead(traceEndpoints.listOpenEnds, { association: association.id })
  return (
    <Loaded of={read}>
      {({ openEnds, total }) => (
        <Section title={t('trace.openEnds', { n: total })}>
          {total === 0 ? (
            <p>{t('trace.noOpenEnds')}</p>
          ) : (
            <p className="ui-quiet">{t('trace.openEndsText')}</p>
          )}
          <ol className="trace-steps">
            {openEnds.map((place) => (
              <li key={`${place.node.type} ${place.node.id} ${place.node.version}`}>
                <ol className="trace-steps">
                  <TraceStepItem place={place} />
                  {place.openEnd ? <OpenEndItem end={place.openEnd} /> : null}
                </ol>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </Loaded>
  )
}
