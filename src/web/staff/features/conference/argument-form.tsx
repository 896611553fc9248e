import { type FormEvent, useState } from 'react'
import { argumentEndpoints, argumentLength, type RoundArguments } from '#contract/consensus/argument.ts'
import { isRefused } from '../../api-error.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { RadioRow } from '../../ui/radio.tsx'
import { Select } from '../../ui/select.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useConference } from './in-conference.ts'

export type Said = RoundArguments['arguments'][number]
type Stance = Said['stance']

const stances = ['for', 'against', 'reword', 'unclear'] as const
const plenary = 'plenary'
const mostTables = 12

const focusText = () => requestAnimationFrame(() => document.getElementById('argument-text')?.focus())

/**
 * One argument after another without leaving the keyboard: table, item and side stay as they were, the text
 * is emptied and has the focus.
 */
export function ArgumentForm({
  of,
  edited,
  onDone,
}: Readonly<{ of: RoundArguments; edited: Said | null; onDone: () => void }>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const [table, setTable] = useState<string>(plenary)
  const [item, setItem] = useState<string | null>(null)
  const [stance, setStance] = useState<Stance | null>(edited?.stance ?? null)
  const [text, setText] = useState(edited?.text ?? '')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const [status, setStatus] = useState<Status | null>(null)
  const done = async (words: string) => {
    setText('')
    setTried(false)
    setStatus({ of: 'done', words })
    onDone()
    await readAgain(argumentEndpoints.listArguments)
    focusText()
  }
  const number = of.items.find(({ proposal }) => proposal === item)?.no ?? 0
  const add = useCommand(argumentEndpoints.addArgument, () => done(t('argument.saved', { no: number })))
  const edit = useCommand(argumentEndpoints.editArgument, () => done(t('argument.changed')))
  const error = add.error ?? edit.error
  const isPersonal = isRefused(error, 'consensus.argument-personal')
  const forget = () => {
    add.forgetError()
    edit.forgetError()
  }
  const send = (evenSo: boolean) => {
    setTried(true)
    setStatus(null)
    if (text.trim() === '' || !stance) return
    if (edited) void edit.send({ ...ids, argument: edited.id, stance, text, reason, evenSo })
    else if (item) {
      const at = table === plenary ? null : Number(table)
      void add.send({ ...ids, round: of.round.id, table: at, proposal: item, stance, text, evenSo })
    }
  }
  const tables = Array.from({ length: of.tables || mostTables }, (_, at) => `${at + 1}`)
  return (
    <form
      className="groups-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        send(false)
      }}
    >
      {edited ? null : (
        <div className="argument-where">
          <Select
            label={t('argument.table')}
            options={[
              { id: plenary, label: t('argument.plenary') },
              ...tables.map((no) => ({ id: no, label: t('groups.table', { no }) })),
            ]}
            value={table}
            onChange={setTable}
          />
          <Select
            label={t('argument.item')}
            options={of.items.map(({ proposal, no, name, text: words }) => ({
              id: proposal as string,
              label: `${no}. ${name ?? words ?? t('result.textUnpublished')}`,
            }))}
            value={item}
            onChange={setItem}
            error={isTried && !item ? t('argument.itemMissing') : null}
          />
        </div>
      )}
      <RadioRow<Stance>
        label={t('argument.stance')}
        value={stance}
        onChange={setStance}
        options={stances.map((id) => ({ id, label: t(`argument.stance.${id}`) }))}
        error={isTried && !stance ? t('argument.stanceMissing') : null}
      />
      <TextField
        id="argument-text"
        label={t('argument.text')}
        hint={t('argument.textHint')}
        value={text}
        onChange={(words) => {
          setText(words)
          if (isPersonal) forget()
        }}
        maxLength={argumentLength}
        error={isTried && text.trim() === '' ? t('argument.textMissing') : null}
      />
      {edited ? (
        <TextField label={t('argument.reason')} value={reason} onChange={setReason} maxLength={500} />
      ) : null}
      {isPersonal ? (
        <Note kind="act" title={t('argument.personalTitle')}>
          <p role="alert">{t('argument.personalText', { found: foundIn(error.detail.found) })}</p>
          <Buttons>
            <Button
              onPress={() => {
                forget()
                focusText()
              }}
            >
              {t('argument.change')}
            </Button>
            <Button kind="quiet" onPress={() => send(true)}>
              {t('argument.evenSo')}
            </Button>
          </Buttons>
        </Note>
      ) : (
        <Failure error={error} />
      )}
      <Buttons>
        <Button kind="primary" type="submit" busy={(add.busy || edit.busy) && t('argument.saving')}>
          {t(edited ? 'argument.saveEdit' : 'argument.save')}
        </Button>
        {edited ? (
          <Button kind="quiet" onPress={onDone}>
            {t('conference.keep')}
          </Button>
        ) : null}
      </Buttons>
      <StatusLine status={status} />
    </form>
  )
}

const foundIn = (found: string | number | readonly string[] | undefined): string =>
  typeof found === 'object' ? found.join(', ') : `${found ?? ''}`
