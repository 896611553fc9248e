import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { EvaluationTable } from '#contract/consensus/evaluation.ts'
import type { RoundResult } from '#contract/consensus/round-result.ts'
import { isConferenceCode, normaliseCode } from '#domain/consensus/code.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { PracticeShown } from '#web/pages/practice-cells.ts'
import type { Paper } from '#web/pages/vote/paper.ts'
import { renderProblem } from '#web/pages/vote/problem-page.tsx'
import type { RoomTables } from '#web/pages/wall/tables-wall.tsx'
import { renderWall } from '#web/pages/wall/wall-page.tsx'
import { asDomainError, statusOf } from '../errors.ts'
import type { LiveView, Topic } from '../live.ts'
import { sendPage } from '../page.ts'
import { languageOf } from './language.ts'
import type { PageScript } from './page-scripts.ts'

export type WallPorts = Readonly<{
  script: PageScript | null
  findTopic: (code: string) => Promise<Topic | null>
  live: (topic: Topic) => Promise<LiveView>
  /** Null until the round is counted. */
  result: (topic: Topic, round: string) => Promise<RoundResult | null>
  paper: (topic: Topic, round: string) => Promise<Paper | null>
  /** Null while it does not hang there. */
  evaluation: (topic: Topic) => Promise<EvaluationTable | null>
  /** Practice that is open or shown. */
  practice: (topic: Topic) => Promise<PracticeShown | null>
  /** Who sits where in the discussion that is shown now. */
  tables: (topic: Topic) => Promise<RoomTables | null>
  /** What phones type: the room's own address while the room is open. */
  joinAddress: () => string
}>

type Route = { Params: { k: string }; Querystring: { sida?: string; tabell?: string } }

const counted = ['counted', 'applied', 'final']

/** The wall: public to whoever has the code, as it hangs in the room. */
export async function wallRoutes(app: FastifyInstance, ports: WallPorts): Promise<void> {
  await app.register(async (corner) => {
    corner.setErrorHandler((error, request, reply) => {
      const { code, detail } = asDomainError(error)
      const html = renderProblem({
        language: languageOf(request),
        script: null,
        live: null,
        code,
        detail,
        back: request.url,
      })
      return sendPage(reply, html, { status: statusOf[code] })
    })
    corner.get<Route>('/projektor/:k', { logLevel: 'silent' }, show)
  })

  async function show(request: FastifyRequest<Route>, reply: FastifyReply): Promise<FastifyReply> {
    const { k } = request.params
    const code = normaliseCode(k)
    const topic = isConferenceCode(code) ? await ports.findTopic(code) : null
    if (!topic) throw new DomainError('not-found')
    if (code !== k) return reply.redirect(`/projektor/${code}`, 303)
    const { state, result } = await ports.live(topic)
    const { sida, tabell } = request.query
    const html = renderWall({
      language: languageOf(request),
      script: ports.script?.path ?? null,
      live: state,
      joinAddress: ports.joinAddress(),
      of: state.r !== null && counted.includes(state.st) ? await ports.result(topic, state.r) : null,
      result,
      item: await itemOnWall(topic, state),
      evaluation: state.st === 'evaluated' ? await ports.evaluation(topic) : null,
      tables: state.p === undefined ? null : await ports.tables(topic),
      practice: state.lvl === 1 ? await ports.practice(topic) : null,
      shown: Number(sida) || 1,
      isTable: tabell !== undefined,
      jitter: Math.random(),
    })
    return sendPage(reply, html, { script: ports.script !== null })
  }

  async function itemOnWall(topic: Topic, { mode, r, slot }: LiveView['state']) {
    if (mode !== 'plenary' || r === null || slot === 0) return null
    const item = (await ports.paper(topic, r))?.items[slot - 1]
    return item ? { text: item.text, said: item.said ?? [] } : null
  }
}
