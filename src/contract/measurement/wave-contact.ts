import { z } from 'zod'
import { contactFaults } from '#domain/measurement/wave/contact-list.ts'
import { waveStates } from '#domain/measurement/wave/wave.ts'
import { endpoint } from '../endpoint.ts'
import { changing, contactId, expectedVersion, inAssociation, unitId, waveId } from '../kernel.ts'

const whole = z.number().int()
const inWave = { ...inAssociation, wave: waveId }
const changingWave = { ...changing, wave: waveId, expectedVersion }
const standing = z.object({ version: whole, state: z.enum(waveStates) })
const run = { verb: 'wave.run' } as const
const moved = ['not-found', 'stale-version', 'measurement.wave-wrong-state'] as const

/** A list as it was pasted or read from a file: one person a line. */
const text = z.string().max(1_000_000)
const address = z.string().max(400)

export const waveContacts = z.object({
  expectedVersion: whole,
  units: z.array(z.object({ unit: unitId, name: z.string(), invited: whole })),
  /** Fewer invited than this in a unit would give somebody away. */
  fewest: whole,
  contacts: z.array(z.object({ contact: contactId, unit: unitId, email: z.string() })),
  sending: z.object({
    /** Letters can be sent; else links are handed over. */
    hasMail: z.boolean(),
    waiting: whole,
    sent: whole,
    /** Not written to yet. */
    toInvite: whole,
    /** Invited, and without a code. */
    toRemind: whole,
    /** All who have no code. Of answers nothing is known. */
    withoutCode: whole,
    failed: z.array(z.object({ contact: contactId, unit: unitId, email: z.string() })),
  }),
  can: z.object({ change: z.boolean(), send: z.boolean() }),
})
export type WaveContacts = z.infer<typeof waveContacts>

export const contactCheck = z.object({
  /** That could be taken. */
  contacts: whole,
  faults: z.array(z.object({ line: whole, fault: z.enum(contactFaults), words: z.string() })),
})
export type ContactCheck = z.infer<typeof contactCheck>

const queued = z.object({ version: whole, letters: whole })

export const waveContactEndpoints = {
  listContacts: endpoint({
    method: 'GET',
    path: '/api/a/:association/waves/:wave/contacts',
    summary: 'Whom a wave asks, by address; never who has answered',
    input: z.object(inWave),
    output: waveContacts,
    access: run,
    errors: ['not-found'],
  }),
  checkContacts: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/contacts/check',
    summary: 'What taking a list of people to ask would do, with every fault by line; nothing is kept',
    input: z.object({ ...inWave, text }),
    output: contactCheck,
    access: run,
    errors: ['not-found'],
    large: true,
  }),
  addContacts: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/contacts',
    summary: 'Take a list of people to ask: all of it, or nothing while anything is wrong',
    input: z.object({ ...changingWave, text }),
    output: z.object({ version: whole, added: whole }),
    access: run,
    errors: [...moved, 'measurement.contacts-faulty', 'measurement.contacts-too-many'],
    large: true,
  }),
  changeContact: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/contacts/change',
    summary: 'Correct an address, or place a person in another unit, before the wave is activated',
    input: z.object({ ...changingWave, contact: contactId, email: address, unit: unitId }),
    output: standing,
    access: run,
    errors: [...moved, 'measurement.contacts-faulty', 'measurement.unit-unknown'],
  }),
  removeContacts: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/contacts/remove',
    summary: 'Take people off the list before the wave is activated',
    input: z.object({ ...changingWave, contacts: z.array(contactId).min(1).max(5_000) }),
    output: standing,
    access: run,
    errors: moved,
  }),
  sendInvitations: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/invitations',
    summary: 'Send an invitation by mail to everybody on the list who has not been written to',
    input: z.object(changingWave),
    output: queued,
    access: run,
    errors: [...moved, 'measurement.mail-away'],
  }),
  remindContacts: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/reminders',
    summary: 'Remind by mail those who have not fetched a code',
    input: z.object(changingWave),
    output: queued,
    access: run,
    errors: [...moved, 'measurement.mail-away'],
  }),
  resendLetters: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/resend',
    summary: 'Try again the letters that did not go',
    input: z.object(changingWave),
    output: queued,
    access: run,
    errors: [...moved, 'measurement.mail-away'],
  }),
  correctContact: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/contacts/correct',
    summary: 'Correct an address that the mail server did not take; the old link stops working',
    input: z.object({ ...changingWave, contact: contactId, email: address }),
    output: standing,
    access: run,
    errors: [...moved, 'measurement.contacts-faulty'],
  }),
  makeInviteLinks: endpoint({
    method: 'POST',
    path: '/api/a/:association/waves/:wave/links',
    summary: 'Links to hand over to those who have no code yet; history says that they were shown',
    input: z.object(changingWave),
    output: z.object({
      version: whole,
      links: z.array(z.object({ email: z.string(), unit: z.string(), link: z.string() })),
    }),
    access: run,
    errors: [...moved, 'measurement.key-away'],
  }),
}
