import { useState } from 'react'
import { paperEndpoints, type RoundPapers } from '#contract/consensus/paper.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Progress } from '../../ui/progress.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'
import { PaperAgain, PaperNext } from './paper-keying.tsx'

type Pile = NonNullable<RoundPapers['pile']>
type Props = Readonly<{ of: RoundPapers; round: string; pile: Pile }>

/** The pile on the table: two readings, what they differ in, and the way on when they do not. */
export function PaperPile({ of, round, pile }: Props) {
  const { t } = useText()
  const [status, setStatus] = useState<Status | null>(null)
  return (
    <>
      <StatusLine status={status} />
      <Work of={of} round={round} pile={pile} onSaved={setStatus} />
      <Section title={t('paper.passes')}>
        <p>{t('paper.passesText')}</p>
        <dl className="paper-passes">
          {([1, 2] as const).map((pass) => (
            <div key={pass}>
              <dt>
                {t(pass === 1 ? 'paper.pass1' : 'paper.pass2')}
                {pile.mine === pass ? ` (${t('paper.passMine')})` : ''}
              </dt>
              <dd>
                {pile.taken[pass - 1] ? (
                  <Progress x={pile.read[pass === 1 ? 0 : 1]} n={pile.n} />
                ) : (
                  t('paper.passFree')
                )}
              </dd>
            </div>
          ))}
        </dl>
        {of.can.lead ? <Stop of={of} round={round} /> : null}
      </Section>
    </>
  )
}

function Work({ of, round, pile, onSaved }: Props & Readonly<{ onSaved: (status: Status) => void }>) {
  const { t } = useText()
  const { at } = useConference()
  const [again, setAgain] = useState<number | null>(null)
  const shared = { of, round, pile, onSaved }
  if (pile.agreed) {
    return (
      <Note title={t('paper.agreed')}>
        <p>{t('paper.agreedText')}</p>
        {of.can.lead ? (
          <ButtonLink kind="primary" to={at('konsol')}>
            {t('paper.toConsole')}
          </ButtonLink>
        ) : null}
      </Note>
    )
  }
  if (pile.mine === null) return <Take round={round} pile={pile} />
  const [next] = pile.left
  if (next !== undefined) return <PaperNext key={next} {...shared} pos={next} />
  if (pile.keyAway) return <Note kind="act" title={t('paper.keyAway')} />
  if (pile.differing === null) return <Note title={t('paper.mineDone')}>{t('paper.mineDoneText')}</Note>
  const looked = pile.differing.find(({ pos }) => pos === again)
  return (
    <>
      <Note kind="act" title={t('paper.differing', { n: pile.differing.length })}>
        <p>{t('paper.differingText')}</p>
      </Note>
      <ul className="paper-differing">
        {pile.differing.map(({ pos, items }) => (
          <li key={pos}>
            <span>
              {items.length > 0
                ? t('paper.differsIn', { pos, items: items.join(', ') })
                : t('paper.differsWhole', { pos })}
            </span>
            <Button onPress={() => setAgain(pos)}>{t('paper.again', { pos })}</Button>
          </li>
        ))}
      </ul>
      {looked ? <PaperAgain key={looked.pos} {...shared} pos={looked.pos} items={looked.items} /> : null}
    </>
  )
}

function Take({ round, pile }: Omit<Props, 'of'>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const take = useCommand(paperEndpoints.takePile, async () => {
    await readAgain(paperEndpoints.getPapers)
  })
  if (pile.taken[0] && pile.taken[1]) return <Note title={t('paper.bothTaken')} />
  return (
    <>
      <Failure error={take.error} />
      <p>{t('paper.takeWhy')}</p>
      <Buttons>
        <Button
          kind="primary"
          busy={take.busy && t('next.working.other')}
          onPress={() => void take.send({ ...ids, round })}
        >
          {t('paper.take')}
        </Button>
      </Buttons>
    </>
  )
}

function Stop({ of, round }: Omit<Props, 'pile'>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const [isAsked, setAsked] = useState(false)
  const stop = useCommand(paperEndpoints.stopKeying, async () => {
    setAsked(false)
    await readAgain()
  })
  return (
    <>
      <Failure error={stop.error} />
      <Button kind="quiet" onPress={() => setAsked(true)}>
        {t('paper.stop')}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={t('paper.stopTitle')}
        keep={t('paper.stopKeep')}
        act={t('paper.stopAct')}
        busy={stop.busy && t('next.working.other')}
        onAct={() => void stop.send({ ...ids, round, expectedVersion: of.version })}
      >
        {t('paper.stopText')}
      </ConfirmDialog>
    </>
  )
}
