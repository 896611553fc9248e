import type { PointDetail } from '#contract/measurement/point.ts'
import { usePlace } from '../../place.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'

/** Values out of the register: the latest revision of each unit and period, with the numbers behind. */
export function RegisterSection({ of }: Readonly<{ of: PointDetail }>) {
  const { t, number } = useText()
  const { at } = usePlace()
  return (
    <Section
      title={t('point.values')}
      side={
        of.can.register && of.state !== 'draft' ? (
          <ButtonLink to={`${at('mata', 'matpunkter', 'register')}?matpunkt=${of.id}`}>
            {t('point.enterRegister')}
          </ButtonLink>
        ) : null
      }
    >
      {of.rows.length === 0 ? (
        <p className="ui-quiet">{t('point.noValues')}</p>
      ) : (
        <Table
          caption={t('point.values')}
          rows={of.rows}
          rowId={({ unit, period, population }) => `${unit} ${period} ${population}`}
          columns={[
            {
              id: 'period',
              heading: t('point.period'),
              isRowHeading: true,
              fit: true,
              cell: ({ period }) => period,
            },
            { id: 'place', heading: t('point.place'), cell: ({ unit }) => unit },
            {
              id: 'count',
              heading: t('point.count'),
              align: 'end',
              cell: ({ numerator, denominator }) =>
                denominator === null ? number(numerator) : t('count.of', { x: numerator, n: denominator }),
            },
            { id: 'from', heading: t('point.from'), cell: ({ source }) => source },
            {
              id: 'revision',
              heading: t('point.revision'),
              cell: ({ revision, enteredBy, note }) => (
                <>
                  {t('point.revisionBy', { no: `${revision}`, by: enteredBy })}
                  {note ? <span className="point-under">{note}</span> : null}
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}
