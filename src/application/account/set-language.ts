import type { WriteUnaudited } from '#application/ports.ts'
import { installation } from '#domain/kernel/id.ts'
import type { Caller } from './caller.ts'
import type { Language } from './ports.ts'
import { findVisitor, type VisitorPorts } from './visitor.ts'

/** Remembers the language with the account, so that it follows to other computers and into mail. */
export const setLanguage =
  (ports: VisitorPorts & Readonly<{ writeUnaudited: WriteUnaudited }>) =>
  (caller: Caller, language: Language): Promise<void> =>
    ports.writeUnaudited(installation, async (tx) => {
      const visitor = await findVisitor(ports, tx, caller)
      if (visitor) await ports.accounts.setLanguage(tx, visitor.account.id, language)
    })
