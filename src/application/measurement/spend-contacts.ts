import type { AuditTrail, Clock, Read, Write, WriteTx } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, WaveId } from '#domain/kernel/id.ts'
import { modeRules } from '#domain/measurement/mode.ts'
import { retentionClock, spentBy } from '#domain/measurement/wave/retention.ts'
import type { Wave } from '#domain/measurement/wave/wave.ts'
import { calendar } from './calendar.ts'
import { dayOf } from './close-wave.ts'
import type { ContactStore } from './contact-ports.ts'
import type { AnswerStore, WaveStore } from './wave-ports.ts'

export type SpendPorts = Readonly<{ contacts: ContactStore; answers: AnswerStore; clock: Clock }>
type Frozen = Pick<Extract<Wave, { state: 'active' }>, 'id' | 'freeze'>

/** Takes away whom a wave asked, what was sent to them and who fetched a code, with a line of evidence. */
export async function spendContacts(
  { contacts, answers, clock }: SpendPorts,
  tx: WriteTx,
  { id, freeze }: Frozen,
): Promise<number> {
  const { mode, retention } = freeze.plan
  if (!modeRules[mode].contactList) return 0
  const count = await contacts.removeAll(tx, id)
  await answers.evidence(tx, id, [
    { what: 'contacts', count, on: dayOf(clock), decision: retention.decision },
  ])
  return count
}

type Ports = SpendPorts & Readonly<{ read: Read; write: Write; waves: WaveStore; audit: AuditTrail }>

/** The list of one wave, where its day has come: whatever became of the answers. True where it was there. */
export async function spendDueContacts(
  ports: Ports,
  association: AssociationId,
  id: WaveId,
): Promise<boolean> {
  const today = dayOf(ports.clock)
  const isDue = await ports.read(association, async (tx) => {
    const wave = await ports.waves.find(tx, id)
    if (!wave || !('closedOn' in wave) || !modeRules[wave.freeze.plan.mode].contactList) return false
    const spent = spentBy(today, retentionClock(wave.closedOn, wave.freeze.plan.retention))
    const evidence = await ports.answers.evidenceOf(tx, id)
    return spent.includes('contacts') && !evidence.some(({ what }) => what === 'contacts')
  })
  if (!isDue) return false
  await ports.write(association, null, async (tx) => {
    const wave = await ports.waves.lock(tx, id)
    if (!wave || !('closedOn' in wave)) throw new DomainError('not-found')
    await spendContacts(ports, tx, wave)
    await ports.audit.record(tx, {
      actor: calendar,
      role: 'instAdmin',
      action: 'wave.spend',
      subject: { type: 'wave', id, version: wave.version },
      within: id,
      detail: { what: 'contacts' },
    })
  })
  return true
}
