import { afterAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../_util/server.ts'

let server: RunningServer

afterAll(async () => {
  await server?.kill()
  await server?.remove()
})

const health = async () => (await fetch(`${server.url}/api/health`)).status

describe('the built application', () => {
  it('starts with a database of its own and hands out the first link', async () => {
    server = await startServer()
    expect(await health()).toBe(200)
    expect(server.firstLink).toContain(server.url)
  })

  it('is found at the same address after a power cut', async () => {
    const { url, port, dataFolder } = server
    await server.kill()
    await expect(health()).rejects.toThrow()
    const next = await startServer({ dataFolder, port })
    server = { ...next, remove: server.remove }
    expect(server.url).toBe(url)
    expect(await health()).toBe(200)
    expect(server.firstLink).toContain(url)
  })

  it('ends when asked, within five seconds', async () => {
    await server.stop()
    await expect(health()).rejects.toThrow()
  })

  it('says why it cannot start', async () => {
    const attempt = startServer({ dataFolder: server.dataFolder, env: { PORT: 'fel' } })
    await expect(attempt).rejects.toThrow('PORT=fel är inget portnummer')
  })
})
