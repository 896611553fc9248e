import { describe, expect, it } from 'vitest'
import {
  formatCountdown,
  formatDay,
  formatInstant,
  formatLongDay,
  formatMonth,
  formatPartDay,
  formatPartDayInText,
  formatTime,
  isoDay,
} from './date.ts'
import { formatNumber, formatPercent, formatRange, formatYears } from './number.ts'

describe('numbers', () => {
  it.each([
    { number: 1160, sv: '1\u00a0160', en: '1,160' },
    { number: 0.5, sv: '0,5', en: '0.5' },
    { number: -3.25, sv: '\u22123,25', en: '\u22123.25' },
    { number: 1234567, sv: '1\u00a0234\u00a0567', en: '1,234,567' },
  ])('$number', ({ number, sv, en }) => {
    expect(formatNumber('sv', number)).toBe(sv)
    expect(formatNumber('en', number)).toBe(en)
  })

  it('keeps the same decimals in a column', () => {
    expect(formatNumber('sv', 3, 1)).toBe('3,0')
  })

  it('puts a hard space before the Swedish percent sign', () => {
    expect(formatPercent('sv', 57)).toBe('57\u00a0%')
    expect(formatPercent('en', 57)).toBe('57%')
  })

  it('writes ranges with an en dash and one number when both ends are the same', () => {
    expect(formatRange('sv', 37, 74)).toBe('37–74')
    expect(formatRange('sv', 18, 18)).toBe('18')
    expect(formatYears(2019, 2023)).toBe('2019–2023')
  })
})

describe('dates', () => {
  it('reads instants as they are in Sweden, winter and summer', () => {
    expect(formatInstant('sv', '2025-11-24T13:06:00Z')).toBe('24\u00a0nov\u00a02025 kl.\u00a014.06')
    expect(formatTime('sv', '2025-07-01T22:30:00Z')).toBe('kl.\u00a000.30')
    expect(isoDay('2025-07-01T22:30:00Z')).toBe('2025-07-02')
    expect(formatTime('en', '2025-11-24T13:06:00Z')).toBe('14:06')
  })

  it('takes a plain date as it stands', () => {
    expect(formatDay('sv', '2025-03-16')).toBe('16\u00a0mars\u00a02025')
    expect(formatLongDay('sv', '2025-11-24')).toBe('måndag 24 november 2025')
    expect(formatMonth('sv', 2014, 4)).toBe('april 2014')
  })

  it('says no more than a document tells', () => {
    expect(formatPartDay('sv', '2014-04')).toBe('April 2014')
    expect(formatPartDayInText('sv', '2014-04')).toBe('april 2014')
    expect(formatPartDay('en', '2014')).toBe('2014')
    expect(formatPartDay('sv', '2014-04-24')).toBe(formatDay('sv', '2014-04-24'))
  })

  it('never counts below zero', () => {
    expect(formatCountdown(760)).toBe('12:40')
    expect(formatCountdown(3760)).toBe('1:02:40')
    expect(formatCountdown(-5)).toBe('0:00')
  })
})
