import { afterAll, beforeAll, expect, it } from 'vitest'
import { LiveHub } from '#adapters/http/live.ts'
import { makeRoomDoor } from '#adapters/http/room.ts'
import { conferenceHandlers } from '#adapters/http/routes/conference.ts'
import { liveRoutes } from '#adapters/http/routes/live.ts'
import { makeServer } from '#adapters/http/server.ts'
import { readLive } from '#application/consensus/read-live.ts'
import { LiveStream } from '../../_util/live-stream.ts'
import { type Hall, inventory, openHall } from './hall.ts'
import { command, holdMeeting } from './meeting.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(2, 0))
})
afterAll(() => hall?.close())

it('tells whoever follows on the room’s port that the conference is over, before that port closes', async () => {
  const hub = new LiveHub(readLive(hall.ports))
  const door = makeRoomDoor({
    port: 0,
    isLocal: true,
    build: async () => {
      const app = await makeServer({ localOnly: false, logLevel: 'silent' })
      liveRoutes(app, hub, hall.ports.findCode)
      return app
    },
  })
  const handlers = conferenceHandlers({ ...hall.ports, room: door })
  const meeting = await holdMeeting(hall, { voters: 5 })
  await meeting.plan({})
  await meeting.step('freezeRound', 1)
  await meeting.begin()
  await handlers.openRoom(hall.facilitator, { ...meeting.topic, commandId: command(), open: true })
  const port = new URL(door.state().address ?? '').port
  const { code } = await meeting.detail()
  const phone = new LiveStream(`http://127.0.0.1:${port}`, code)
  const speaksOf = (state: string) => phone.until(({ name, data }) => name === 'state' && data.st === state)
  await speaksOf('frozen')

  const { version } = await meeting.detail()
  await handlers.concludeConference(hall.facilitator, {
    ...meeting.topic,
    commandId: command(),
    expectedVersion: version,
  })
  // What the database would have called out.
  hub.changed(meeting.id)
  await speaksOf('concluded')
  // A phone that slept through the end comes back later.
  expect((await fetch(`http://127.0.0.1:${port}/live/${code}.json`)).status).toBe(200)
  expect(door.state().open).toBe(true)

  phone.close()
  hub.close()
  await handlers.openRoom(hall.facilitator, { ...meeting.topic, commandId: command(), open: false })
  expect(door.state().open).toBe(false)
})
