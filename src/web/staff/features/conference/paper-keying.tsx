import { useState } from 'react'
import { paperEndpoints, type RoundPapers } from '#contract/consensus/paper.ts'
import { ballotOf } from '#domain/consensus/freeze.ts'
import { type Cells, readCells, type Typed, writeCells } from '#domain/consensus/paper-cells.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { Note } from '../../ui/note.tsx'
import type { Status } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useConference } from './in-conference.ts'
import { PaperCells } from './paper-cells.tsx'

type Pile = NonNullable<RoundPapers['pile']>
type Props = Readonly<{
  of: RoundPapers
  round: string
  pile: Pile
  pos: number
  onSaved: (status: Status) => void
}>

/** What the asker read from the paper before, to be looked at once more. */
export function PaperAgain({ items, ...props }: Props & Readonly<{ items: readonly number[] }>) {
  const { ids } = useConference()
  const read = useRead(paperEndpoints.getPaperReading, { ...ids, round: props.round, pos: `${props.pos}` })
  return (
    <Loaded of={read}>
      {({ reading }) => (
        <PaperForm
          {...props}
          before={
            reading && !reading.invalid
              ? writeCells(ballotOf(props.of), props.of.items, reading.a)
              : props.of.items.map(() => '')
          }
          looked={items}
          isAgain
        />
      )}
    </Loaded>
  )
}

export const PaperNext = (props: Props) => <PaperForm {...props} before={props.of.items.map(() => '')} />

const rowsOf = (typed: Typed): readonly number[] => ('fault' in typed ? typed.fault.positions : [])

/** One paper, typed row by row. Saved when it is said to be; the next one then has the keyboard. */
function PaperForm({
  of,
  round,
  pile,
  pos,
  before,
  looked = [],
  isAgain = false,
  onSaved,
}: Props & Readonly<{ before: Cells; looked?: readonly number[]; isAgain?: boolean }>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const [cells, setCells] = useState(before)
  const [card, setCard] = useState('')
  const [fault, setFault] = useState<Typed | null>(null)
  const [isAsked, setAsked] = useState(false)
  const key = useCommand(paperEndpoints.keyPaper)
  const form = ballotOf(of)

  const send = async (a: string | null): Promise<void> => {
    const code = of.way === 'card' && a !== null ? card : null
    const done = await key.send({ ...ids, round, pile: pile.id, pos, a, card: code || null })
    setAsked(false)
    if (!done) return
    onSaved({ of: 'done', words: t(a === null ? 'paper.savedNot' : 'paper.saved', { pos }) })
    await readAgain(paperEndpoints.getPapers, paperEndpoints.getPaperReading)
  }
  const save = (): void => {
    const typed = readCells(form, of.items, cells)
    setFault(typed)
    if ('a' in typed) void send(typed.a)
  }

  return (
    <form
      className="paper-form"
      aria-labelledby="paper-no"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2 id="paper-no">{isAgain ? t('paper.again', { pos }) : t('paper.paperNo', { pos, n: pile.n })}</h2>
      <p className="ui-quiet">
        <Keys of={of} /> {t('paper.keysMove')}
      </p>
      {of.way === 'card' ? (
        <TextField
          label={t('paper.card')}
          {...(isAgain ? { hint: t('paper.cardAgain') } : {})}
          value={card}
          onChange={setCard}
          maxLength={20}
          width="medium"
        />
      ) : null}
      <PaperCells
        of={of}
        form={form}
        cells={cells}
        onChange={(next) => {
          setCells(next)
          setFault(null)
        }}
        onEnd={save}
        paper={`${pos}`}
        marked={new Set([...(fault ? rowsOf(fault) : []), ...looked])}
      />
      <div role="alert">{fault ? <Fault of={fault} /> : null}</div>
      <Failure error={key.error} />
      <Buttons>
        <Button kind="primary" type="submit" busy={key.busy && t('next.working.other')}>
          {t('paper.saveNext', { pos })}
        </Button>
        <Button kind="quiet" onPress={() => setAsked(true)}>
          {t('paper.notCounted')}
        </Button>
      </Buttons>
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={t('paper.notCountedTitle', { pos })}
        keep={t('paper.keep')}
        act={t('paper.notCounted')}
        busy={key.busy && t('next.working.other')}
        onAct={() => void send(null)}
      >
        {t('paper.notCountedText')}
      </ConfirmDialog>
    </form>
  )
}

function Keys({ of: { form, places } }: Readonly<{ of: RoundPapers }>) {
  const { t } = useText()
  switch (form) {
    case 'yes-no':
      return t('paper.keysYesNo')
    case 'rate9':
      return t('paper.keysRate')
    case 'choose':
      return t('paper.keysChoose')
    case 'rank':
      return t('paper.keysRank', { places })
  }
}

function Fault({ of }: Readonly<{ of: Typed }>) {
  const { t } = useText()
  if ('tooMany' in of) return <Note kind="error" title={t('paper.tooMany', of.tooMany)} />
  if (!('fault' in of)) return null
  const rows = of.fault.positions.join(', ')
  return (
    <Note
      kind="error"
      title={t(of.fault.reason === 'doubled' ? 'paper.doubled' : 'paper.wrongCell', { rows })}
    />
  )
}
