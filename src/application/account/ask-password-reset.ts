import { normalEmail } from '#domain/account/email.ts'
import { connection, resetMail } from '#domain/account/throttle.ts'
import { installation } from '#domain/kernel/id.ts'
import { type AttemptPorts, attempt } from './attempt.ts'
import type { Caller } from './caller.ts'
import { type HandOverPorts, handOver } from './hand-over.ts'
import { makeLink } from './one-time-link.ts'
import type { AccountStore, Later } from './ports.ts'

type Ports = AttemptPorts & HandOverPorts & Readonly<{ accounts: AccountStore; later: Later }>

/** Sends a link if the address has an account. The answer is the same, and as quick, if it has none. */
export const askPasswordReset =
  (ports: Ports) =>
  async (caller: Caller, input: Readonly<{ email: string }>): Promise<void> => {
    const email = normalEmail(input.email)
    await attempt(ports, [
      { bucket: resetMail, kind: 'reset mail', by: email },
      { bucket: connection, kind: 'connection', by: caller.address },
    ])
    if (ports.post) ports.later(() => sendReset(ports, email))
  }

async function sendReset(ports: Ports, email: string): Promise<void> {
  const made = await ports.writeUnaudited(installation, async (tx) => {
    const account = await ports.accounts.findByEmail(tx, email)
    if (!account || account.isClosed) return null
    const link = await makeLink(ports, tx, {
      purpose: 'password-reset',
      account: account.id,
      madeBy: account.name,
    })
    return { link, language: account.language }
  })
  if (!made) return
  await handOver(ports, made.link, (link) => ({
    kind: 'password-reset',
    to: email,
    link,
    language: made.language,
  }))
}
