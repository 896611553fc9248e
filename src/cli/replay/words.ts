import type { CliLanguage } from '../file-command.ts'

type Round = Readonly<{
  no: number
  name: string
  cast: number
  advanced: number
  dropped: number
  remaining: number
  headCode: string | null
}>

/** What the replay says as it goes, in the end, and when it cannot be done. */
export const replayWords = {
  noServer: (url: string) =>
    ({
      sv: `Ingen Samsyn svarar på ${url}. Starta den först, eller ange en annan med --url.`,
      en: `No Samsyn answers at ${url}. Start it first, or name another with --url.`,
    }) satisfies Record<CliLanguage, string>,
  noExample: {
    sv: 'Exempelförbundet finns inte här.',
    en: 'There is no example association here.',
  },
  wrongFile: (place: string) =>
    ({
      sv: `Filen är inte konferensen 2014: ${place}`,
      en: `The file is not the conference of 2014: ${place}`,
    }) satisfies Record<CliLanguage, string>,
  played: ({ no, name, cast, advanced, dropped, remaining }: Round) =>
    ({
      sv: `${no}. ${name}: ${cast} röster, ${advanced} går vidare, ${dropped} föll, ${remaining} ligger kvar`,
      en: `${no}. ${name}: ${cast} ballots, ${advanced} advance, ${dropped} dropped, ${remaining} remain`,
    }) satisfies Record<CliLanguage, string>,
  gate: ({ no, advanced, dropped, remaining, headCode }: Round) =>
    ({
      sv: `  ${no}. ${advanced} vidare, ${dropped} föll, ${remaining} kvar  ${headCode ?? ''}`,
      en: `  ${no}. ${advanced} on, ${dropped} dropped, ${remaining} left  ${headCode ?? ''}`,
    }) satisfies Record<CliLanguage, string>,
  core: { sv: 'Kärnan', en: 'The core' },
  invented: {
    sv: 'Påhittat: de enskilda rösterna och alla röstetal utom kärnans femton andelar i omröstning 5 har byggts, de publicerades aldrig.',
    en: 'Invented: the single ballots, and all counts but the fifteen shares of the core in vote 5, were built. They were never published.',
  },
  agrees: {
    sv: 'Utfallet stämmer med konferensrapporten.',
    en: 'The outcome agrees with the report of the conference.',
  },
  differs: {
    sv: 'Utfallet stämmer INTE med konferensrapporten.',
    en: 'The outcome does NOT agree with the report of the conference.',
  },
  wall: { sv: 'Väggen', en: 'The wall' },
  wrongLink: { sv: 'Länken går inte att läsa.', en: 'The link cannot be read.' },
} as const
