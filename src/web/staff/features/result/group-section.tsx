import type { WaveResultOutput } from '#contract/measurement/result.ts'
import { usePlace } from '../../place.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { useResultWords } from './value-words.ts'

type Release = NonNullable<WaveResultOutput['release']>

/** Every group that was judged, how many answered in it, and the response rate where it may be told. */
export function GroupSection({ of }: Readonly<{ of: Release }>) {
  const { t, number } = useText()
  const { at } = usePlace()
  const words = useResultWords()
  return (
    <Section
      title={t('measured.groups')}
      side={<ButtonLink to={at('mata', 'resultat')}>{t('between.toResults')}</ButtonLink>}
    >
      <Table
        caption={t('measured.groups')}
        dense
        rows={of.cuts}
        rowId={({ no }) => `${no}`}
        columns={[
          {
            id: 'cut',
            heading: t('measured.groupHeading'),
            isRowHeading: true,
            cell: ({ name }) => words.cut(name),
          },
          {
            id: 'answers',
            heading: t('measured.answers'),
            align: 'end',
            cell: ({ answers }) => (answers === null ? '..' : number(answers)),
          },
          { id: 'rate', heading: t('measured.rate'), align: 'end', cell: ({ rate }) => words.rate(rate) },
        ]}
      />
      <p className="ui-quiet">{t('measured.signs')}</p>
      {of.notCounted.length > 0 ? (
        <p className="ui-quiet">{t('measured.notCountedHere', { questions: of.notCounted.join(' / ') })}</p>
      ) : null}
    </Section>
  )
}
