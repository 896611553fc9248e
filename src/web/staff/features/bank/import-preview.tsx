import { useState } from 'react'
import { bankEndpoints } from '#contract/consensus/bank.ts'
import type { ImportPreview, ImportPreviewRow } from '#contract/consensus/import.ts'
import { translateLoosely } from '#web/i18n/translate.ts'
import { call } from '../../api.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { CorrectRow } from './correct-row.tsx'
import { planOf } from './import-plan.ts'
import { isSame, linesThat, type Reading } from './import-rows.ts'

type Shown = 'all' | 'look' | 'stopped'

const shapes = { ready: 'done', look: 'waiting', stopped: 'error' } as const

function Faults({ of }: Readonly<{ of: ImportPreviewRow }>) {
  const { language } = useText()
  if (of.faults.length === 0) return null
  return (
    <ul className="import-faults">
      {of.faults.map(({ code, words, line }) => (
        <li key={code}>{translateLoosely(language, `import.fault.${code}`, { words, line: `${line}` })}</li>
      ))}
    </ul>
  )
}

/** Row by row what will happen. Every row can be corrected or skipped; none is dropped without a word. */
export function ImportPreviewStep({
  reading,
  preview,
  onCorrected,
  onBack,
  onDone,
}: Readonly<{
  reading: Reading
  preview: ImportPreview
  onCorrected: (reading: Reading, preview: ImportPreview) => void
  onBack: () => void
  onDone: (imported: number, event: number) => void
}>) {
  const { t } = useText()
  const { association } = usePlace()
  const readAgain = useReadAgain()
  const [skipped, setSkipped] = useState<ReadonlySet<number>>(new Set())
  const [shown, setShown] = useState<Shown>('all')
  const [correcting, setCorrecting] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  const take = useCommand(bankEndpoints.importProposals, async ({ imported, event }) => {
    await readAgain()
    onDone(imported, event)
  })

  const skip = (lines: readonly number[], isSkipped: boolean) => {
    const next = new Set(skipped)
    for (const line of lines)
      if (isSkipped) next.add(line)
      else next.delete(line)
    setSkipped(next)
  }
  const correct = async (next: Reading) => {
    setError(null)
    setCorrecting(null)
    try {
      onCorrected(
        next,
        await call(bankEndpoints.previewImport, { association: association.id, ...planOf(next) }),
      )
    } catch (failure) {
      setError(failure)
    }
  }

  const kept = preview.rows.filter(({ line }) => !skipped.has(line))
  const count = (state: ImportPreviewRow['state']) => kept.filter((row) => row.state === state).length
  const stopped = count('stopped')
  const rows = preview.rows.filter((row) => shown === 'all' || row.state === shown)
  const sameLines = linesThat(kept, isSame)
  const stoppedLines = linesThat(kept, ({ state }) => state === 'stopped')
  const isOpen = correcting !== null
  return (
    <>
      <p>{t('import.previewLead')}</p>
      <Failure error={error ?? take.error} />
      <ul className="import-counts" aria-live="polite">
        <li>
          <Badge of="done">{t('import.count.ready', { n: count('ready') })}</Badge>
        </li>
        {count('look') > 0 ? (
          <li>
            <Badge of="waiting">{t('import.count.look', { n: count('look') })}</Badge>
          </li>
        ) : null}
        {stopped > 0 ? (
          <li>
            <Badge of="error">{t('import.count.stopped', { n: stopped })}</Badge>
          </li>
        ) : null}
        {skipped.size > 0 ? (
          <li>
            <Badge of="remains">{t('import.count.skipped', { n: skipped.size })}</Badge>
          </li>
        ) : null}
      </ul>
      <Buttons>
        {stoppedLines.length > 0 ? (
          <Button onPress={() => skip(stoppedLines, true)}>{t('import.skipAllStopped')}</Button>
        ) : null}
        {sameLines.length > 0 ? (
          <Button onPress={() => skip(sameLines, true)}>{t('import.skipAllSame')}</Button>
        ) : null}
      </Buttons>
      <Select
        label={t('import.show')}
        quiet
        width="medium"
        value={shown}
        onChange={setShown}
        options={[
          { id: 'all', label: t('import.show.all') },
          { id: 'look', label: t('import.show.look') },
          { id: 'stopped', label: t('import.show.stopped') },
        ]}
      />
      <Table
        caption={t('import.stepPreview')}
        rows={rows}
        rowId={({ line }) => `${line}`}
        columns={[
          { id: 'line', heading: t('import.column.line'), align: 'end', fit: true, cell: ({ line }) => line },
          {
            id: 'proposal',
            heading: t('import.column.proposal'),
            isRowHeading: true,
            cell: (row) => (
              <>
                {row.proposal.text ?? <span className="ui-quiet">{t('bank.textUnpublished')}</span>}
                <Faults of={row} />
              </>
            ),
          },
          {
            id: 'kind',
            heading: t('proposal.kind'),
            fit: true,
            cell: ({ proposal }) => (proposal.kind ? t(`bank.kindOption.${proposal.kind}`) : '–'),
          },
          {
            id: 'state',
            heading: t('import.column.state'),
            fit: true,
            cell: ({ line, state }) =>
              skipped.has(line) ? (
                <Badge of="remains">{t('import.state.skipped')}</Badge>
              ) : (
                <Badge of={shapes[state]}>{t(`import.state.${state}`)}</Badge>
              ),
          },
          {
            id: 'act',
            heading: t('import.column.act'),
            fit: true,
            cell: (row) => (
              <div className="import-act">
                <Checkbox
                  isSelected={skipped.has(row.line)}
                  onChange={(isSkipped) => skip([row.line], isSkipped)}
                >
                  {t('import.skip')}
                </Checkbox>
                {row.faults.length > 0 ? (
                  <Button kind="quiet" onPress={() => setCorrecting(row.line)}>
                    {t('import.correct')}
                  </Button>
                ) : null}
              </div>
            ),
          },
        ]}
      />
      <Buttons>
        <Button
          kind="primary"
          busy={take.busy && t('import.taking')}
          blocked={
            kept.length === 0
              ? t('import.blockedEmpty')
              : stopped > 0
                ? t('import.blockedStopped', { n: stopped })
                : null
          }
          onPress={() =>
            void take.send({ association: association.id, ...planOf(reading), skip: [...skipped] })
          }
        >
          {t('import.take', { n: kept.length })}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t('common.back')}
        </Button>
      </Buttons>
      {isOpen ? (
        <CorrectRow
          key={correcting}
          line={correcting}
          reading={reading}
          onClose={() => setCorrecting(null)}
          onCorrect={(next) => void correct(next)}
        />
      ) : null}
    </>
  )
}
