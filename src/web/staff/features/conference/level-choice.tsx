import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { RadioList } from '../../ui/radio.tsx'
import { useText } from '../../ui/text.tsx'

export const levelChoices = ['separate', 'card', 'blind'] as const
export type LevelChoice = (typeof levelChoices)[number]

type Protected = Pick<ConferenceDetail, 'ticket'>

export const choiceOf = ({ ticket }: Protected): LevelChoice => ticket ?? 'separate'

/** As the messages carry it. */
export const levelOf = (choice: LevelChoice) =>
  choice === 'separate' ? ({ level: 2 } as const) : ({ level: 3, ticket: choice } as const)

/** What the protection of a conference is called. */
export function useLevelName(): (of: Protected) => string {
  const { t } = useText()
  return ({ ticket }) =>
    ticket === 'blind'
      ? t('ticket.levelBlind')
      : ticket === 'card'
        ? t('ticket.levelCard')
        : t('conference.levelSeparate')
}

/** How the votes are protected, in plain words, with what each way asks of the room. */
export function LevelChoiceField({
  value,
  onChange,
  isLocked,
}: Readonly<{ value: LevelChoice; onChange: (value: LevelChoice) => void; isLocked: boolean }>) {
  const { t } = useText()
  return (
    <RadioList
      label={t('conference.levelName')}
      hint={t(isLocked ? 'ticket.choiceLocked' : 'ticket.choiceHint')}
      value={value}
      onChange={(next) => {
        if (!isLocked) onChange(next)
      }}
      options={[
        { id: 'separate', label: t('conference.levelSeparate'), note: t('ticket.choiceSeparate') },
        { id: 'card', label: t('ticket.levelCard'), note: t('ticket.choiceCard') },
        { id: 'blind', label: t('ticket.levelBlind'), note: t('ticket.choiceBlind') },
      ]}
    />
  )
}
