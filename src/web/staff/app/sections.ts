import type { Verb } from '#domain/kernel/permission.ts'
import type { Key } from '#web/i18n/translate.ts'

/** `about` says on the overview what one does there. */
export type Page = Readonly<{ name: Key; about: Key; path: string; verb: Verb }>
/** One part of the wheel, or a page that stands by itself. */
export type Section = Readonly<{ name: Key; pages: readonly Page[] }>

/** In the order of the wheel. What no feature has built is not shown. */
export const sections: readonly Section[] = [
  {
    name: 'nav.agree',
    pages: [
      { name: 'nav.bank', about: 'nav.bankAbout', path: 'indikatorbank', verb: 'proposal.read' },
      {
        name: 'nav.conferences',
        about: 'nav.conferencesAbout',
        path: 'konferenser',
        verb: 'conference.read',
      },
      { name: 'nav.protocols', about: 'nav.protocolsAbout', path: 'protokoll', verb: 'protocol.read' },
    ],
  },
  {
    name: 'nav.measure',
    pages: [
      { name: 'nav.points', about: 'nav.pointsAbout', path: 'mata/matpunkter', verb: 'measure.read' },
      { name: 'nav.forms', about: 'nav.formsAbout', path: 'mata/formular', verb: 'measure.read' },
      { name: 'nav.waves', about: 'nav.wavesAbout', path: 'mata/omgangar', verb: 'measure.read' },
      { name: 'nav.units', about: 'nav.unitsAbout', path: 'mata/enheter', verb: 'measure.read' },
      { name: 'nav.results', about: 'nav.resultsAbout', path: 'mata/resultat', verb: 'measure.read' },
    ],
  },
]

/** Below the wheel. */
export const besides: readonly Page[] = [
  { name: 'nav.thread', about: 'nav.threadAbout', path: 'trad', verb: 'trace.read' },
  { name: 'nav.settings', about: 'nav.settingsAbout', path: 'installningar', verb: 'association.use' },
]
