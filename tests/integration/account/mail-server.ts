import { SMTPServer } from 'smtp-server'

export type Received = Readonly<{ to: string; from: string; subject: string; text: string }>

export type RunningMailServer = Readonly<{
  url: string
  received: Received[]
  /** Refuses whatever comes, as a full or strict server does. */
  refuse: (refusing: boolean) => void
  stop: () => Promise<void>
}>

/** A real mail server on this computer that keeps what it is given. */
export async function startMailServer(): Promise<RunningMailServer> {
  const received: Received[] = []
  let refusing = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusing) return done(new Error('mailbox unavailable'))
        const from = session.envelope.mailFrom
        received.push({
          ...read(Buffer.concat(chunks).toString()),
          to: session.envelope.rcptTo.map(({ address }) => address).join(', '),
          from: from ? from.address : '',
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const listening = server.server.address()
  const port = typeof listening === 'object' && listening ? listening.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (now) => {
      refusing = now
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Plain text as the reader sees it. */
function read(source: string): Pick<Received, 'subject' | 'text'> {
  const cut = source.indexOf('\r\n\r\n')
  const head = source.slice(0, cut).replace(/\r\n[ \t]+/g, ' ')
  const body = source.slice(cut + 4)
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? ''
  const encoding = field('Content-Transfer-Encoding').toLowerCase()
  return {
    subject: words(field('Subject')),
    text: encoding === 'base64' ? Buffer.from(body, 'base64').toString() : quoted(body),
  }
}

const bytes = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

const quoted = (body: string): string => bytes(body.replace(/=\r\n/g, '')).replaceAll('\r\n', '\n')

const words = (subject: string): string =>
  subject
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?q\?(.*?)\?=/gi, (_, text: string) => bytes(text.replaceAll('_', ' ')))
    .replace(/=\?utf-8\?b\?(.*?)\?=/gi, (_, text: string) => Buffer.from(text, 'base64').toString())
