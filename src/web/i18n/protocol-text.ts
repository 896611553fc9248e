import type { ProtocolDetail, ProtocolEntry, ProtocolSummary } from '#contract/consensus/protocol.ts'
import { formatPartDay, formatPartDayInText } from './date.ts'
import type { Language } from './language.ts'
import { formatNumber, formatPercent } from './number.ts'
import { translator } from './translate.ts'

type Vote = NonNullable<ProtocolEntry['vote']>

/** Words about protocols that the staff pages and the public page share. */
export const protocolText = (language: Language) => {
  const t = translator(language)
  return {
    title: ({ level, name }: Pick<ProtocolSummary, 'level' | 'name'>): string =>
      t(`protocol.named.${level}`, { name }),

    adopted: ({ adopted }: Pick<ProtocolSummary, 'adopted'>): string =>
      adopted === null ? t('protocol.unknownDay') : formatPartDay(language, adopted),

    /** Who made it binding. */
    decision: ({ decision }: Pick<ProtocolSummary, 'decision'>): string => {
      if (decision.by === 'conference') return t('protocol.byConference')
      const { body, paragraph } = decision
      const date = formatPartDayInText(language, decision.date)
      return paragraph === null
        ? t('protocol.byBody', { body, date })
        : t('protocol.byBodyParagraph', { body, date, paragraph })
    },

    /** Where nobody has decided between two, both; null where nothing is known. */
    perspective: ({
      perspective,
      perspectiveCandidates,
    }: Pick<ProtocolEntry, 'perspective' | 'perspectiveCandidates'>): string | null => {
      if (perspective !== null) return t(`bank.perspective.${perspective}`)
      const [one, other] = perspectiveCandidates
      if (one === undefined || other === undefined) return null
      return t('protocol.perspectiveEither', {
        one: t(`bank.perspective.${one}`),
        other: t(`bank.perspective.${other}`).toLowerCase(),
      })
    },

    /** "13 av 23 gav 7–9 (57 %), median 7"; null where the counts were never published. */
    votes: (vote: ProtocolEntry['vote']): string | null => {
      if (vote === null || vote.yes === null || vote.n === null) return null
      const { yes: x, n, share, form, median, points } = vote
      if (form === 'rank' && points) {
        return t('protocol.votesRanked', { x, n, points: points.points, of: points.of })
      }
      if (share === null) return t('protocol.openYes', { x, n })
      const slots = { x, n, share: formatPercent(language, share) }
      if (form === 'choose') return t('protocol.votesChosen', slots)
      if (form !== 'rate9') return t('protocol.openYesShare', slots)
      const rated = t('bank.history.rated', { yes: x, n, share: slots.share })
      if (median === 'too-few') return `${rated}, ${t('agreement.noMedian')}`
      return median === null
        ? rated
        : t('protocol.votesRated', { ...slots, median: formatNumber(language, median) })
    },

    /** Over a column of counts; only where all were yes or no does it say yes. */
    votesHeading: (forms: readonly Vote['form'][], roundNo: number | null): string => {
      const isYes = forms.every((form) => form === 'yes-no')
      if (roundNo === null) return t(isYes ? 'protocol.yes' : 'protocol.votes')
      return t(isYes ? 'protocol.yesIn' : 'protocol.votesIn', { no: `${roundNo}` })
    },

    /** "57 % gav 7–9" under a count; null where the count was not read as a share. */
    shareOf: ({ form, share }: Pick<Vote, 'form' | 'share'>): string | null => {
      if (share === null || form === 'rank') return null
      const slots = { share: formatPercent(language, share) }
      if (form === 'rate9') return t('protocol.gaveHigh', slots)
      return t(form === 'choose' ? 'protocol.gaveChosen' : 'protocol.gaveYes', slots)
    },

    /** What the reader must know of the counts; null where all were counted here. */
    aboutCounts: ({ list }: Pick<ProtocolDetail, 'list'>): string | null => {
      const unknown = list.filter(({ vote }) => (vote?.yes ?? null) === null).length
      const isDerived = list.some(({ vote }) => vote?.derived && vote.yes !== null)
      if (unknown === list.length) return t('protocol.allUnpublished')
      const said = [
        ...(isDerived ? [t('protocol.derived')] : []),
        ...(unknown > 0 ? [t('protocol.someUnpublished')] : []),
      ]
      return said.length > 0 ? said.join(' ') : null
    },
  }
}
