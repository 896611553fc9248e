import type { FastifyReply, FastifyRequest } from 'fastify'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ErrorCode } from '#domain/kernel/error-code.ts'
import type { UnitId } from '#domain/kernel/id.ts'
import { reviewOf, type Step, start, takeStep } from '#domain/measurement/instrument/answer-session.ts'
import { helps } from '#domain/measurement/instrument/answer-set.ts'
import { isAsked } from '#domain/measurement/instrument/answer-walk.ts'
import type { SubmissionFault } from '#domain/measurement/instrument/submission.ts'
import { consentField } from '#web/pages/answer/consent.tsx'
import { renderQuestionWay } from '#web/pages/answer/question-way.tsx'
import { renderReceiptPage } from '#web/pages/answer/receipt-page.tsx'
import { type NotSent, renderReviewPage } from '#web/pages/answer/review-page.tsx'
import { renderShieldWay } from '#web/pages/answer/shield-way.tsx'
import { renderStartPage } from '#web/pages/answer/start-page.tsx'
import { renderTroublePage, type Trouble } from '#web/pages/answer/trouble-page.tsx'
import { asDomainError, statusOf } from '../errors.ts'
import { logFault } from '../fault-line.ts'
import { sendPage } from '../page.ts'
import { choosesUnit, entranceOf, type Place, variantsOf, wayOf } from './answer-place.ts'
import type { AnswerPagePorts } from './answer-ports.ts'

type Fields = Readonly<Record<string, unknown>>

type Shown = Readonly<{
  status?: number
  faults?: readonly SubmissionFault[]
  notSent?: NotSent | null
  lacksUnit?: boolean
  lacksConsent?: boolean
}>

/** The page where somebody is: the beginning, a question, or the review. */
export function sendPlace(
  { script }: Pick<AnswerPagePorts, 'script'>,
  reply: FastifyReply,
  place: Place,
  { status = 200, faults = [], notSent = null, lacksUnit = false, lacksConsent = false }: Shown = {},
): FastifyReply {
  const { found, session, unit } = place
  const way = wayOf(place, script)
  const shown = found.walk.shown(session.given)
  const given = (id: string) => session.given[id] ?? ''
  const html =
    session.at === start
      ? renderStartPage({
          ...{ ...way, help: session.help, unit, lacksUnit },
          ...{ agreed: place.agreed, lacksConsent },
        })
      : session.at >= reviewOf(found.walk)
        ? renderReviewPage({
            ...way,
            rows: shown.flatMap((items, page) =>
              items.map((item) => ({ page, item, given: given(item.id) })),
            ),
            notSent,
          })
        : renderQuestionWay({
            ...way,
            asked: (shown[session.at] ?? []).map((item) => ({
              item,
              given: given(item.id),
              fault: faultOf(faults, item.id),
            })),
            place: placeIn(shown, session.at),
          })
  // On a device that many use nothing is shown again; on one's own, Back leads to the question before.
  return sendPage(reply, html, { status, script: way.kiosk?.script != null, again: !place.kiosk })
}

const faultOf = (faults: readonly SubmissionFault[], id: string) => {
  const found = faults.find(({ item }) => item === id)?.fault
  return found === undefined || found === 'unknown_item' ? null : found
}

/** Questions before this page and on it, of all that are asked after the answers so far. */
function placeIn(shown: readonly (readonly { kind: Parameters<typeof isAsked>[0]['kind'] }[])[], at: number) {
  const counts = shown.map((items) => items.filter(isAsked).length)
  const sum = (of: readonly number[]) => of.reduce((total, count) => total + count, 0)
  const before = sum(counts.slice(0, at))
  return { x: before + Math.min(1, counts[at] ?? 0), last: before + (counts[at] ?? 0), n: sum(counts) }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** How to be asked, from the first page, or from a button on any. */
function withChoices(place: Place, fields: Fields): Place {
  const step = textOf(fields._steg)
  const { found, session } = place
  const locale = /^sprak-(.+)$/.exec(step)?.[1] ?? textOf(fields._sprak)
  const variant = /^text-(.+)$/.exec(step)?.[1] ?? textOf(fields._text)
  const help = helps.find((one) => one === fields._hjalp)
  const units = choosesUnit(place) ? found.wave.freeze.units : []
  const unit = units.find(({ id }) => id === fields._enhet)
  const wording = variantsOf(found).find((one) => one === variant)
  return {
    ...place,
    unit: unit ? (unit.id as UnitId) : place.unit,
    agreed: session.at === start ? fields[consentField] === '1' : place.agreed,
    session: {
      ...session,
      locale: found.instrument.locales.includes(locale) ? locale : session.locale,
      variant: wording ?? session.variant,
      help: help ?? session.help,
    },
  }
}

function stepOf(fields: Fields): Step {
  const text = textOf(fields._steg)
  const page = /^page-(\d{1,3})$/.exec(text)?.[1]
  if (page !== undefined) return { to: 'page', page: Number(page) }
  if (text === 'back' || text === 'send') return { to: text }
  return { to: text === 'next' ? 'next' : 'stay' }
}

const notSentWords: Partial<Record<ErrorCode, NotSent>> = {
  'too-many-attempts': 'notSentOften',
  'measurement.answers-too-long': 'notSentLong',
}

const ends: Partial<Record<ErrorCode, Trouble>> = {
  'measurement.code-used': 'used',
  // It was there when the person began: the wave has been opened or annulled since.
  'measurement.code-wrong': 'closed',
  'measurement.wave-closed': 'closed',
}

/** One press of a button: what the page brought is taken in, and the next page is sent. */
export async function takeWay(
  ports: AnswerPagePorts,
  request: FastifyRequest,
  reply: FastifyReply,
  before: Place,
  fields: Fields,
): Promise<FastifyReply> {
  const place = withChoices(before, fields)
  if (fields._steg === 'skydd') return sendShield(ports, reply, place, fields)
  const { session, faults, isSent } = takeStep(place.session, place.found.walk, stepOf(fields), fields)
  const lacksUnit =
    before.session.at === start && session.at !== start && place.code === null && place.unit === null
  if (lacksUnit)
    return sendPlace(
      ports,
      reply,
      { ...place, session: { ...session, at: start } },
      { status: 422, lacksUnit },
    )
  // Nothing is asked of anybody who has not said that they want to take part.
  if (place.found.wave.freeze.study && !place.agreed && session.at !== start)
    return sendPlace(
      ports,
      reply,
      { ...place, session: { ...session, at: start } },
      { status: 422, lacksConsent: true },
    )
  const next = { ...place, session }
  if (!isSent) return sendPlace(ports, reply, next, { status: faults.length > 0 ? 422 : 200, faults })
  return deliver(ports, request, reply, next)
}

async function sendShield(ports: AnswerPagePorts, reply: FastifyReply, place: Place, fields: Fields) {
  const { session } = takeStep(place.session, place.found.walk, { to: 'stay' }, fields)
  const facts = await ports.shield(place.found.wave.id)
  if (!facts) return sendPlace(ports, reply, place)
  const html = renderShieldWay({ ...wayOf({ ...place, session }, null), facts })
  return sendPage(reply, html, { again: !place.kiosk })
}

async function deliver(ports: AnswerPagePorts, request: FastifyRequest, reply: FastifyReply, place: Place) {
  const { found, session, code, token, attempt, unit } = place
  const { locale, variant, help, given } = session
  const { association, wave, walk } = found
  const set = canonicalJson({
    instrument: wave.freeze.instrument.sha256,
    locale,
    variant,
    help,
    answers: walk.check(given).answers,
  })
  const where = { association, wave: wave.id }
  const { asking, kiosk } = wayOf(place, ports.script)
  const take = async () => {
    if (code !== null) return ports.take(where, { attempt, set, code })
    if (token !== null && unit !== null) return ports.takeToken(where, { attempt, set, token, unit })
    if (unit === null) throw new DomainError('measurement.unit-unknown')
    ports.admit(request.ip)
    return ports.takeOpen(where, { attempt, set, unit })
  }
  try {
    const { taken } = await take()
    const html = renderReceiptPage({
      asking,
      isRepeat: taken === 'before',
      leaves: wave.freeze.study ? 'card' : token !== null ? 'token' : code === null ? 'nothing' : 'slip',
      kiosk,
      protection: `/svara/skydd/${wave.id}${asking.locale === 'en' ? '?sprak=en' : ''}`,
    })
    return sendPage(reply, html, { script: kiosk?.script != null })
  } catch (error) {
    const refused = asDomainError(error).code
    const trouble = ends[refused]
    const status = statusOf[refused]
    if (trouble) {
      const html = renderTroublePage({ asking, trouble, kiosk, start: entranceOf(place) })
      return sendPage(reply, html, { status, script: kiosk?.script != null })
    }
    // Whatever it was: nothing that somebody has answered is lost for it.
    if (refused === 'internal') logFault(request, error)
    if (status === 503) reply.header('retry-after', '2')
    return sendPlace(ports, reply, place, { status, notSent: notSentWords[refused] ?? 'notSent' })
  }
}
