import { z } from 'zod'
import type { InputOf } from '#contract/endpoint.ts'
import type { sessionEndpoints } from '#contract/session.ts'
import { grantableRoles } from '#domain/kernel/role.ts'

const person = z.object({ email: z.string(), role: z.enum(grantableRoles) })

/** What has been answered so far, kept if the page is read anew. */
export const startDraft = z.object({
  step: z.enum(['name', 'parties', 'people']),
  name: z.string(),
  fk: z.boolean(),
  af: z.boolean(),
  region: z.string(),
  municipalities: z.string(),
  people: z.array(person),
  /** Whether the one who starts it leads conferences too. */
  iLead: z.boolean(),
})
export type StartDraft = z.infer<typeof startDraft>

export const emptyStart: StartDraft = {
  step: 'name',
  name: '',
  fk: true,
  af: true,
  region: '',
  municipalities: '',
  people: [{ email: '', role: 'facilitator' }],
  iLead: false,
}

type Member = InputOf<typeof sessionEndpoints.startAssociation>['members'][number]

const written = (names: readonly string[], party: Member['party']): Member[] =>
  [...new Set(names.map((name) => name.trim()).filter(Boolean))].map((name) => ({ name, party }))

/** The parties that were named, each once. */
export const membersOf = ({ fk, af, region, municipalities }: StartDraft): Member[] => [
  ...written(fk ? ['Försäkringskassan'] : [], 'fk'),
  ...written(af ? ['Arbetsförmedlingen'] : [], 'af'),
  ...written([region], 'region'),
  ...written(municipalities.split('\n'), 'municipality'),
]

/** Those whose address was filled in. */
export const invitedIn = ({ people }: StartDraft): StartDraft['people'] =>
  people.filter(({ email }) => email.trim() !== '')

/** Places, counted from 1, of people whose address cannot be one. */
export const wrongAddresses = ({ people }: StartDraft): number[] =>
  people.flatMap(({ email }, place) =>
    email.trim() === '' || /^\S+@\S+\.\S+$/.test(email.trim()) ? [] : [place + 1],
  )
