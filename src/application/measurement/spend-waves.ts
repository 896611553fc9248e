import type { AuditTrail, Read, Write, WriteTx } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, WaveId } from '#domain/kernel/id.ts'
import { type Kept, retentionClock, spentBy } from '#domain/measurement/wave/retention.ts'
import * as life from '#domain/measurement/wave/wave.ts'
import { calendar } from './calendar.ts'
import { type DestroyPorts, dayOf, destroySealed, destroyWaveKey } from './close-wave.ts'
import { type SpendPorts, spendDueContacts } from './spend-contacts.ts'
import type { Evidence, WaveStore } from './wave-ports.ts'

type Ports = DestroyPorts &
  SpendPorts &
  Readonly<{
    read: Read
    write: Write
    waves: WaveStore
    audit: AuditTrail
    associations: () => Promise<readonly AssociationId[]>
  }>

type Opened = Extract<life.Wave, { state: 'opened' | 'reviewed' | 'released' }>

const isOpened = (wave: life.Wave): wave is Opened =>
  wave.state === 'opened' || wave.state === 'reviewed' || wave.state === 'released'

/** What a wave has left to delete by now. */
const spentOf = (
  wave: life.ClosedWave | Opened,
  today: string,
  evidence: readonly Evidence[],
): readonly Kept[] =>
  spentBy(today, retentionClock(wave.closedOn, wave.freeze.plan.retention)).filter(
    // Lists are deleted by themselves, also where no answer was ever opened.
    (kept) => kept !== 'contacts' && !evidence.some(({ what }) => what === kept),
  )

/** Written answers, and opened ones, as their days come; the wave is put away with the last of them. */
async function spendOpened(
  { answers, clock }: Ports,
  tx: WriteTx,
  wave: Opened,
  spent: readonly Kept[],
): Promise<life.Wave> {
  const gone = { on: dayOf(clock), decision: wave.freeze.plan.retention.decision }
  const rows: Evidence[] = []
  if (spent.includes('texts'))
    rows.push({ what: 'texts', count: await answers.destroyTexts(tx, wave.id), ...gone })
  if (spent.includes('answers'))
    rows.push({ what: 'answers', count: await answers.destroySets(tx, wave.id), ...gone })
  await answers.evidence(tx, wave.id, rows)
  return spent.includes('answers') ? life.archiveWave(wave, wave.version) : wave
}

async function spendOne(ports: Ports, association: AssociationId, id: WaveId): Promise<boolean> {
  const today = dayOf(ports.clock)
  const found = await ports.read(association, async (tx) => {
    const wave = await ports.waves.find(tx, id)
    if (!wave || (wave.state !== 'closed' && !isOpened(wave))) return null
    const spent = spentOf(wave, today, await ports.answers.evidenceOf(tx, id))
    // Nothing of a wave that was never opened is older than its sealed answers.
    const waits = wave.state === 'closed' ? spent.includes('answers') : spent.length > 0
    return waits ? { version: wave.version, spent } : null
  })
  if (!found) return false
  const isUnopened = await ports.write(association, null, async (tx) => {
    const wave = await ports.waves.lock(tx, id)
    if (!wave) throw new DomainError('not-found')
    const now = life.mustBeWave(wave, found.version, 'closed', 'opened', 'reviewed', 'released')
    if (now.state === 'closed') await destroySealed(ports, tx, now)
    const next =
      now.state === 'closed'
        ? life.voidWave(now, now.version, life.keptTooLong)
        : await spendOpened(ports, tx, now, found.spent)
    if (next !== wave) await ports.waves.save(tx, next)
    await ports.audit.record(tx, {
      actor: calendar,
      role: 'instAdmin',
      action: 'wave.spend',
      subject: { type: 'wave', id, version: next.version },
      within: id,
      detail: { what: found.spent.join(' ') },
    })
    return now.state === 'closed'
  })
  if (isUnopened) await destroyWaveKey(ports, id)
  else await ports.clear().catch(() => undefined)
  return true
}

/**
 * Deletes what was promised to be gone by today, with a line of evidence for each. What cannot be deleted now is tried
 * again the next time. Answers how many waves something was deleted of.
 */
export const spendWaves = (ports: Ports) => async (): Promise<number> => {
  let spent = 0
  for (const association of await ports.associations()) {
    for (const { id } of await ports.read(association, ports.waves.list)) {
      const hasList = await spendDueContacts(ports, association, id).catch(() => false)
      if (hasList) await ports.clear().catch(() => undefined)
      const hasAnswers = await spendOne(ports, association, id).catch(() => false)
      if (hasList || hasAnswers) spent += 1
    }
  }
  return spent
}
