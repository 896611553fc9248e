import { useState } from 'react'
import { type UnitOutput, unitEndpoints } from '#contract/measurement/unit.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { UnitForm } from './unit-form.tsx'
import { placedUnits } from './unit-order.ts'
import './wave.css'

type Editing = UnitOutput | 'new' | null

export function UnitsPage() {
  const { t } = useText()
  const { association, can } = usePlace()
  const read = useRead(unitEndpoints.listUnits, { association: association.id })
  const [editing, setEditing] = useState<Editing>(null)
  const [status, setStatus] = useState<Status | null>(null)
  const edit = (one: Editing) => {
    setStatus(null)
    setEditing(one)
  }
  const add = can('wave.run') ? (
    <Button kind="primary" onPress={() => edit('new')}>
      {t('unit.new')}
    </Button>
  ) : null
  return (
    <>
      <PageHeader
        title={t('nav.units')}
        lead={t('unit.lead')}
        crumbs={[{ label: t('nav.measure') }]}
        actions={read.data?.units.length === 0 || editing ? null : add}
      />
      <StatusLine status={status} />
      <Loaded of={read}>
        {({ units }) => (
          <>
            {editing ? (
              <Section title={editing === 'new' ? t('unit.new') : t('unit.edit', { name: editing.name })}>
                <UnitForm
                  key={editing === 'new' ? 'new' : editing.id}
                  units={units}
                  unit={editing === 'new' ? null : editing}
                  onEnd={(isSaved) => {
                    setEditing(null)
                    if (isSaved) setStatus({ of: 'done', words: t('unit.saved') })
                  }}
                />
              </Section>
            ) : null}
            {units.length === 0 && !editing ? (
              <EmptyState title={t('unit.emptyTitle')} action={add}>
                {t('unit.emptyText')}
              </EmptyState>
            ) : null}
            {units.length > 0 ? <UnitTable units={units} onEdit={can('wave.run') ? edit : null} /> : null}
          </>
        )}
      </Loaded>
    </>
  )
}

function UnitTable({
  units,
  onEdit,
}: Readonly<{ units: readonly UnitOutput[]; onEdit: ((unit: UnitOutput) => void) | null }>) {
  const { t } = useText()
  const years = ({ from, to }: UnitOutput) =>
    to === null ? t('unit.since', { from: `${from}` }) : t('unit.span', { from: `${from}`, to: `${to}` })
  return (
    <Table
      caption={t('nav.units')}
      rows={placedUnits(units)}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'name',
          heading: t('unit.name'),
          isRowHeading: true,
          cell: ({ name, depth, successor }) => (
            <div className={`wave-unit-${depth}`}>
              {name}
              {successor ? (
                <span className="wave-under">
                  {t('unit.replaced', { name: units.find(({ id }) => id === successor)?.name ?? '' })}
                </span>
              ) : null}
            </div>
          ),
        },
        { id: 'kind', heading: t('unit.kind'), cell: ({ kind }) => t(`unit.kind.${kind}`) },
        { id: 'years', heading: t('unit.years'), fit: true, cell: years },
        ...(onEdit
          ? [
              {
                id: 'edit',
                heading: t('unit.change'),
                fit: true,
                cell: (unit: UnitOutput) => (
                  <Button
                    kind="quiet"
                    onPress={() => onEdit(unit)}
                    aria-label={t('unit.edit', { name: unit.name })}
                  >
                    {t('unit.change')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
