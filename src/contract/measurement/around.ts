import { z } from 'zod'
import { translationFaults } from '#domain/measurement/around/translation.ts'
import { endpoint } from '../endpoint.ts'
import { locale } from './instrument-content.ts'

const whole = z.number().int()
const fault = z.object({ key: z.string(), fault: z.enum(translationFaults) })

export const aroundView = z.object({
  /** How many texts a translation has to hold. */
  texts: whole,
  languages: z.array(
    z.object({
      locale: z.string(),
      /** Isn't used where the program has got texts since that it lacks. */
      approved: z.object({ v: whole, on: z.string(), by: z.string(), isUsed: z.boolean() }).nullable(),
      /** Read in and not approved yet. */
      draft: z.object({ faults: z.array(fault) }).nullable(),
    }),
  ),
})
export type AroundView = z.infer<typeof aroundView>

const administrator = { open: 'installation-admin' } as const

/** The short texts around the questions, in languages of this installation's own. */
export const aroundEndpoints = {
  getAround: endpoint({
    method: 'GET',
    path: '/api/installation/languages',
    summary: 'Languages that the short texts around the questions have been translated to',
    input: z.object({}),
    output: aroundView,
    access: administrator,
    errors: [],
  }),
  getAroundFile: endpoint({
    method: 'GET',
    path: '/api/installation/languages/file',
    summary: 'The texts as a table for a translator: name, Swedish, English, and what is translated',
    input: z.object({ locale }),
    output: z.object({ name: z.string(), content: z.string() }),
    access: administrator,
    errors: [],
  }),
  readAroundFile: endpoint({
    method: 'POST',
    path: '/api/installation/languages/read',
    summary: 'Read a translated table in as a draft, with everything that is wrong in it',
    input: z.object({ locale, base64: z.string().max(2_000_000) }),
    output: z.object({ faults: z.array(fault) }),
    access: administrator,
    errors: ['measurement.translation-unreadable', 'measurement.translation-own'],
    large: true,
  }),
  approveAround: endpoint({
    method: 'POST',
    path: '/api/installation/languages/approve',
    summary: 'Approve a draft that is whole: it is used from now on, and never changed',
    input: z.object({ locale }),
    output: z.object({ v: whole }),
    access: administrator,
    errors: ['not-found', 'measurement.translation-faulty'],
  }),
}
