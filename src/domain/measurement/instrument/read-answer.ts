import type { Answer } from './answer-set.ts'
import { charsOf, type Item, numberBounds, type Option } from './item.ts'

export const answerFaults = [
  'wrong_type',
  'unknown_code',
  'not_a_number',
  'too_small',
  'too_large',
  'too_many_decimals',
  'not_a_date',
  'too_long',
  /** "Vet inte" together with something else. */
  'contradicting',
] as const

export type AnswerFault = (typeof answerFaults)[number]

/** `answer` null: nothing was answered, which is always allowed. */
export type ReadAnswer = Readonly<{ answer: Answer | null }> | Readonly<{ fault: AnswerFault }>

type Read = (raw: unknown) => ReadAnswer

const none: ReadAnswer = { answer: null }
const fault = (reason: AnswerFault): ReadAnswer => ({ fault: reason })

/** A reader for one item. Takes what a form sends, and never throws whatever comes. */
export function answerReader(item: Item): Read {
  switch (item.kind) {
    case 'single':
    case 'scale':
      return ofText(singleReader(item.options ?? []))
    case 'multi':
      return multiReader(item.options ?? [])
    case 'number':
    case 'year':
      return ofNumberOrText(numberReader(item))
    case 'date':
      return ofText(readDay)
    case 'text':
    case 'longtext':
      return ofText(textReader(charsOf(item)))
    case 'info':
      return () => none
  }
}

const ofText =
  (read: (text: string) => ReadAnswer): Read =>
  (raw) => {
    if (raw === undefined || raw === null) return none
    if (typeof raw !== 'string') return fault('wrong_type')
    const text = raw.trim()
    return text === '' ? none : read(text)
  }

const ofNumberOrText = (read: (text: string) => ReadAnswer): Read => {
  const fromText = ofText(read)
  return (raw) => fromText(typeof raw === 'number' ? String(raw) : raw)
}

const answerOfOption = ({ code, missing }: Option): Answer => (missing ? { missing } : code)

function singleReader(options: readonly Option[]): (text: string) => ReadAnswer {
  const byCode = new Map(options.map((option) => [option.code, { answer: answerOfOption(option) }]))
  return (code) => byCode.get(code) ?? fault('unknown_code')
}

function multiReader(options: readonly Option[]): Read {
  const byCode = new Map(options.map((option) => [option.code, option]))
  return (raw) => {
    if (raw === undefined || raw === null || raw === '') return none
    const given: readonly unknown[] = Array.isArray(raw) ? raw : [raw]
    const codes = new Set<string>()
    for (const code of given) {
      if (typeof code !== 'string') return fault('wrong_type')
      if (code.trim() === '') continue
      if (!byCode.has(code)) return fault('unknown_code')
      codes.add(code)
    }
    const chosen = options.filter(({ code }) => codes.has(code))
    const reason = chosen.find(({ missing }) => missing)
    if (reason) return chosen.length === 1 ? { answer: answerOfOption(reason) } : fault('contradicting')
    return chosen.length === 0 ? none : { answer: chosen.map(({ code }) => code) }
  }
}

// Thousands are written with spaces of several widths, and minus with two signs.
const numberForm = /^[-−]?\d{1,15}([.,]\d{1,15})?$/

function numberReader(item: Item): (text: string) => ReadAnswer {
  const { min, max } = numberBounds(item)
  const decimals = item.kind === 'number' ? (item.decimals ?? 0) : 0
  return (typed) => {
    const text = typed.replace(/\s/g, '')
    if (!numberForm.test(text)) return fault('not_a_number')
    const plain = text.replace('−', '-').replace(',', '.')
    const [, part = ''] = plain.split('.')
    const fraction = part.replace(/0+$/, '')
    if (fraction.length > decimals) return fault('too_many_decimals')
    const number = Number(plain)
    if (number < min) return fault('too_small')
    if (number > max) return fault('too_large')
    // A decimal text without the noughts that say nothing: the same number is always the same text.
    return { answer: decimals === 0 ? Math.trunc(number) + 0 : canonicalDecimal(plain, fraction) }
  }
}

function canonicalDecimal(plain: string, fraction: string): string {
  const whole = (plain.split('.')[0] ?? '').replace('-', '').replace(/^0+(?=\d)/, '')
  const size = fraction ? `${whole}.${fraction}` : whole
  return plain.startsWith('-') && size !== '0' ? `-${size}` : size
}

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/

function readDay(text: string): ReadAnswer {
  const [, year, month, day] = dayForm.exec(text) ?? []
  if (!year || !month || !day) return fault('not_a_date')
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const exists =
    Number(year) >= 1000 && time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day)
  return exists ? { answer: text } : fault('not_a_date')
}

const control = /[^\P{Cc}\n]/gu

const textReader =
  (most: number) =>
  (typed: string): ReadAnswer => {
    // A sign that cannot be stored or hashed becomes a space or the replacement sign; nobody is turned away for it.
    const text = typed
      .replace(/\r\n?/g, '\n')
      .replace(control, ' ')
      .replace(/\p{Surrogate}/gu, '�')
      .trim()
    if (text === '') return none
    return text.length > most ? fault('too_long') : { answer: text }
  }
