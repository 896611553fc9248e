import { useState } from 'react'
import { pointEndpoints, type RegisterCheck } from '#contract/measurement/point.ts'
import { call } from '../../api.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { RegisterByHand } from './register-by-hand.tsx'
import { RegisterFile } from './register-file.tsx'
import { RegisterPreview } from './register-preview.tsx'
import type { RegisterTable } from './register-table.ts'

/** Register counts, one at a time or as a file: looked through first, and kept whole or not at all. */
export function RegisterPage() {
  const { t } = useText()
  const { association, at } = usePlace()
  const readAgain = useReadAgain()
  const [read, setRead] = useState<Readonly<{ table: RegisterTable; check: RegisterCheck }> | null>(null)
  const [note, setNote] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [status, setStatus] = useState<Status | null>(null)
  const enter = useCommand(pointEndpoints.enterRegister, async ({ entered, revised }) => {
    setRead(null)
    setNote('')
    setStatus({ of: 'done', words: t('point.entered', { n: entered, revised: `${revised}` }) })
    await readAgain()
  })
  const look = async (table: RegisterTable) => {
    setError(null)
    setStatus(null)
    try {
      const check = await call(pointEndpoints.checkRegister, { association: association.id, ...table })
      setRead({ table, check })
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <>
      <PageHeader
        title={t('point.registerTitle')}
        lead={t('point.registerLead')}
        crumbs={[{ label: t('nav.measure') }, { label: t('point.title'), to: at('mata', 'matpunkter') }]}
      />
      <StatusLine status={status} />
      <Failure error={error ?? enter.error} />
      {read ? (
        <Section title={t('point.preview')}>
          <RegisterPreview of={read.check} />
          {read.check.rows.some(({ isRevision }) => isRevision) ? (
            <TextField
              id="register-note"
              label={t('point.note')}
              hint={t('point.noteHint')}
              value={note}
              onChange={setNote}
              maxLength={500}
              optional
            />
          ) : null}
          <Buttons>
            <Button
              kind="primary"
              busy={enter.busy && t('point.saving')}
              blocked={
                read.check.faults.length > 0
                  ? t('point.blockedFaults', { n: read.check.faults.length })
                  : read.check.rows.length === 0
                    ? t('point.blockedEmpty')
                    : null
              }
              onPress={() =>
                void enter.send({ association: association.id, ...read.table, note: note.trim() || null })
              }
            >
              {t('point.enterRows', { n: read.check.rows.length })}
            </Button>
            <Button kind="quiet" onPress={() => setRead(null)}>
              {t('common.back')}
            </Button>
          </Buttons>
        </Section>
      ) : (
        <>
          <Section title={t('point.byHand')}>
            <RegisterByHand onTable={look} />
          </Section>
          <Section title={t('point.byFile')}>
            <RegisterFile onTable={look} />
          </Section>
        </>
      )}
    </>
  )
}
