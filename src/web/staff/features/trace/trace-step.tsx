import type { TracePlace } from '#contract/trace.ts'
import { Shape, type ShapeName } from '#web/charts/shape.tsx'
import { usePlace } from '../../place.tsx'
import { Tag } from '../../ui/badge.tsx'
import { Link } from '../../ui/link.tsx'
import { useText } from '../../ui/text.tsx'
import { useOpenEndWords } from './open-end.ts'
import { usePlaceWords } from './place-words.ts'

const shapeOf = ({ isHidden, basis }: TracePlace): ShapeName =>
  isHidden || basis === 'unpublished' ? 'missing' : 'remains'

/** One step of the thread: its sort, a link to trace on from it, what is known, and how. */
export function TraceStepItem({ place }: Readonly<{ place: TracePlace }>) {
  const { t } = useText()
  const { at } = usePlace()
  const words = usePlaceWords()(place)
  const { node, isHidden, page, isInvented } = place
  return (
    <li className="trace-step">
      <Shape of={shapeOf(place)} size={18} />
      <div>
        <div className="ui-small ui-quiet">{words.sort}</div>
        {isHidden ? (
          <div className="ui-quiet">{words.title}</div>
        ) : (
          <Link to={at('trad', node.type, node.id, `${node.version}`)}>
            <span className="ui-strong">{words.title}</span>
          </Link>
        )}
        {words.lines.map((line) => (
          <div key={line} className="ui-small">
            {line}
          </div>
        ))}
        {words.basis ? <div className="ui-small ui-quiet">{words.basis}</div> : null}
        {isInvented ? <Tag /> : null}
        {page ? (
          <div className="ui-small">
            <Link to={at(...page)}>{t('common.open')}</Link>
          </div>
        ) : null}
      </div>
    </li>
  )
}

/** Where the thread ends for now, since when. */
export function OpenEndItem({ end }: Readonly<{ end: NonNullable<TracePlace['openEnd']> }>) {
  const words = useOpenEndWords()
  return (
    <li className="trace-step">
      <Shape of="waiting" size={18} />
      <div className="ui-strong">{words(end, new Date())}</div>
    </li>
  )
}
