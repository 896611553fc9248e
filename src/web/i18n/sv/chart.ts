import type { Messages } from '../message.ts'

/** Words inside and under charts, and the same words in their tables. */
export const chart = {
  'chart.itemUnpublished': 'Texten är inte publicerad',
  'chart.kind.process': 'Processindikatorer',
  'chart.kind.effect': 'Effektindikatorer',
  'chart.placesFilled': '{x} av {n} platser är klara',
  'chart.cutAt': 'Gränsen: {yes} ja',
  'chart.placesAndCut': '{x} av {n} platser, gränsen är {yes} ja',
  'chart.placesExceeded': '{x} går vidare på {n} platser, gränsen är {yes} ja',
  'chart.tiedOutside': '{x} av {n} platser, de lika vid {yes} ja gick inte in',
  'chart.dropLine': 'Under {percent}: högst {yes} ja av {n}',
  'chart.gap.advanced': {
    one: '{n} förslag till går vidare, plats {places}, {yes} ja',
    other: '{n} förslag till går vidare, plats {places}, {yes} ja',
  },
  'chart.gap.tied': {
    one: '{n} förslag till är lika, plats {places}, {yes} ja',
    other: '{n} förslag till är lika, plats {places}, {yes} ja',
  },
  'chart.gap.remains': {
    one: '{n} förslag till ligger kvar, plats {places}, {yes} ja',
    other: '{n} förslag till ligger kvar, plats {places}, {yes} ja',
  },
  'chart.gap.dropped': {
    one: '{n} förslag till föll, plats {places}, {yes} ja',
    other: '{n} förslag till föll, plats {places}, {yes} ja',
  },
  'chart.gap.mixed': {
    one: '{n} förslag till, plats {places}, {yes} ja',
    other: '{n} förslag till, plats {places}, {yes} ja',
  },
  'chart.count.advanced': { one: '{n} går vidare', other: '{n} går vidare' },
  'chart.count.tied': { one: '{n} lika vid gränsen', other: '{n} lika vid gränsen' },
  'chart.count.remains': { one: '{n} ligger kvar', other: '{n} ligger kvar' },
  'chart.count.dropped': { one: '{n} föll', other: '{n} föll' },
  'chart.findingTied': { one: '{n} förslag är lika om {places}', other: '{n} förslag är lika om {places}' },
  'chart.placesLeft': { one: '{n} plats', other: '{n} platser' },
  'chart.findingAdvanced': {
    zero: 'Inget förslag går vidare',
    one: '{n} förslag går vidare',
    other: '{n} förslag går vidare',
  },
  'chart.resultTitle': 'Ja-röster per förslag',
  'chart.resultDescription':
    'Liggande staplar, flest ja överst, av {n} röster. {counts}. Samma tal finns i tabellen.',
  'chart.wasTied': '{fate}, lika vid gränsen',
  'chart.place': 'Plats',
  'chart.proposal': 'Förslag',
  'chart.yes': 'Ja',
  'chart.share': 'Andel',
  'chart.outcome': 'Utfall',
} as const satisfies Messages
