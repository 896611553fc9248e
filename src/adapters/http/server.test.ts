import { afterEach, describe, expect, it } from 'vitest'
import { makeServer } from './server.ts'

const apps: Awaited<ReturnType<typeof makeServer>>[] = []
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()))
})

async function serverFor(options: { proxies?: readonly string[]; publicAddress?: string }) {
  const app = await makeServer({ localOnly: false, logLevel: 'silent', ...options })
  app.get('/', async (request) => ({ from: request.ip }))
  apps.push(app)
  return app
}

describe('strict transport', () => {
  const asked = async (publicAddress: string, headers: Record<string, string>) => {
    const app = await serverFor({ publicAddress })
    return (await app.inject({ url: '/', headers })).headers['strict-transport-security']
  }

  it('is demanded where people meet the site encrypted', async () => {
    expect(await asked('https://samsyn.example', { host: 'samsyn.example' })).toBe('max-age=31536000')
    expect(
      await asked('http://samsyn.example', { host: 'samsyn.example', 'x-forwarded-proto': 'https' }),
    ).toBe('max-age=31536000')
  })

  it('is not demanded of the room, whose wifi has no certificate', async () => {
    expect(await asked('https://samsyn.example', { host: '192.168.1.7:4811' })).toBeUndefined()
    expect(await asked('http://samsyn.example', { host: 'samsyn.example' })).toBeUndefined()
  })
})

describe("a visitor's address", () => {
  const from = async (proxies: readonly string[]) => {
    const app = await serverFor({ proxies })
    const answer = await app.inject({
      url: '/',
      remoteAddress: '10.0.0.7',
      headers: { 'x-forwarded-for': '203.0.113.9' },
    })
    return answer.json().from
  }

  it('is taken from a proxy that is trusted, and from no other', async () => {
    expect(await from(['10.0.0.0/8'])).toBe('203.0.113.9')
    expect(await from([])).toBe('10.0.0.7')
  })
})
