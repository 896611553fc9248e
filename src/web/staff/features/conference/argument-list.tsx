import { useState } from 'react'
import { argumentEndpoints, type RoundArguments } from '#contract/consensus/argument.ts'
import { useCommand } from '../../command.ts'
import { useReadAgain } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { useText } from '../../ui/text.tsx'
import type { Said } from './argument-form.tsx'
import { useConference } from './in-conference.ts'
import { ReasonDialog } from './reason-dialog.tsx'

const order = ['for', 'against', 'reword', 'unclear'] as const

/** Item by item, for before against; who said it is nowhere. */
export function ArgumentList({
  of,
  onEdit,
}: Readonly<{
  of: Pick<RoundArguments, 'items' | 'arguments' | 'withdrawn'>
  /** Null: only to be read. */
  onEdit: ((id: string) => void) | null
}>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const [asked, setAsked] = useState<Said | null>(null)
  const withdraw = useCommand(argumentEndpoints.withdrawArgument, async () => {
    setAsked(null)
    await readAgain(argumentEndpoints.listArguments)
  })
  const where = ({ roundNo, table }: Pick<Said, 'roundNo' | 'table'>) =>
    table === null ? t('argument.wherePlenary', { no: roundNo }) : t('argument.where', { no: roundNo, table })
  const spoken = of.items.flatMap((item) => {
    const said = of.arguments
      .filter(({ proposal }) => proposal === item.proposal)
      .toSorted((a, b) => order.indexOf(a.stance) - order.indexOf(b.stance))
    return said.length > 0 ? [{ item, said }] : []
  })
  return (
    <>
      {spoken.length === 0 ? <p className="ui-quiet">{t('argument.none')}</p> : null}
      {spoken.map(({ item, said }) => (
        <section key={item.proposal} className="argument-item">
          <h3>
            {item.no}. {item.name ?? item.text ?? t('result.textUnpublished')}
          </h3>
          <ul className="argument-lines">
            {said.map((one) => (
              <li key={one.id}>
                <span className="ui-strong">{t(`argument.stance.${one.stance}`)}</span>
                <span>
                  {one.text}
                  <span className="ui-small ui-quiet"> {where(one)}</span>
                  {one.earlier.length > 0 ? (
                    <details className="groups-more ui-small">
                      <summary>{t('argument.earlier', { n: one.earlier.length })}</summary>
                      <ul>
                        {one.earlier.map(({ stance, text, reason }) => (
                          <li key={`${stance}${text}`}>
                            {t(`argument.stance.${stance}`)}:{' '}
                            {reason ? t('argument.because', { text, reason }) : text}
                          </li>
                        ))}
                      </ul>
                    </details>
                  ) : null}
                </span>
                {onEdit ? (
                  <span className="conference-acts ui-no-print">
                    <Button
                      kind="quiet"
                      aria-label={t('argument.editOf', { text: one.text })}
                      onPress={() => onEdit(one.id)}
                    >
                      {t('argument.editAct')}
                    </Button>
                    <Button
                      kind="quiet"
                      aria-label={t('argument.withdrawOf', { text: one.text })}
                      onPress={() => setAsked(one)}
                    >
                      {t('argument.withdraw')}
                    </Button>
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {onEdit && of.withdrawn.length > 0 ? (
        <details className="groups-more">
          <summary>{t('argument.withdrawn')}</summary>
          <ul>
            {of.withdrawn.map((one) => (
              <li key={one.id}>
                {t('argument.because', { text: one.text, reason: one.reason })}{' '}
                <span className="ui-small ui-quiet">{where(one)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <ReasonDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={t('argument.withdrawTitle')}
        label={t('argument.withdrawReason')}
        act={t('argument.withdraw')}
        keep={t('conference.keep')}
        busy={withdraw.busy}
        error={withdraw.error}
        onAct={(reason) => {
          if (asked) void withdraw.send({ ...ids, argument: asked.id, reason })
        }}
      >
        <p>{asked?.text}</p>
        <p>{t('argument.withdrawText')}</p>
      </ReasonDialog>
    </>
  )
}
