import type { Figure } from '#domain/kernel/figure.ts'
import { sharePercent } from '#domain/kernel/share.ts'
import type { Language } from './language.ts'
import { formatNumber, formatPercent } from './number.ts'
import { translator } from './translate.ts'

/** A figure in words: count before percent, and never a bare blank where there is none (RE9). */
export function figureText(language: Language, figure: Figure): string {
  const t = translator(language)
  if (figure.state !== 'ok') return t(`report.state.${figure.state}`)
  switch (figure.unit) {
    case 'count':
      return formatNumber(language, figure.value === 0 ? 0 : figure.value)
    case 'number':
      return formatNumber(language, figure.value === 0 ? 0 : figure.value, figure.digits)
    case 'percent':
      return formatPercent(language, figure.value === 0 ? 0 : figure.value, figure.digits)
    case 'percentOf': {
      const { x, n } = figure
      return t('report.xOfN', { x, n, percent: formatPercent(language, sharePercent(x, n) ?? 0) })
    }
  }
}
