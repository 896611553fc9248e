import { Writable } from 'node:stream'
import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { sendError } from './errors.ts'
import { faultOf } from './fault-line.ts'

const secret = 'Karin Ek'

/** As PostgreSQL and its driver tell of a refused row. */
const refused = () =>
  Object.assign(new Error(`invalid input syntax for type uuid: "${secret}\n    at ${secret}"`), {
    name: 'error',
    code: '22P02',
    detail: `Key (name)=(${secret}) already exists.`,
    where: `unnamed portal parameter $1 = '${secret}'`,
    parameters: [secret],
  })

async function logged(path: '/api' | '/rosta'): Promise<string> {
  let text = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    },
  })
  const app = fastify({ logger: { level: 'warn', stream } })
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply))
  const fail = async () => {
    throw refused()
  }
  app.get('/api', fail)
  app.get('/rosta', { logLevel: 'silent' }, fail)
  const answer = await app.inject(path)
  await app.close()
  expect(answer.statusCode).toBe(500)
  expect(answer.json().error.reference).toMatch(/./)
  return text
}

describe('the line about a failure', () => {
  it('has name, code and places, and nothing that anybody wrote', async () => {
    expect(faultOf(refused())).toMatchObject({ name: 'error', code: '22P02' })
    const line = await logged('/api')
    expect(line).not.toContain(secret)
    expect(JSON.parse(line)).toMatchObject({
      msg: 'internal',
      code: '22P02',
      at: expect.arrayContaining([expect.stringContaining('fault-line.test')]),
    })
    expect(line).not.toContain('127.0.0.1')
  })

  it('is written for a voter too, with the name of the failure and a reference only', async () => {
    const {
      level: _level,
      time: _time,
      pid: _pid,
      hostname: _host,
      ...said
    } = JSON.parse(await logged('/rosta'))
    expect(said).toEqual({ reference: expect.any(String), name: 'error', msg: 'internal' })
  })

  it('copes with what is no error', () => {
    expect(faultOf(secret)).toEqual({ name: 'string' })
  })
})
