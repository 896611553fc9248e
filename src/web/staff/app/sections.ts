import type { Verb } from '#domain/kernel/permission.ts'
import type { Key } from '#web/i18n/translate.ts'

export type Page = Readonly<{ name: Key; path: string; verb: Verb }>
/** One part of the wheel, or a page that stands by itself. */
export type Section = Readonly<{ name: Key; pages: readonly Page[] }>

/** In the order of the wheel. What no feature has built is not shown. */
export const sections: readonly Section[] = [
  {
    name: 'nav.agree',
    pages: [
      { name: 'nav.bank', path: 'indikatorbank', verb: 'proposal.read' },
      { name: 'nav.conferences', path: 'konferenser', verb: 'conference.read' },
      { name: 'nav.protocols', path: 'protokoll', verb: 'protocol.read' },
    ],
  },
]

/** Below the wheel. */
export const besides: readonly Page[] = [
  { name: 'nav.thread', path: 'trad', verb: 'trace.read' },
  { name: 'nav.settings', path: 'installningar', verb: 'association.use' },
]
