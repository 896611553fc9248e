import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { openPacket, sealPacket } from '#adapters/keys/answer-packet.ts'
import type { UnitId } from '#domain/kernel/id.ts'
import { type Session, start } from '#domain/measurement/instrument/answer-session.ts'
import { helps } from '#domain/measurement/instrument/answer-set.ts'
import { hasEasyWords } from '#domain/measurement/instrument/easy-words.ts'
import { baseLocale, type Locale, type Variant, variants } from '#domain/measurement/instrument/text.ts'
import { aroundTranslator } from '#web/i18n/around.ts'
import type { Way } from '#web/pages/answer/asking-wave.ts'
import type { AnswerableWave } from './answer-ports.ts'
import type { PageScript } from './page-scripts.ts'

export const packetField = '_paket'

const packet = z.object({
  attempt: z.string(),
  code: z.string().nullable(),
  /** The hash of a blind token that held; its unit is the key's. */
  token: z.string().nullable(),
  unit: z.string().nullable(),
  /** Which unit the link asked for, and whether the screen is shared: what the first page is found by. */
  link: z.string().nullable(),
  kiosk: z.boolean(),
  /** Mode C: wants to take part. */
  agreed: z.boolean().default(false),
  at: z.number().int(),
  isMending: z.boolean(),
  locale: z.string(),
  variant: z.enum(variants),
  help: z.enum(helps),
  given: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

/** Where one person is, and how that person came in. */
export type Place = Readonly<{
  found: AnswerableWave
  attempt: string
  code: string | null
  token: string | null
  unit: UnitId | null
  link: string | null
  kiosk: boolean
  agreed: boolean
  session: Session
}>

type Entrance = Pick<Place, 'code' | 'token' | 'unit' | 'link' | 'kiosk'> & Readonly<{ locale: string }>

/** The beginning of a way: named by random bytes, so that a sending that is repeated is known again. */
export const beginAt = (found: AnswerableWave, { locale, ...entrance }: Entrance): Place => ({
  ...entrance,
  found,
  agreed: false,
  attempt: randomBytes(16).toString('hex'),
  session: {
    at: start,
    isMending: false,
    locale: found.instrument.locales.includes(locale) ? locale : baseLocale,
    variant: 'std',
    help: 'self',
    given: {},
  },
})

const sealedFor = ({ wave, slipKey }: AnswerableWave) => ({
  wave: wave.id,
  freezeHash: wave.freezeHash,
  slipKey,
})

export const writePlace = ({ found, session, ...rest }: Place): string =>
  sealPacket(sealedFor(found), JSON.stringify({ ...rest, ...session }))

/** Null where the packet is not one of ours. */
export function readPlace(found: AnswerableWave, text: string): Place | null {
  const opened = openPacket(sealedFor(found), text)
  if (opened === null) return null
  // What opens was sealed here; a release that writes other packets names them by another purpose.
  const { attempt, code, token, unit, link, kiosk, agreed, ...session } = packet.parse(JSON.parse(opened))
  const known = found.wave.freeze.units.find(({ id }) => id === unit)
  return {
    ...{ found, attempt, code, token, link, kiosk, agreed, session },
    unit: known ? (known.id as UnitId) : null,
  }
}

/** The wordings there are; symbols come when there are pictures to show. */
export const variantsOf = ({ instrument }: AnswerableWave): readonly Variant[] =>
  hasEasyWords(instrument) ? ['std', 'easy'] : ['std']

/** Whether it is for the person to say which unit the answer is for: never where a slip or a token says it. */
export const choosesUnit = ({ code, token, link }: Pick<Place, 'code' | 'token' | 'link'>): boolean =>
  code === null && token === null && link === null

/** Where the way of this person begins. */
export function entranceOf({
  found,
  code,
  token,
  link,
  kiosk,
}: Pick<Place, 'found' | 'code' | 'token' | 'link' | 'kiosk'>): string {
  if (code !== null) return '/svara'
  if (token !== null) return `/svara/inbjudan/${found.wave.id}`
  const asks = [...(link === null ? [] : [`enhet=${link}`]), ...(kiosk ? ['kiosk=1'] : [])]
  return `/svara/oppen/${found.wave.id}${asks.length > 0 ? `?${asks.join('&')}` : ''}`
}

/** The short texts around the questions, where somebody has approved them in the language. */
function aroundIn({ around }: AnswerableWave, locale: Locale): Pick<Way['asking'], 'around'> {
  const texts = around.get(locale)
  return texts ? { around: { locale, t: aroundTranslator(locale, texts) } } : {}
}

/** What every page of the way is made of. */
export function wayOf(place: Place, script: PageScript | null): Way {
  const { found, session, kiosk } = place
  const { freeze } = found.wave
  const entrance = entranceOf(place)
  return {
    asking: {
      locale: session.locale,
      variant: session.variant,
      assetAddress: null,
      ...aroundIn(found, session.locale),
    },
    wave: {
      asker: found.asker,
      instrument: found.instrument,
      variants: variantsOf(found),
      closesOn: freeze.plan.closesOn,
      panel: freeze.study ? { answerMonths: freeze.plan.retention.answerMonths } : null,
      units: choosesUnit(place) && freeze.units.length > 1 ? freeze.units : [],
    },
    action: entrance,
    hidden: { [packetField]: writePlace(place) },
    kiosk: kiosk ? { address: entrance, script: script?.path ?? null } : null,
  }
}
