import { authorise } from '#application/authorise.ts'
import type { AuditEntry, AuditTrail, Write, WriteTx } from '#application/ports.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, CommandId, WaveId } from '#domain/kernel/id.ts'
import type { Verb } from '#domain/kernel/permission.ts'
import type { Wave } from '#domain/measurement/wave/wave.ts'
import type { WaveStore } from './wave-ports.ts'

export type ChangePorts = Readonly<{ write: Write; waves: WaveStore; audit: AuditTrail }>

export type WaveCommand = Readonly<{
  association: AssociationId
  wave: WaveId
  expectedVersion: number
  commandId: CommandId
}>

type Detail = NonNullable<AuditEntry['detail']>

/** What history says about an act on a wave. */
export type WaveAct = Readonly<{
  verb: Extract<Verb, 'wave.run' | 'wave.open' | 'wave.release'>
  action: string
  reason?: string
  /** As a function where only the act itself brings it out. */
  detail?: () => Detail
}>

/** Where a wave stands after an act: all that the answer to a command says. */
export type Standing = Readonly<{ version: number; state: Wave['state'] }>

/** An act of staff on one wave: allowed, locked, done, kept, and written into history. */
export const changeWave =
  ({ write, waves, audit }: ChangePorts) =>
  async (
    actor: Actor,
    { association, wave: id, commandId }: Omit<WaveCommand, 'expectedVersion'>,
    { verb, action, reason, detail }: WaveAct,
    decide: (tx: WriteTx, wave: Wave) => Wave | Promise<Wave>,
  ): Promise<Standing> => {
    const place = { association }
    authorise(actor, verb, place)
    return write(association, commandId, async (tx) => {
      const wave = await waves.lock(tx, id)
      if (!wave) throw new DomainError('not-found')
      const next = await decide(tx, wave)
      if (next !== wave) await waves.save(tx, next)
      await audit.record(tx, {
        actor,
        role: actingRole(actor, verb, place),
        action,
        subject: { type: 'wave', id, version: next.version },
        within: id,
        ...(reason === undefined ? {} : { reason }),
        ...(detail === undefined ? {} : { detail: detail() }),
      })
      return { version: next.version, state: next.state }
    })
  }
