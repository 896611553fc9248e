import { authorise } from '#application/authorise.ts'
import type { Announcer, AuditEntry, AuditTrail, Write, WriteTx } from '#application/ports.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, CommandId, ConferenceId } from '#domain/kernel/id.ts'
import type { Verb } from '#domain/kernel/permission.ts'
import type { ConferenceRecord, ConferenceStore } from './conference-ports.ts'

export type ChangePorts = Readonly<{
  write: Write
  conferences: ConferenceStore
  audit: AuditTrail
  announcer: Announcer
}>

export type ConferenceCommand = Readonly<{
  association: AssociationId
  conference: ConferenceId
  commandId: CommandId
}>

export type ActDetail = NonNullable<AuditEntry['detail']>

/** What history says about an act; what it is about is the conference unless something else is named. */
export type Act = Readonly<{
  verb: Verb
  action: string
  subject?: AuditEntry['subject']
  reason?: string
  /** As a function where only the act itself brings it out. */
  detail?: ActDetail | (() => ActDetail)
}>

/**
 * An act of staff in a conference: allowed, locked, done, written into history, and told to everyone who follows.
 * The conference is always locked before its rounds, so that two acts cannot wait for each other.
 */
export const changeConference =
  ({ write, conferences, audit, announcer }: ChangePorts) =>
  async <Answer>(
    actor: Actor,
    { association, conference, commandId }: ConferenceCommand,
    { verb, action, subject, reason, detail }: Act,
    work: (tx: WriteTx, record: ConferenceRecord) => Promise<Answer>,
  ): Promise<Answer> => {
    const place = { association, conference }
    authorise(actor, verb, place)
    return write(association, commandId, async (tx) => {
      const record = await conferences.lock(tx, conference)
      if (!record) throw new DomainError('not-found')
      const answer = await work(tx, record)
      await audit.record(tx, {
        actor,
        role: actingRole(actor, verb, place),
        action,
        subject: subject ?? { type: 'conference', id: conference },
        within: conference,
        ...(reason === undefined ? {} : { reason }),
        ...(detail === undefined ? {} : { detail: typeof detail === 'function' ? detail() : detail }),
      })
      await announcer.announce(tx, { kind: 'conference', id: conference, version: record.conference.version })
      return answer
    })
  }
