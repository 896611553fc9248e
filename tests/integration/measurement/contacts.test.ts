import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDueWaves } from '#application/measurement/close-due-waves.ts'
import {
  addContacts,
  changeContact,
  listContacts,
  removeContacts,
} from '#application/measurement/contact-list.ts'
import { getWave } from '#application/measurement/get-wave.ts'
import { spendWaves } from '#application/measurement/spend-waves.ts'
import type { ContactId, WaveId } from '#domain/kernel/id.ts'
import { refusalCode } from '../consensus/refusal.ts'
import { openTestField, passphrase } from './field.ts'

let field: Awaited<ReturnType<typeof openTestField>>

beforeAll(async () => {
  field = await openTestField()
})
afterAll(() => field?.end())

const add = async (wave: WaveId, text: string) =>
  addContacts(field.ports)(field.analyst, { ...(await field.on(wave)), text })
const list = (wave: WaveId) =>
  listContacts(field.ports)(field.analyst, { association: field.association, wave })
const people = (count: number): string =>
  Array.from({ length: count }, (_, no) => `person${no}@exempel.se`).join('\n')

describe('whom a wave asks', () => {
  it('is taken whole or not at all, and history says how many', async () => {
    const { wave } = await field.create({ mode: 'blind' })
    expect(await add(wave, people(4))).toMatchObject({ added: 4 })
    const faulty = add(wave, 'ny@exempel.se\nperson1@exempel.se')
    expect(await refusalCode(faulty)).toBe('measurement.contacts-faulty')
    const { contacts, units, fewest, can } = await list(wave)
    expect(contacts.map(({ email }) => email)).toEqual([0, 1, 2, 3].map((no) => `person${no}@exempel.se`))
    expect({ units, fewest, can }).toEqual({
      ...{
        units: [{ unit: field.site, name: 'Norra', invited: 4 }],
        fewest: 5,
        can: { change: true, send: false },
      },
    })
    const { rows } = await field.database.ownerPool.query<{ said: string }>(
      `select row_to_json(e)::text as said from audit_event e where action = 'wave.add-contacts'`,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.said).not.toContain('person1')
  })

  it('can be corrected while the wave is a draft, and is no longer once it is given up', async () => {
    const { wave } = await field.create({ mode: 'blind' })
    await add(wave, people(2))
    const [first, second] = (await list(wave)).contacts.map(({ contact }) => contact as ContactId)
    if (!first || !second) throw new Error('nobody on the list')
    const to = { contact: first, unit: field.site }
    const change = async (email: string) =>
      changeContact(field.ports)(field.analyst, { ...(await field.on(wave)), ...to, email })
    await change('Ny@Exempel.se')
    expect(await refusalCode(change('person1@exempel.se'))).toBe('measurement.contacts-faulty')
    await removeContacts(field.ports)(field.analyst, { ...(await field.on(wave)), contacts: [second] })
    expect((await list(wave)).contacts).toEqual([{ ...to, email: 'ny@exempel.se' }])
    await field.cancel(field.analyst, await field.on(wave))
    expect((await list(wave)).contacts).toEqual([])
  })

  it('belongs to waves that have a list, and needs enough in every unit', async () => {
    const { wave: slips } = await field.create()
    expect(await refusalCode(add(slips, people(2)))).toBe('not-found')
    const { wave } = await field.create({ mode: 'blind' })
    const gaps = async () =>
      (await getWave({ ...field.ports, address: () => '' })(field.analyst, await field.on(wave))).gaps
    await add(wave, people(4))
    expect(await gaps()).toContain('contacts-few')
    await add(wave, 'femte@exempel.se')
    expect(await gaps()).not.toContain('contacts-few')
  })

  it('is deleted thirty days after the close, with a line of evidence, whatever became of the answers', async () => {
    const { wave } = await field.create({ mode: 'blind' })
    await add(wave, people(6))
    await field.makeKey(wave)
    await field.rehearse(wave, passphrase)
    await field.activate(wave)
    const at = (day: string) => ({
      ...field.ports,
      ...{ clock: () => new Date(`${day}T10:00:00Z`), associations: async () => [field.association] },
    })
    await closeDueWaves(at('2026-12-05'))()
    expect(await spendWaves(at('2027-01-03'))()).toBe(0)
    expect((await list(wave)).contacts).toHaveLength(6)
    expect(await spendWaves(at('2027-01-04'))()).toBe(1)
    expect((await list(wave)).contacts).toEqual([])
    const evidence = await field.ports.read(field.association, (tx) =>
      field.ports.answers.evidenceOf(tx, wave),
    )
    expect(evidence).toEqual([
      { what: 'contacts', count: 6, on: '2027-01-04', decision: 'Styrelsen 2026-03-01 § 14' },
    ])
    expect(await spendWaves(at('2027-02-04'))()).toBe(0)
  })
})
