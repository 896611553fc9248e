import { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import type { WaveDetail } from '#contract/measurement/wave.ts'
import { itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import type { PlanDraft } from './plan-draft.ts'

type Props = Readonly<{
  of: WaveDetail
  value: PlanDraft
  change: (part: Partial<PlanDraft>) => void
}>

/** What is asked: a locked questionnaire, and which of its background questions results may be cut by. */
export function FormFields({ of, value, change }: Props) {
  const { t } = useText()
  const { association, at } = usePlace()
  const read = useRead(instrumentEndpoints.listInstruments, { association: association.id })
  const newest = (read.data?.instruments ?? []).flatMap(({ instrument, title, locked }) =>
    locked ? [{ id: `${instrument}/${locked.v}`, label: t('wave.formV', { title, v: `${locked.v}` }) }] : [],
  )
  const chosen = of.plan.instrument
  const own = chosen && {
    id: `${chosen.id}/${chosen.version}`,
    label: t('wave.formV', { title: of.instrument?.title ?? '', v: `${chosen.version}` }),
  }
  // An earlier version that was chosen stays to be seen.
  const options = own && !newest.some(({ id }) => id === own.id) ? [own, ...newest] : newest
  if (read.data && options.length === 0) {
    return (
      <Note kind="act" title={t('wave.noForms')}>
        <Link to={at('mata', 'formular')}>{t('wave.toForms')}</Link>
      </Note>
    )
  }
  return (
    <>
      <Select
        label={t('wave.form')}
        hint={t('wave.formHint')}
        options={options}
        value={value.instrument}
        onChange={(instrument) => change({ instrument, background: [] })}
      />
      {value.instrument ? <Background value={value} change={change} /> : null}
    </>
  )
}

function Background({ value, change }: Omit<Props, 'of'>) {
  const { t } = useText()
  const { association } = usePlace()
  const [instrument = '', v = ''] = (value.instrument ?? '').split('/')
  const read = useRead(instrumentEndpoints.getInstrument, { association: association.id, instrument, v })
  const items = read.data ? itemsOf(read.data.content).filter((item) => item.background === true) : []
  return (
    <fieldset>
      <legend>{t('wave.background')}</legend>
      {read.data && items.length === 0 ? <p className="ui-quiet">{t('wave.noBackground')}</p> : null}
      {items.map((item) => (
        <Checkbox
          key={item.id}
          isSelected={value.background.includes(item.id)}
          onChange={(isChosen) =>
            change({
              background: isChosen
                ? [...value.background, item.id]
                : value.background.filter((id) => id !== item.id),
            })
          }
        >
          {item.text.sv?.std ?? item.id}
        </Checkbox>
      ))}
    </fieldset>
  )
}
