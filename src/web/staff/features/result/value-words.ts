import type {
  ChangeOutput,
  CutNameOutput,
  PointSeries,
  PointValueOutput,
  RateOutput,
  ResultWave,
} from '#contract/measurement/result.ts'
import type { PanelPoint } from '#web/charts/wave-panel/state.ts'
import { cutText } from '#web/i18n/cut-text.ts'
import { useText } from '../../ui/text.tsx'

/** What stands in a table for a value that is not shown. */
const protectedSign = '..'

/** Half up, as every share. */
const wholePercent = (share: number): number => Math.floor(share * 100 + 0.5)

/** Results in words: values, why one is missing, changes, groups. */
export function useResultWords() {
  const { t, number, percent, day } = useText()
  const share = (x: number) => percent(wholePercent(x))

  const value = (of: PointValueOutput): string => {
    switch (of.state) {
      case 'share':
        return t('measured.share', { x: of.x, n: of.n, share: percent(of.percent) })
      case 'atMost5':
        return t('measured.atMost5', { n: of.n, share: percent(5) })
      case 'atLeast95':
        return t('measured.atLeast95', { n: of.n, share: percent(95) })
      case 'mean':
        return t('measured.mean', { n: of.n, mean: number(of.mean, 1) })
      case 'hidden':
        return protectedSign
      case 'absent':
        return t('measured.absent')
    }
  }

  const interval = (of: PointValueOutput): string =>
    of.state === 'share' ? t('measured.intervalShort', { low: share(of.low), high: share(of.high) }) : ''

  const longInterval = (of: PointValueOutput): string =>
    of.state === 'share' ? t('measured.interval', { low: share(of.low), high: share(of.high) }) : ''

  const cut = (name: CutNameOutput): string => cutText(t, name)

  /** Why a value is not shown, and which wider group is. */
  const why = (of: PointValueOutput, nameOf: (no: number) => CutNameOutput | undefined): string => {
    if (of.state !== 'hidden') return ''
    const instead = of.instead === null ? undefined : nameOf(of.instead)
    const because = t(`measured.because.${of.because}`)
    return instead ? `${because} ${t('measured.instead', { name: cut(instead) })}` : because
  }

  const direction = (difference: number, wanted: PointSeries['direction']): string => {
    if (wanted === 'none') return ''
    return difference > 0 === (wanted === 'high') ? t('measured.better') : t('measured.worse')
  }

  const points = (difference: number): string => number(wholePercent(difference))

  const change = (of: ChangeOutput, wanted: PointSeries['direction']): string => {
    if (of.state !== 'tested') return t(`measured.change.${of.state}`)
    const words = t('measured.changeWords', {
      verdict: t(`measured.verdict.${of.verdict}`),
      difference: points(of.difference),
      ...{ low: points(of.low), high: points(of.high) },
    })
    return of.verdict === 'uncertain' ? `${words}.` : `${words}, ${direction(of.difference, wanted)}.`
  }

  const test = (of: ChangeOutput): string =>
    of.state === 'tested'
      ? t('measured.testWords', { method: t(`measured.method.${of.method}`), p: number(of.adjustedP, 3) })
      : ''

  const rate = (of: RateOutput): string => {
    if (of.is === 'hidden') return t('measured.rateHidden')
    if (of.is !== 'exact' && of.is !== 'rounded') return t('measured.rateNone')
    const key = of.is === 'rounded' ? 'measured.rateRounded' : 'measured.rateOf'
    return t(key, { share: percent(of.percent), n: of.asked })
  }

  const period = ({ period: { from, to } }: Pick<ResultWave, 'period'>): string =>
    t('measured.periodWords', { from: day(from), to: day(to) })

  return { value, interval, longInterval, cut, why, change, test, rate, period, share }
}

/** A value as a mark in a panel. */
export const panelPoint = (wave: string, key: string, value: PointValueOutput): PanelPoint =>
  value.state === 'share'
    ? { wave, key, percent: value.percent, low: wholePercent(value.low), high: wholePercent(value.high) }
    : { wave, key, percent: null, low: 0, high: 0 }
