import type { Messages } from '../message.ts'

/** Words inside and under charts, and the same words in their tables. */
export const chart = {
  'chart.itemUnpublished': 'Texten är inte publicerad',
  'chart.kind.process': 'Processindikatorer',
  'chart.kind.effect': 'Effektindikatorer',
  'chart.placesFilled': '{x} av {n} platser är klara',
  'chart.cutAt': 'Gränsen: {given}',
  'chart.placesAndCut': '{x} av {n} platser, gränsen är {given}',
  'chart.placesExceeded': '{x} går vidare på {n} platser, gränsen är {given}',
  'chart.tiedOutside': '{x} av {n} platser, de lika vid {given} gick inte in',
  'chart.dropLine': 'Under {percent}: högst {yes} ja av {n}',
  'chart.gap.advanced': {
    one: '{n} förslag till går vidare, plats {places}, {given}',
    other: '{n} förslag till går vidare, plats {places}, {given}',
  },
  'chart.gap.tied': {
    one: '{n} förslag till är lika, plats {places}, {given}',
    other: '{n} förslag till är lika, plats {places}, {given}',
  },
  'chart.gap.remains': {
    one: '{n} förslag till ligger kvar, plats {places}, {given}',
    other: '{n} förslag till ligger kvar, plats {places}, {given}',
  },
  'chart.gap.dropped': {
    one: '{n} förslag till föll, plats {places}, {given}',
    other: '{n} förslag till föll, plats {places}, {given}',
  },
  'chart.gap.mixed': {
    one: '{n} förslag till, plats {places}, {given}',
    other: '{n} förslag till, plats {places}, {given}',
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
  'chart.given.yes': '{given} ja',
  'chart.given.rated': '{given}\u00a0% gav 7–9',
  'chart.given.median': 'median {given}',
  'chart.given.points': '{given} poäng',
  'chart.nobodyAnswered': 'ingen kunde bedöma',
  'chart.dropLineOwn': 'Under {limit}',
  'chart.titleRated': 'Andel som gav 7–9, av dem som bedömde förslaget',
  'chart.titleMedian': 'Medianbetyg per förslag, av dem som bedömde förslaget',
  'chart.titlePoints': 'Poäng per förslag',
  'chart.resultDescriptionOwn':
    'Liggande staplar, högst överst, av {n} röster. {counts}. Samma tal finns i tabellen.',
  'chart.rated': 'Gav 7–9, av dem som bedömde',
  'chart.median': 'Median',
  'chart.points': 'Poäng',
  'chart.wasTied': '{fate}, lika vid gränsen',
  'chart.place': 'Plats',
  'chart.proposal': 'Förslag',
  'chart.yes': 'Ja',
  'chart.share': 'Andel',
  'chart.outcome': 'Utfall',
} as const satisfies Messages
