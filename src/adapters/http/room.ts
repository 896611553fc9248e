import { networkInterfaces } from 'node:os'
import type { FastifyInstance } from 'fastify'
import { DomainError } from '#domain/kernel/error.ts'

export type RoomState = Readonly<{ open: boolean; address: string | null }>

/** The second listener, for phones on the same wifi. It serves voters' and the wall's pages and nothing else. */
export type RoomDoor = Readonly<{
  state(): RoomState
  set(open: boolean): Promise<RoomState>
  /** Closes by itself after a while, unless it is opened again before that. */
  closeSoon(): void
}>

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

type Door = Readonly<{ port: number; build: () => Promise<FastifyInstance>; lingerMs?: number }>

/** Long enough for every phone that wakes up to read that the conference is over. */
const quarter = 15 * 60_000

export function makeRoomDoor({ port, build, lingerMs = quarter }: Door): RoomDoor {
  let server: FastifyInstance | null = null
  let state = closed
  let closing: NodeJS.Timeout | undefined

  const open = async (): Promise<RoomState> => {
    if (server) return state
    const next = await build()
    try {
      await next.listen({ host: '0.0.0.0', port })
    } catch {
      await next.close()
      throw new DomainError('room-port-taken', { port })
    }
    const listening = next.server.address()
    const used = typeof listening === 'object' && listening ? listening.port : port
    server = next
    state = { open: true, address: `http://${roomHost(networkInterfaces()) ?? 'localhost'}:${used}` }
    return state
  }

  const close = async (): Promise<RoomState> => {
    const ending = server
    server = null
    state = closed
    await ending?.close()
    return closed
  }

  return {
    state: () => state,
    set: (wanted) => {
      clearTimeout(closing)
      return wanted ? open() : close()
    },
    closeSoon: () => {
      clearTimeout(closing)
      closing = setTimeout(() => void close().catch(() => undefined), lingerMs)
      closing.unref()
    },
  }
}
