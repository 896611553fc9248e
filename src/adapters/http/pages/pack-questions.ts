import type { FastifyInstance, FastifyReply } from 'fastify'
import { DomainError } from '#domain/kernel/error.ts'
import { cleanText } from '#domain/kernel/report/clean-text.ts'
import { longestQuestion, renderQuestions } from '#web/pages/pack/questions-page.tsx'
import { sendPage } from '../page.ts'
import { type Inside, type Request, type Route, settingOf, silent, within, word } from './pack-inside.ts'
import type { PackPorts } from './pack-ports.ts'

const nothing = { proposal: '', text: '' }

/** What experts ask and clarifiers answer. The reader who asks is known here, and is not passed on. */
export function questionRoutes(app: FastifyInstance, ports: PackPorts): void {
  async function send(
    request: Request,
    reply: FastifyReply,
    { k, topic }: Inside,
    more: Partial<Pick<Parameters<typeof renderQuestions>[0], 'typed' | 'said' | 'found'>>,
    status = 200,
  ): Promise<FastifyReply> {
    const { proposals } = await ports.pack(topic)
    const asked = (await ports.clarifications(topic)).map(({ id, proposal, question, answers }) => {
      const item = proposals.find((one) => one.id === proposal)
      return {
        ...{ id, question },
        no: item?.no ?? 0,
        name: item?.name ?? item?.text ?? null,
        answer: answers.at(-1)?.answer ?? null,
      }
    })
    const html = renderQuestions({
      ...settingOf(ports, request, k),
      asked: asked.toSorted((a, b) => a.no - b.no),
      proposals,
      ...{ typed: nothing, said: null, found: [] },
      ...more,
    })
    return sendPage(reply, html, { status, script: ports.script !== null })
  }

  app.get<Route>(
    '/utskick/:k/fragor',
    silent,
    within(ports, (here, request, reply) =>
      send(request, reply, here, request.query.tack === undefined ? {} : { said: 'sent' }),
    ),
  )

  app.post<Route>(
    '/utskick/:k/fragor',
    silent,
    within(ports, async (here, request, reply) => {
      const fields = request.body ?? {}
      const written = [...cleanText(word(fields.fraga)).trim()].slice(0, longestQuestion).join('')
      const typed = { proposal: word(fields.forslag), text: written }
      if (typed.text === '' || typed.proposal === '')
        return send(request, reply, here, { typed, said: 'blank' }, 422)
      try {
        await ports.ask(here.topic, { ...typed, evenSo: word(fields.anda) === 'ja' })
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'consensus.question-personal') throw error
        const { found } = error.detail
        return send(
          request,
          reply,
          here,
          { typed, found: Array.isArray(found) ? found.map(String) : [] },
          422,
        )
      }
      return reply.redirect(`/utskick/${here.k}/fragor?tack=1`, 303)
    }),
  )
}
