import type { WriteUnaudited } from '#application/ports.ts'
import { installation } from '#domain/kernel/id.ts'
import { type Caller, hashOfToken } from './caller.ts'
import type { VisitorPorts } from './visitor.ts'

type Ports = VisitorPorts & Readonly<{ writeUnaudited: WriteUnaudited }>

/** Ends the session on the server too: a copied cookie is worth nothing afterwards. */
export const signOut =
  ({ writeUnaudited, sessions, hashing }: Ports) =>
  async ({ token }: Caller): Promise<void> => {
    if (!token) return
    await writeUnaudited(installation, async (tx) => {
      const session = await sessions.find(tx, hashOfToken(hashing, token))
      if (session) await sessions.end(tx, session.account, { only: session.id })
    })
  }
