import type { LiveResult } from '#contract/consensus/live.ts'
import type { Language } from '#web/i18n/language.ts'
import { rawText, translator } from '#web/i18n/translate.ts'
import type { Form } from './draft.ts'
import { MarkedScreen } from './marked-screen.tsx'

type Props = Readonly<{ language: Language }>

export function ItemWaiting({ language }: Props) {
  const t = translator(language)
  return (
    <MarkedScreen shape="running" title={t('vote.itemWaiting')}>
      <p>{t('vote.answerReceivedText')}</p>
    </MarkedScreen>
  )
}

export function ItemClosed({ language, recorded }: Props & Readonly<{ recorded: boolean }>) {
  const t = translator(language)
  return (
    <MarkedScreen shape={recorded ? 'received' : 'waiting'} title={t('vote.itemClosed')}>
      <p className="strong">{t(recorded ? 'vote.itemClosedIn' : 'vote.itemClosedOut')}</p>
      <p>{t('vote.answerReceivedText')}</p>
    </MarkedScreen>
  )
}

type Counts = Readonly<{ yes: number; no: number; cannotJudge: number }>

export const countsAt = (result: LiveResult, position: number): Counts => ({
  yes: result.y[position] ?? 0,
  no: result.no[position] ?? 0,
  cannotJudge: result.a[position] ?? 0,
})

/** One item's answers, where the conference shows each at once. */
export function ItemResult({
  language,
  name,
  form,
  counts,
}: Props & Readonly<{ name: string; form: Form; counts: Counts | null }>) {
  const t = translator(language)
  return (
    <MarkedScreen title={t('vote.itemResult')}>
      <p data-slot="name" data-unpublished={rawText(language, 'vote.itemUnpublished')}>
        {name}
      </p>
      <dl className="rows">
        {(
          [
            ['yes', t(form === 'rate9' ? 'vote.rateHigh' : 'vote.yesShort'), counts?.yes],
            ['no', t(form === 'rate9' ? 'vote.rateBelow' : 'vote.no'), counts?.no],
            ['cannotJudge', t('vote.cannotJudge'), counts?.cannotJudge],
          ] as const
        ).map(([slot, word, count]) => (
          <div key={slot}>
            <dt>{word}</dt>
            <dd className="number" data-slot={slot}>
              {count}
            </dd>
          </div>
        ))}
      </dl>
    </MarkedScreen>
  )
}
