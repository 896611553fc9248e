import type { Counterpart } from '../message.ts'
import type { chart as swedish } from '../sv/chart.ts'

export const chart: Counterpart<typeof swedish> = {
  'chart.itemUnpublished': 'The text is not published',
  'chart.kind.process': 'Process indicators',
  'chart.kind.effect': 'Effect indicators',
  'chart.placesFilled': '{x} of {n} places are filled',
  'chart.cutAt': 'The cut: {given}',
  'chart.placesAndCut': '{x} of {n} places, the cut is {given}',
  'chart.placesExceeded': '{x} advance to {n} places, the cut is {given}',
  'chart.tiedOutside': '{x} of {n} places, those tied at {given} did not get in',
  'chart.dropLine': 'Under {percent}: at most {yes} yes of {n}',
  'chart.gap.advanced': {
    one: '{n} more proposal advances, place {places}, {given}',
    other: '{n} more proposals advance, places {places}, {given}',
  },
  'chart.gap.tied': {
    one: '{n} more proposal is tied, place {places}, {given}',
    other: '{n} more proposals are tied, places {places}, {given}',
  },
  'chart.gap.remains': {
    one: '{n} more proposal remains, place {places}, {given}',
    other: '{n} more proposals remain, places {places}, {given}',
  },
  'chart.gap.dropped': {
    one: '{n} more proposal dropped, place {places}, {given}',
    other: '{n} more proposals dropped, places {places}, {given}',
  },
  'chart.gap.mixed': {
    one: '{n} more proposal, place {places}, {given}',
    other: '{n} more proposals, places {places}, {given}',
  },
  'chart.count.advanced': { one: '{n} advances', other: '{n} advance' },
  'chart.count.tied': { one: '{n} tied at the cut', other: '{n} tied at the cut' },
  'chart.count.remains': { one: '{n} remains', other: '{n} remain' },
  'chart.count.dropped': { one: '{n} dropped', other: '{n} dropped' },
  'chart.findingTied': {
    one: '{n} proposal is tied for {places}',
    other: '{n} proposals are tied for {places}',
  },
  'chart.placesLeft': { one: '{n} place', other: '{n} places' },
  'chart.findingAdvanced': {
    zero: 'No proposal advances',
    one: '{n} proposal advances',
    other: '{n} proposals advance',
  },
  'chart.resultTitle': 'Yes votes per proposal',
  'chart.resultDescription':
    'Horizontal bars, most yes first, of {n} votes. {counts}. The table holds the same numbers.',
  'chart.given.yes': '{given} yes',
  'chart.given.rated': '{given}\u00a0% gave 7–9',
  'chart.given.median': 'median {given}',
  'chart.given.untold': 'a median that is not shown',
  'chart.given.points': '{given} points',
  'chart.nobodyAnswered': 'nobody could judge',
  'chart.fewRated': 'fewer than five judged it',
  'chart.medianUntold':
    'The rule went by the median also where fewer than five judged. That median is not shown.',
  'chart.dropLineOwn': 'Under {limit}',
  'chart.titleRated': 'Share that gave 7–9, of those who judged the item',
  'chart.titleMedian': 'Median rating of each item, of those who judged it',
  'chart.titlePoints': 'Points of each item',
  'chart.resultDescriptionOwn':
    'Horizontal bars, highest first, of {n} votes. {counts}. The same numbers are in the table.',
  'chart.rated': 'Gave 7–9, of those who judged',
  'chart.median': 'Median',
  'chart.points': 'Points',
  'chart.wasTied': '{fate}, tied at the cut',
  'chart.place': 'Place',
  'chart.proposal': 'Proposal',
  'chart.yes': 'Yes',
  'chart.share': 'Share',
  'chart.outcome': 'Outcome',
}
