import type { Endpoint } from '#contract/endpoint.ts'
import type { Registered } from './house.ts'

/** What voters, the wall and the public reach: also on the listener for phones in the room. */
export const forPhones = [
  'GET /',
  'GET /live/:k',
  'GET /live/:k.json',
  'GET /oppet/omrakning/:conference/:file',
  'GET /oppet/protokoll/:association/:protocol/:v',
  'GET /oppet/rapport/:association/:report',
  'GET /oppet/rapport/:association/:report/:v',
  'POST /oppet/sprak',
  'GET /projektor/:k',
  'GET /rost/:k',
  'POST /rost/:k',
  'POST /rost/:k/argument',
  'POST /rost/:k/fraga',
  'POST /rost/:k/granska',
  'GET /rost/:k/nyckel',
  'POST /rost/:k/rost',
  'GET /rosta',
  'POST /rosta',
  'GET /rosta/:k',
  'POST /rosta/:k',
  'GET /rosta/:k/andra',
  'GET /rosta/:k/argument',
  'POST /rosta/:k/biljett',
  'POST /rosta/:k/fraga',
  'POST /rosta/:k/granska',
  'GET /rosta/:k/kort',
  'POST /rosta/:k/lamna',
  'POST /rosta/:k/rost',
  'GET /rosta/:k/utvardering',
  'POST /rosta/:k/utvardering',
  'GET /rosta/skydd',
  'POST /rosta/sprak',
  'GET /sidor/answer-*.js',
  'GET /sidor/card-*.js',
  'GET /sidor/ticket-*.js',
  'GET /sidor/evaluation-*.js',
  'GET /sidor/invite-*.js',
  'GET /sidor/pack-*.js',
  'GET /sidor/vote-*.js',
  'GET /sidor/wall-*.js',
  'GET /utskick/:k',
  'POST /utskick/:k',
  'GET /utskick/:k/fragor',
  'POST /utskick/:k/fragor',
  'GET /utskick/:k/lista',
  'POST /utskick/:k/lista',
  'POST /utskick/:k/lista/borja',
  'POST /utskick/:k/lista/oppna',
  'GET /utskick/:k/lista/radera',
  'POST /utskick/:k/lista/radera',
  'POST /utskick/:k/lista/stang',
  'GET /utskick/:k/papper',
  'GET /utskick/:k/pdf',
  'POST /utskick/:k/stang',
  'POST /utskick/sprak',
]

/** Open besides: without anything of an association in them. */
export const forEverybody = [
  'GET /api/health',
  'GET /api/openapi.json',
  // The two doors: into the example as a guest, where guests are let in at all, and the language.
  'POST /exemplet',
  'POST /sprak',
  // The staff app is the same file for all; what it shows it asks for by the contract.
  'GET /app',
  'GET /app/*',
  'GET /assets/*',
  // Back from the organisation's own sign-in, with a question that only this browser was sent away with.
  'GET /logga-in/organisation/svar',
]

/** Of those who answer, with a slip or without: on the main listener alone, and never with a cookie. */
export const forRespondents = [
  'GET /svara',
  'POST /svara',
  'GET /svara/avsluta',
  'POST /svara/avsluta',
  'GET /svara/oppen/:wave',
  'POST /svara/oppen/:wave',
  'GET /svara/skydd/:wave',
  'GET /svara/inbjudan/:wave',
  'POST /svara/inbjudan/:wave',
  'GET /svara/inbjudan/:wave/nycklar',
  'POST /svara/inbjudan/:wave/kod',
]

/** Files are named by their content. */
const withoutHash = (url: string): string => url.replace(/-[0-9a-f]{12}\.js$/, '-*.js')

/** Pages outside the contract that ask who it is, as messages do. */
export const forSome = [
  'GET /fil/resultat/:association/:file',
  'GET /utkast/formular/:association/:instrument',
  'GET /utkast/matomgang/:association/:wave/:document',
  'GET /utkast/rapport/:association/:conference',
  'GET /utkast/sprak/:locale',
  'GET /utkast/utskick/:association/:conference',
]

export const named = ({ method, url }: Registered): string => `${method} ${withoutHash(url)}`

export const inContract = (rows: Readonly<Record<string, Endpoint>>): readonly string[] =>
  Object.values(rows).map(({ method, path }) => `${method} ${path}`)

/** Routes that neither the contract nor the list of open pages has, and what they have that is no route. */
export function routeFaults(
  registered: readonly Registered[],
  allowed: readonly string[],
): readonly string[] {
  const there = registered.map(named)
  return [
    ...there.filter((route) => !allowed.includes(route)).map((route) => `${route} has no access rule`),
    ...allowed.filter((route) => !there.includes(route)).map((route) => `${route} is not there`),
  ]
}
