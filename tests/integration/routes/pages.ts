import type { AddressInfo } from 'node:net'
import { eventParser } from '#web/pages/live/event-parser.ts'
import { nth } from '../consensus/refusal.ts'
import type { House } from './house.ts'
import type { Planted } from './planted.ts'

export type PageAnswer = Readonly<{ what: string; text: string }>

/** What the stream of a conference says first. */
async function firstOfStream(house: House, path: string): Promise<PageAnswer> {
  const { port } = house.app.server.address() as AddressInfo
  const line = new AbortController()
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { signal: line.signal })
  const parse = eventParser()
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of answer.body ?? []) {
    const read = decoder.decode(piece, { stream: true })
    text += read
    if (parse(read).some(({ name }) => name === 'state')) break
  }
  line.abort()
  return { what: `stream ${path}`, text }
}

/** Every page that a voter and a wall of this association can meet, and the files under them. */
export async function everyAnswer(house: House, planted: Planted): Promise<readonly PageAnswer[]> {
  const answers: PageAnswer[] = []
  for (const meeting of [planted.running, planted.concluded, planted.draft]) {
    const { state } = await meeting.live()
    const [k, browser, voter] = [state.c, house.browser(), nth(meeting.voters, 1)]
    const get = async (url: string) => {
      const answer = await browser.send('GET', url)
      answers.push({ what: `${answer.statusCode} GET ${url}`, text: answer.body })
    }
    const post = async (url: string, fields: object) => {
      const answer = await browser.send('POST', url, fields)
      answers.push({ what: `${answer.statusCode} POST ${url}`, text: answer.body })
    }
    const ballot = { r: state.r ?? '', fz: state.fz ?? '', slot: 0, a: '1001' }

    for (const url of [
      '/rosta',
      '/rosta/skydd',
      `/rosta/${k}`,
      `/projektor/${k}`,
      `/projektor/${k}?tabell=1`,
    ])
      await get(url)
    await get(`/live/${k}.json`)
    answers.push(await firstOfStream(house, `/live/${k}`))
    await post('/rosta', { kod: k })
    // A card of somebody else's conference opens nothing here.
    await post(`/rosta/${k}`, { kort: 'ABCDEFGH' })
    await post(`/rosta/${k}`, { kort: voter.code })
    for (const url of [
      `/rosta/${k}`,
      `/rosta/${k}?tack=1`,
      `/rosta/${k}?sen=1`,
      `/rosta/${k}/andra`,
      `/rosta/${k}/argument`,
    ])
      await get(url)
    await post(`/rosta/${k}/fraga`, { ...ballot, sprak: 'sv' })
    await post(`/rosta/${k}/granska`, ballot)
    await post(`/rosta/${k}/rost`, ballot)
    await post(`/rosta/${k}/biljett`, { ...ballot, blinded: 'a'.repeat(512) })
    await post(`/rosta/${k}/lamna`, {})
    for (const url of [`/rost/${k}`, `/rost/${k}?tack=1`, `/rost/${k}/nyckel`]) await get(url)
    for (const url of ['', '/argument', '/fraga', '/granska', '/rost'])
      await post(`/rost/${k}${url}`, { ...ballot, kort: 'ABCDEFGHJKMN' })
  }
  for (const url of [
    '/app',
    '/app/nagot',
    '/api/health',
    '/api/openapi.json',
    '/logga-in/organisation/svar',
  ]) {
    const answer = await house.browser().send('GET', url)
    answers.push({ what: `${answer.statusCode} GET ${url}`, text: answer.body })
  }
  return answers
}
