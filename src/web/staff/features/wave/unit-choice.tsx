import { unitEndpoints } from '#contract/measurement/unit.ts'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { useText } from '../../ui/text.tsx'
import { placedUnits } from './unit-order.ts'

/** Which units get slips of their own. */
export function UnitChoice({
  value,
  onChange,
}: Readonly<{ value: readonly string[]; onChange: (units: readonly string[]) => void }>) {
  const { t } = useText()
  const { association, at } = usePlace()
  const read = useRead(unitEndpoints.listUnits, { association: association.id })
  if (read.data?.units.length === 0) {
    return (
      <Note kind="act" title={t('wave.noUnits')}>
        <Link to={at('mata', 'enheter')}>{t('wave.toUnits')}</Link>
      </Note>
    )
  }
  return (
    <fieldset>
      <legend>{t('wave.units')}</legend>
      <p className="ui-hint">{t('wave.unitsHint')}</p>
      {placedUnits(read.data?.units ?? []).map(({ id, name, kind, depth }) => (
        <div key={id} className={`wave-unit-${depth}`}>
          <Checkbox
            isSelected={value.includes(id)}
            onChange={(isChosen) =>
              onChange(isChosen ? [...value, id] : value.filter((other) => other !== id))
            }
            hint={t(`unit.kind.${kind}`)}
          >
            {name}
          </Checkbox>
        </div>
      ))}
    </fieldset>
  )
}
