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
    const door = makeRoomDoor({ port: 0, build, isLocal: true })
    expect(door.state()).toEqual({ open: false, address: null })
    const [first, second] = await Promise.all([door.open('a'), door.open('b')])
    expect(second).toEqual(first)
    const port = new URL(first.address ?? '').port
    expect(await (await fetch(`http://127.0.0.1:${port}/rosta`)).text()).toBe('Rösta')
    expect((await fetch(`http://127.0.0.1:${port}/app`)).status).toBe(404)
    // Whoever ends first leaves it open for the other.
    expect(await door.close('a')).toEqual(first)
    expect(await door.close('a')).toEqual(first)
    expect([door.holds('a'), door.holds('b')]).toEqual([false, true])
    expect(await door.close('b')).toEqual({ open: false, address: null })
    await expect(fetch(`http://127.0.0.1:${port}/rosta`)).rejects.toThrow()
  })

  it('closes by itself after a while, unless somebody opens it again', async () => {
    const build = async () => makeServer({ localOnly: false, logLevel: 'silent' })
    const door = makeRoomDoor({ port: 0, build, isLocal: true, lingerMs: 50 })
    await door.open('a')
    door.closeSoon('a')
    await door.open('a')
    await wait(150)
    expect(door.state().open).toBe(true)
    door.closeSoon('a')
    expect(door.state().open).toBe(true)
    await expect.poll(() => door.state().open).toBe(false)
  })

  it('says which port is taken', async () => {
    const build = () => makeServer({ localOnly: false, logLevel: 'silent' })
    const first = makeRoomDoor({ port: 0, build, isLocal: true })
    const taken = Number(new URL((await first.open('a')).address ?? '').port)
    await expect(makeRoomDoor({ port: taken, build, isLocal: true }).open('b')).rejects.toMatchObject({
      code: 'room-port-taken',
      detail: { port: taken },
    })
    await first.close('a')
  })

  it('is not opened where the installation has an address of its own', async () => {
    const build = () => makeServer({ localOnly: false, logLevel: 'silent' })
    const door = makeRoomDoor({ port: 0, build, isLocal: false })
    await expect(door.open('a')).rejects.toMatchObject({ code: 'room-not-here' })
    expect(door.state().open).toBe(false)
  })
})
