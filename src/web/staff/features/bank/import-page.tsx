import { useState } from 'react'
import type { ImportPreview, ImportTable } from '#contract/consensus/import.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { type Step, Stepper } from '../../ui/stepper.tsx'
import { useText } from '../../ui/text.tsx'
import { ImportColumns } from './import-columns.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportPreviewStep } from './import-preview.tsx'
import type { Reading } from './import-rows.ts'
import { ImportSource } from './import-source.tsx'
import { useBank } from './in-bank.ts'
import './bank.css'

/** What was read; the file is kept, because another sheet of it may be asked for. */
type Read = Readonly<{ table: ImportTable; reading: Reading; file: File | null }>

/** Where somebody is. Going back keeps what was read, chosen and corrected. */
type Stage =
  | Readonly<{ at: 'source' }>
  | (Read & Readonly<{ at: 'columns' }>)
  | (Read & Readonly<{ at: 'preview'; preview: ImportPreview }>)
  | Readonly<{ at: 'done'; imported: number; event: number }>

const order = ['source', 'columns', 'preview', 'done'] as const

export function ImportPage() {
  const { t } = useText()
  const { list } = useBank()
  const [stage, setStage] = useState<Stage>({ at: 'source' })
  const now = order.indexOf(stage.at)
  const names = [
    t('import.stepSource'),
    t('import.stepColumns'),
    t('import.stepPreview'),
    t('import.stepDone'),
  ]
  const steps = names.map(
    (label, place): Step => ({ label, state: place < now ? 'done' : place === now ? 'now' : 'coming' }),
  )
  return (
    <>
      <PageHeader
        title={t('import.title')}
        lead={stage.at === 'source' ? t('import.sourceLead') : null}
        crumbs={[{ label: t('nav.agree') }, { label: t('bank.title'), to: list }]}
      />
      <Stepper steps={steps} />
      <div className="import-stage">
        {stage.at === 'source' ? (
          <ImportSource
            onRead={(table, name, file) =>
              setStage({
                at: 'columns',
                table,
                file,
                reading: {
                  name,
                  columns: table.columns,
                  rows: table.rows,
                  kindOtherwise: null,
                  citationOtherwise: name,
                },
              })
            }
          />
        ) : null}
        {stage.at === 'columns' ? (
          <ImportColumns
            table={stage.table}
            reading={stage.reading}
            onChange={(reading) => setStage({ ...stage, reading })}
            file={stage.file}
            onSheet={(table) =>
              setStage({
                ...stage,
                table,
                reading: { ...stage.reading, columns: table.columns, rows: table.rows },
              })
            }
            onBack={() => setStage({ at: 'source' })}
            onPreview={(preview) => setStage({ ...stage, at: 'preview', preview })}
          />
        ) : null}
        {stage.at === 'preview' ? (
          <ImportPreviewStep
            reading={stage.reading}
            preview={stage.preview}
            onCorrected={(reading, preview) => setStage({ ...stage, reading, preview })}
            onBack={() => setStage({ ...stage, at: 'columns' })}
            onDone={(imported, event) => setStage({ at: 'done', imported, event })}
          />
        ) : null}
        {stage.at === 'done' ? (
          <ImportDone
            imported={stage.imported}
            event={stage.event}
            onAgain={() => setStage({ at: 'source' })}
          />
        ) : null}
      </div>
    </>
  )
}
