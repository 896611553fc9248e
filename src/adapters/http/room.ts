import { networkInterfaces } from 'node:os'
import type { FastifyInstance } from 'fastify'
import { DomainError } from '#domain/kernel/error.ts'

export type RoomState = Readonly<{ open: boolean; address: string | null }>

/** The second listener, for phones on the same wifi. It serves voters' and the wall's pages and nothing else. */
export type RoomDoor = Readonly<{
  state(): RoomState
  /** Opens the door on behalf of a conference, or of the start itself. Refused where phones have another way in. */
  open(holder: string): Promise<RoomState>
  /** Lets go of the door; it closes with the last who let go. */
  close(holder: string): Promise<RoomState>
  /** Lets go after a while, unless the holder opens again or somebody closes before that. */
  closeSoon(holder: string): void
  holds(holder: string): boolean
  end(): Promise<void>
}>

/** Who holds the door that was opened with `--room`. */
export const heldByStart = 'start'

const closed: RoomState = { open: false, address: null }

/** The address that phones are most likely to reach: a private IPv4 address of a card that is up. */
export function roomHost(interfaces: ReturnType<typeof networkInterfaces>): string | null {
  const outward = Object.values(interfaces)
    .flatMap((card) => card ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
  const rank = (address: string): number =>
    ['192.168.', '10.', '172.'].findIndex((start) => address.startsWith(start)) + 1 || 9
  return outward.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
}

type Door = Readonly<{
  port: number
  build: () => Promise<FastifyInstance>
  isLocal: boolean
  lingerMs?: number
}>

/**
 * New lines that may wait to be taken, as far as the computer allows. Of a crowd that votes in the same moment the
 * rest are turned away, and try again only after seconds.
 */
export const waitingLines = 8_192

/** Long enough for every phone that wakes up to read that the conference is over. */
const quarter = 15 * 60_000

export function makeRoomDoor({ port, build, isLocal, lingerMs = quarter }: Door): RoomDoor {
  /** Who holds the door, and for those about to let go the clock that runs. */
  const holders = new Map<string, NodeJS.Timeout | null>()
  let server: FastifyInstance | null = null
  let state = closed
  // One after the other: two who open at once would ask for the same port.
  let turn: Promise<unknown> = Promise.resolve()

  const listen = async (): Promise<void> => {
    if (server) return
    const next = await build()
    try {
      await next.listen({ host: '0.0.0.0', port, backlog: waitingLines })
    } catch {
      await next.close()
      throw new DomainError('room-port-taken', { port })
    }
    const listening = next.server.address()
    const used = typeof listening === 'object' && listening ? listening.port : port
    server = next
    state = { open: true, address: `http://${roomHost(networkInterfaces()) ?? 'localhost'}:${used}` }
  }

  const shut = async (): Promise<void> => {
    const ending = server
    server = null
    state = closed
    await ending?.close()
  }

  const inTurn = (act: () => Promise<void>): Promise<RoomState> => {
    const mine = turn.then(act).then(() => state)
    turn = mine.catch(() => undefined)
    return mine
  }

  const release = (holder: string): void => {
    clearTimeout(holders.get(holder) ?? undefined)
    holders.delete(holder)
  }

  const close = (holder: string): Promise<RoomState> =>
    inTurn(async () => {
      release(holder)
      if ([...holders.values()].includes(null)) return
      for (const lingering of [...holders.keys()]) release(lingering)
      await shut()
    })

  return {
    state: () => state,
    holds: (holder) => holders.has(holder),
    open: (holder) =>
      inTurn(async () => {
        if (!isLocal) throw new DomainError('room-not-here')
        await listen()
        release(holder)
        holders.set(holder, null)
      }),
    close,
    closeSoon: (holder) => {
      if (!holders.has(holder)) return
      release(holder)
      const clock = setTimeout(() => void close(holder).catch(() => undefined), lingerMs)
      holders.set(holder, clock.unref())
    },
    end: async () => {
      for (const holder of [...holders.keys()]) release(holder)
      await inTurn(shut)
    },
  }
}
