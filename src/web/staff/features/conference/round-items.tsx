import { useState } from 'react'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConsoleState } from '#contract/consensus/console.ts'
import type { OutputOf } from '#contract/endpoint.ts'
import { useCommand } from '../../command.ts'
import { Loaded } from '../../loaded.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import './conference.css'

type Item = OutputOf<typeof conferenceEndpoints.getRoundItems>['items'][number]

/** The proposals of a vote under way, each of which can be taken out of it with a reason. */
export function RoundItems({ of }: Readonly<{ of: NonNullable<ConsoleState['current']> }>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const onRound = { ...ids, round: of.id }
  const read = useRead(conferenceEndpoints.getRoundItems, onRound)
  const [asked, setAsked] = useState<Item | null>(null)
  const withdraw = useCommand(conferenceEndpoints.withdrawItem, async () => {
    setAsked(null)
    await readAgain()
  })
  const name = ({ shortName, text, originalNo }: Item): string =>
    shortName ??
    text ??
    `${t('result.textUnpublished')}${originalNo === null ? '' : ` (${t('result.originalNo')} ${originalNo})`}`
  return (
    <details className="conference-more">
      <summary>{t('console.items')}</summary>
      <Loaded of={read}>
        {({ items }) => (
          <ol className="console-items">
            {items.map((item) => (
              <li key={item.proposal} value={item.pos}>
                <span>{name(item)}</span>
                {item.withdrawn === null ? (
                  <Button
                    kind="quiet"
                    aria-label={`${t('console.withdraw')}: ${name(item)}`}
                    onPress={() => setAsked(item)}
                  >
                    {t('console.withdraw')}
                  </Button>
                ) : (
                  <span className="ui-quiet">{t('result.withdrawn', { reason: item.withdrawn })}</span>
                )}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
      <ReasonDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={t('console.withdrawTitle', { name: asked ? name(asked) : '' })}
        label={t('console.withdrawReason')}
        act={t('console.withdraw')}
        keep={t('conference.keep')}
        busy={withdraw.busy}
        error={withdraw.error}
        onAct={(reason) => {
          if (asked)
            void withdraw.send({ ...onRound, expectedVersion: of.version, proposal: asked.proposal, reason })
        }}
      >
        {t('console.withdrawText')}
      </ReasonDialog>
    </details>
  )
}
