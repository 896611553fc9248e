import { connect, createServer, type Socket } from 'node:net'

/** A line to a database that can be cut, or fall silent, while both ends live. */
export type SeverableLine = Readonly<{
  url: string
  /** Every connection breaks, and none can be made. */
  cut: () => void
  /** Connections stand, and nothing passes, as with a disk or a network that hangs. */
  hush: () => void
  mend: () => void
  close: () => Promise<void>
}>

export async function layLine(databaseUrl: string): Promise<SeverableLine> {
  const target = new URL(databaseUrl)
  const pairs = new Set<readonly [Socket, Socket]>()
  let state: 'whole' | 'cut' | 'hushed' = 'whole'

  const server = createServer((near) => {
    if (state === 'cut') return void near.destroy()
    const far = connect({ host: target.hostname, port: Number(target.port) })
    const pair = [near, far] as const
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on('data', (bytes) => to.write(bytes))
      from.on('error', end)
      from.on('close', end)
      if (state === 'hushed') from.pause()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the line has no port')
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = `${address.port}`
  const each = (act: (socket: Socket) => void) => {
    for (const pair of [...pairs]) pair.forEach(act)
  }
  return {
    url: url.href,
    cut() {
      state = 'cut'
      each((socket) => socket.destroy())
    },
    hush() {
      state = 'hushed'
      each((socket) => socket.pause())
    },
    mend() {
      state = 'whole'
      each((socket) => socket.resume())
    },
    async close() {
      each((socket) => socket.destroy())
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
