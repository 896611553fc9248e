import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { makeRoomDoor, roomHost } from './room.ts'
import { makeServer } from './server.ts'

const card = (address: string, internal = false) => [
  { address, internal, family: 'IPv4' as const, netmask: '', mac: '', cidr: null },
]

describe('the room’s listener', () => {
  it('gives the address that phones on the wifi are most likely to reach', () => {
    expect(
      roomHost({ lo: card('127.0.0.1', true), docker: card('172.17.0.1'), wifi: card('192.168.1.7') }),
    ).toBe('192.168.1.7')
    expect(roomHost({ lo: card('127.0.0.1', true) })).toBeNull()
  })

  it('opens once, answers, and closes', async () => {
    const build = async () => {
      const app = await makeServer({ localOnly: false, logLevel: 'silent' })
      app.get('/rosta', async () => 'Rösta')
      return app
    }
    const door = makeRoomDoor({ port: 0, build })
    expect(door.state()).toEqual({ open: false, address: null })
    const [first, second] = [await door.set(true), await door.set(true)]
    expect(second).toEqual(first)
    const port = new URL(first.address ?? '').port
    expect(await (await fetch(`http://127.0.0.1:${port}/rosta`)).text()).toBe('Rösta')
    expect((await fetch(`http://127.0.0.1:${port}/app`)).status).toBe(404)
    expect(await door.set(false)).toEqual({ open: false, address: null })
    await expect(fetch(`http://127.0.0.1:${port}/rosta`)).rejects.toThrow()
  })

  it('closes by itself after a while, unless somebody opens it again', async () => {
    const build = async () => makeServer({ localOnly: false, logLevel: 'silent' })
    const door = makeRoomDoor({ port: 0, build, lingerMs: 50 })
    await door.set(true)
    door.closeSoon()
    await door.set(true)
    await wait(150)
    expect(door.state().open).toBe(true)
    door.closeSoon()
    expect(door.state().open).toBe(true)
    await expect.poll(() => door.state().open).toBe(false)
  })

  it('says which port is taken', async () => {
    const build = () => makeServer({ localOnly: false, logLevel: 'silent' })
    const first = makeRoomDoor({ port: 0, build })
    const taken = Number(new URL((await first.set(true)).address ?? '').port)
    await expect(makeRoomDoor({ port: taken, build }).set(true)).rejects.toMatchObject({
      code: 'room-port-taken',
      detail: { port: taken },
    })
    await first.set(false)
  })
})
