import { useState } from 'react'
import { type StudyOutput, studyEndpoints } from '#contract/measurement/study.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'

/** The association's studies, with the way to end one. Not there until somebody has begun one. */
export function StudySection() {
  const { t } = useText()
  const { association } = usePlace()
  const readAgain = useReadAgain()
  const [asked, setAsked] = useState<StudyOutput | null>(null)
  const read = useRead(studyEndpoints.listStudies, { association: association.id })
  const end = useCommand(studyEndpoints.endStudy, () => readAgain(studyEndpoints.listStudies))
  const studies = read.data?.studies ?? []
  if (studies.length === 0) return null
  const stateOf = ({ state, hasKey }: StudyOutput): string =>
    state === 'running' && !hasKey ? t('study.keyAway') : t(`study.state.${state}`)
  return (
    <Section title={t('study.all')}>
      <p className="ui-quiet">{t('study.allText')}</p>
      <Failure error={end.error} />
      <Table
        caption={t('study.all')}
        rows={studies}
        rowId={({ study }) => study}
        columns={[
          { id: 'name', heading: t('wave.name'), isRowHeading: true, cell: ({ name }) => name },
          {
            id: 'cards',
            heading: t('study.cards'),
            align: 'end',
            fit: true,
            cell: ({ state, cards }) => (state === 'ended' ? '–' : cards),
          },
          {
            id: 'waves',
            heading: t('study.waves'),
            align: 'end',
            fit: true,
            cell: ({ waves }) => waves,
          },
          { id: 'state', heading: t('study.state'), cell: stateOf },
          {
            id: 'act',
            heading: t('wave.other'),
            fit: true,
            cell: (study) =>
              study.state === 'running' && read.data?.can.end ? (
                <Button kind="quiet" onPress={() => setAsked(study)} busy={end.busy && t('study.ending')}>
                  {t('study.end')}
                </Button>
              ) : null,
          },
        ]}
      />
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={t('study.endAsk', { name: asked?.name ?? '' })}
        keep={t('study.keep')}
        act={t('study.end')}
        onAct={() => {
          setAsked(null)
          if (!asked) return
          const { study, expectedVersion } = asked
          void end.send({ association: association.id, study, expectedVersion })
        }}
      >
        <p>{t('study.endText')}</p>
      </ConfirmDialog>
    </Section>
  )
}
