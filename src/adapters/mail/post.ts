import { createTransport } from 'nodemailer'
import type { Post } from '#application/account/ports.ts'
import { writeLetter } from './letter.ts'
import type { Written } from './written.ts'

export type MailSettings = Readonly<{
  smtpUrl: string
  /** Null: an address at the name that Samsyn is reached by. */
  from: string | null
  address: () => string
}>

const patience = 10_000
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Hands letters to the mail server. What it says is not written down: it may quote the letter. */
export function makeMailer({ smtpUrl, from, address }: MailSettings, warn: (message: string) => void) {
  const url = new URL(smtpUrl)
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
    // A password is never sent in the open to another computer.
    requireTLS: url.username !== '' && !loopback.has(url.hostname),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (to: string, { subject, text }: Written): Promise<boolean> => {
    try {
      const sender = from ?? `samsyn@${new URL(address()).hostname}`
      await transport.sendMail({ from: sender, to: { name: '', address: to }, subject, text })
      return true
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
      warn(`mail not taken by the server: ${code}`)
      return false
    }
  }
}

export function makePost(settings: MailSettings, warn: (message: string) => void): Post {
  const send = makeMailer(settings, warn)
  return (letter) => send(letter.to, writeLetter(letter, settings.address()))
}
