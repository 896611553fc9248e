import type { ChannelTotal } from '#domain/consensus/paper.ts'
import type { Language } from './language.ts'
import { translator } from './translate.ts'

/** How the votes of a round came, in one line; "" where all came by phone. */
export function channelWords(language: Language, totals: readonly ChannelTotal[]): string {
  const t = translator(language)
  if (totals.length === 0) return ''
  const n = (of: ChannelTotal['channel']): number => totals.find(({ channel }) => channel === of)?.n ?? 0
  const votes =
    n('both') > 0
      ? t('paper.channelsBoth', { n: n('both') })
      : t('paper.channels', { phone: n('phone'), paper: n('paper') })
  return n('invalid') > 0 ? `${votes} ${t('paper.channelsInvalid', { n: n('invalid') })}` : votes
}
