import { useState } from 'react'
import { z } from 'zod'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { useCommand } from '../../command.ts'
import { useDraft } from '../../draft.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { type LineFault, readExpertLines } from './expert-lines.ts'
import { useConference } from './in-conference.ts'

/** A list pasted from wherever it was kept; what cannot be read is named by line before anything is sent. */
export function AddExperts() {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const draft = useDraft(`experts-${ids.conference}`, z.string(), '')
  const [isTried, setTried] = useState(false)
  const [status, setStatus] = useState<Status | null>(null)
  const { experts, faults } = readExpertLines(draft.value)
  const add = useCommand(conferenceEndpoints.addExperts, async ({ seats }) => {
    draft.forget('')
    setTried(false)
    setStatus({ of: 'done', words: t('roster.added', { n: seats.length }) })
    await readAgain()
  })
  const words = (fault: LineFault): string =>
    fault.fault === 'no-name'
      ? t('roster.rowWithoutName', { row: `${fault.row}` })
      : t('roster.rowBackground', { row: `${fault.row}`, text: fault.text })
  const send = () => {
    setTried(true)
    if (faults.length > 0 || experts.length === 0) {
      document.getElementById('new-experts')?.focus()
      return
    }
    void add.send({ ...ids, experts: [...experts] })
  }
  return (
    <Section title={t('roster.add')}>
      <div className="conference-form">
        <Failure error={add.error} />
        <TextArea
          id="new-experts"
          label={t('roster.addLabel')}
          hint={
            <>
              {t('roster.addText')}
              <br />
              {t('roster.addExample')}
            </>
          }
          value={draft.value}
          onChange={draft.set}
          rows={6}
          error={isTried && faults.length > 0 ? faults.map(words).join('. ') : null}
        />
        {experts.length > 0 && faults.length === 0 ? (
          <p role="status">{t('roster.willAdd', { n: experts.length })}</p>
        ) : null}
        <Buttons>
          <Button kind="primary" busy={add.busy && t('roster.adding')} onPress={send}>
            {t('roster.add')}
          </Button>
        </Buttons>
        <StatusLine status={status} />
      </div>
    </Section>
  )
}

/** For a room where nobody's name is to be on the list. */
export function AddFreeSeats({ isAllowed }: Readonly<{ isAllowed: boolean }>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const [count, setCount] = useState<number | null>(10)
  const add = useCommand(conferenceEndpoints.addFreeSeats, () => readAgain())
  const allow = useCommand(conferenceEndpoints.allowFreeSeats, () => readAgain())
  return (
    <Section title={t('roster.free')}>
      <Failure error={add.error ?? allow.error} />
      <Checkbox
        isSelected={isAllowed}
        isDisabled={allow.busy}
        onChange={(isWanted) => void allow.send({ ...ids, allow: isWanted })}
        hint={t('roster.freeHint')}
      >
        {t('roster.freeAllowed')}
      </Checkbox>
      <div className="conference-row">
        <NumberField
          label={t('roster.freeCount')}
          value={count}
          onChange={setCount}
          min={1}
          max={5000}
          width="short"
        />
        <Button
          busy={add.busy && t('roster.adding')}
          onPress={() => {
            if (count) void add.send({ ...ids, count })
          }}
        >
          {t('roster.addFree')}
        </Button>
      </div>
    </Section>
  )
}
