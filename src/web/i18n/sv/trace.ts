import type { Messages } from '../message.ts'

/** The red thread: where a number comes from, what it led to, and the search. */
export const trace = {
  'trace.title': 'Var kommer det ifrån, och vad ledde det till?',
  'trace.lead': 'Sök, eller följ ett steg bakåt till källan och framåt till vad det ledde till.',
  'trace.before': 'Kommer från',
  'trace.after': 'Ledde till',
  'trace.beforeNothing': 'Det här är början. Det finns inget tidigare steg.',
  'trace.afterNothing': 'Det har inte lett till något än.',
  'trace.frozen':
    'Alla steg är frysta den dag de användes. Det du ser är den version som gällde då. Låst med kontrollkod {code}',
  'trace.unknownType': 'Adressen leder inte till något steg på röda tråden.',
  'trace.hidden': 'Dolt steg',
  'trace.hiddenText': 'Din roll får inte se det här steget.',

  'trace.source': 'Källa',
  'trace.page': 's. {page}',
  'trace.proposal': 'Förslag',
  'trace.proposalProcess': 'Förslag {no} av {of} processförslag',
  'trace.proposalEffect': 'Förslag {no}, ett av {of} effektförslag',
  'trace.proposalOwn': 'Eget förslag, version {v}',
  'trace.noText': 'Texten är inte publicerad',
  'trace.round': 'Omröstning {no}',
  'trace.roundOr': 'Omröstning {no} eller {or}',
  'trace.countUnpublished': 'Röstetalet är inte publicerat',
  'trace.saidYes': '{x} av {n} sade ja',
  'trace.saidYesShare': '{x} av {n} sade ja ({share})',
  'trace.fateUnknown': 'Utfallet är inte publicerat',
  'trace.protocol': 'Protokoll',
  'trace.entryCore': 'Nr {no} i kärnprotokollet, version {v}',
  'trace.entryExtended': 'Nr {no} i det omfattande protokollet, version {v}',
  'trace.adopted': 'Antaget: {day}',

  'trace.measurePoint': 'Mätpunkt',
  'trace.measurePointVersion': '{title}, version {v}',

  'trace.stated': 'Står i källan',
  'trace.derived': 'Procenten står i källan, antalet är uträknat',
  'trace.unpublished': 'Inte publicerat',
  'trace.own': 'Eget, inte ur någon källa',
  'trace.counted': 'Räknat i Samsyn',

  'trace.end.not-voted-on': 'Ingen har röstat om förslaget än',
  'trace.end.not-adopted': 'Inget protokoll är antaget än',
  'trace.end.no-measure-point': 'Mätpunkt saknas',
  'trace.endDays': { one: '{what}. Öppen ände i {n} dag.', other: '{what}. Öppen ände i {n} dagar.' },
  'trace.endYears': {
    one: '{what}. Öppen ände i mer än {n} år.',
    other: '{what}. Öppen ände i mer än {n} år.',
  },

  'trace.search': 'Sök förslag, konferenser och protokoll',
  'trace.hits': { zero: 'Inga träffar', one: '{n} träff', other: '{n} träffar' },
  'trace.noHits': 'Inget stämmer med det du skrev. Pröva färre ord, eller ett nummer.',
  'trace.moreHits': 'Det finns fler träffar. Skriv fler ord.',
  'trace.kind.proposal': 'Förslag',
  'trace.kind.conference': 'Konferens',
  'trace.kind.protocol': 'Protokoll',
  'trace.untitled': 'Förslag {no}',
  'trace.openEnds': { zero: 'Inga öppna ändar', one: '{n} öppen ände', other: '{n} öppna ändar' },
  'trace.openEndsText': 'Här slutar tråden utan att ha lett till något än. Äldst först.',
  'trace.noOpenEnds': 'Allt som har beslutats har lett vidare.',
} as const satisfies Messages
