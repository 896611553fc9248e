import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { pointEndpoints } from '#contract/measurement/point.ts'
import { registerColumns } from '#domain/measurement/point/register-import.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { RegisterTable } from './register-table.ts'

type OnTable = Readonly<{ onTable: (table: RegisterTable) => Promise<void> }>

/** One count: read by the same rules as a file with one row. */
export function RegisterByHand({ onTable }: OnTable) {
  const { t } = useText()
  const { association } = usePlace()
  const read = useRead(pointEndpoints.getReadiness, { association: association.id })
  return (
    <Loaded of={read}>
      {({ indicators, local }) => {
        const registers = [...indicators.flatMap(({ points }) => points), ...local].filter(
          ({ source, state }) => source === 'register' && state !== 'draft',
        )
        return registers.length === 0 ? (
          <p className="ui-quiet">{t('point.noRegisters')}</p>
        ) : (
          <Form onTable={onTable} options={registers.map(({ id, title }) => ({ id, label: title }))} />
        )
      }}
    </Loaded>
  )
}

function Form({
  onTable,
  options,
}: OnTable & Readonly<{ options: readonly Readonly<{ id: string; label: string }>[] }>) {
  const { t } = useText()
  const [search] = useSearchParams()
  const asked = search.get('matpunkt')
  const [point, setPoint] = useState<string | null>(
    options.find(({ id }) => id === asked)?.id ?? options[0]?.id ?? null,
  )
  const [fields, setFields] = useState({
    unit: t('point.wholeAssociation'),
    ...{ period: '', numerator: '', denominator: '', population: 'all', source: '' },
  })
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part })
  return (
    <form
      className="point-form"
      onSubmit={(event) => {
        event.preventDefault()
        const { unit, period, numerator, denominator, population, source } = fields
        const cells = [point ?? '', unit, period, numerator, denominator, population, source]
        void onTable({ header: [...registerColumns], rows: [{ line: 1, cells }] })
      }}
    >
      <Select id="hand-point" label={t('point.one')} options={options} value={point} onChange={setPoint} />
      <TextField
        id="hand-place"
        label={t('point.place')}
        value={fields.unit}
        onChange={(unit) => change({ unit })}
      />
      <TextField
        id="hand-period"
        width="short"
        label={t('point.period')}
        hint={t('point.periodHint')}
        value={fields.period}
        onChange={(period) => change({ period })}
      />
      <TextField
        id="hand-numerator"
        width="short"
        inputMode="numeric"
        label={t('point.numeratorCount')}
        value={fields.numerator}
        onChange={(numerator) => change({ numerator })}
      />
      <TextField
        id="hand-denominator"
        width="short"
        inputMode="numeric"
        label={t('point.denominatorCount')}
        value={fields.denominator}
        onChange={(denominator) => change({ denominator })}
      />
      <Select
        id="hand-population"
        label={t('point.populationName')}
        options={[
          { id: 'all', label: t('point.population.all') },
          { id: 'consenting', label: t('point.population.consenting') },
        ]}
        value={fields.population === 'consenting' ? 'consenting' : 'all'}
        onChange={(population) => change({ population })}
      />
      <TextField
        id="hand-source"
        label={t('point.from')}
        hint={t('point.fromHint')}
        value={fields.source}
        onChange={(source) => change({ source })}
      />
      <Buttons>
        <Button type="submit">{t('point.lookThrough')}</Button>
      </Buttons>
    </form>
  )
}
