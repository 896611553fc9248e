import type { CliLanguage } from '../file-command.ts'

/** What the replay says when it cannot be done. */
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
  wrongLink: { sv: 'Länken går inte att läsa.', en: 'The link cannot be read.' },
} as const
