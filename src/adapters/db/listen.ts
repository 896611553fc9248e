import { Client, type ClientConfig } from 'pg'
import { channel, type Heard, parseAnnouncement } from './announce.ts'

type Listener = Readonly<{
  onHeard: (heard: Heard) => void
  /** The connection was lost and is back: anything may have been missed. */
  onGap: () => void
}>

export type Listening = Readonly<{
  isUp: () => boolean
  /** Settles when it hears for the first time. */
  heardFirst: Promise<void>
  stop: () => Promise<void>
}>

const pauses = [100, 250, 500, 1000, 2000]

/** One listening connection a node, made again for as long as the node lives. */
export function listen(config: ClientConfig, { onHeard, onGap }: Listener): Listening {
  let client: Client | null = null
  let stopped = false
  let up = false
  let failures = 0
  let timer: NodeJS.Timeout | null = null
  let tellFirst = () => {}
  const heardFirst = new Promise<void>((resolve) => {
    tellFirst = resolve
  })

  const again = () => {
    up = false
    client = null
    if (stopped || timer) return
    timer = setTimeout(
      () => {
        timer = null
        void connect()
      },
      pauses[Math.min(failures++, pauses.length - 1)],
    )
  }

  const connect = async () => {
    const next = new Client({ ...config, keepAlive: true })
    client = next
    next.on('error', () => client === next && again())
    next.on('end', () => client === next && again())
    next.on('notification', ({ payload }) => {
      const found = parseAnnouncement(payload)
      if (found) onHeard(found)
    })
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
      if (stopped) return
      up = true
      failures = 0
      tellFirst()
      onGap()
    } catch {
      await next.end().catch(() => undefined)
      if (client === next) again()
    }
  }

  void connect()
  return {
    isUp: () => up,
    heardFirst,
    stop: async () => {
      stopped = true
      if (timer) clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}
