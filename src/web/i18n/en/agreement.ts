import type { Counterpart } from '../message.ts'
import type { agreement as sv } from '../sv/agreement.ts'

export const agreement: Counterpart<typeof sv> = {
  'agreement.heading': 'How much did the voters agree?',
  'agreement.lead': 'The figures say how alike the voters answered. They change nothing in the outcome.',
  'agreement.pairs': {
    one: 'On {n} proposal, two voters drawn at random answered alike in {share} of cases.',
    other:
      'Two voters drawn at random answered alike in {share} of cases. That is the mean of {n} proposals.',
  },
  'agreement.pairsChance': 'With as many yes dealt out by lot it would be {share}. Fleiss’ kappa is {kappa}.',
  'agreement.pairs.too-few': 'Fewer than five answered yes or no. No figure of agreement is therefore given.',
  'agreement.pairs.no-variation': 'All answered alike on every proposal. There is then no kappa to compute.',
  'agreement.chose': 'Those who chose anything chose {chosen} of {items} proposals on average.',
  'agreement.ranked': 'Those who ranked put {chosen} of {items} proposals in order on average.',
  'agreement.common': 'Two of them, drawn at random, had {common} in common on average.',
  'agreement.chance': 'Had all chosen the mean number, by lot, it would be about {chance}.',
  'agreement.choicesNone': 'Fewer than five chose anything. No figure of agreement is therefore given.',
  'agreement.order':
    'Kendall’s W is {w} for {voters} of {all} ballots, those that held all {items} proposals.',
  'agreement.strength.very-weak': 'The common order is very weak.',
  'agreement.strength.weak': 'The common order is weak.',
  'agreement.strength.moderate': 'The common order is moderate.',
  'agreement.strength.strong': 'The common order is strong.',
  'agreement.losers': {
    one: '{n} proposal came in the lowest third with at least nine of ten, and that raises W.',
    other: '{n} proposals came in the lowest third with at least nine of ten, and that raises W.',
  },
  'agreement.withoutLosers': 'Without them W is {w}, and by that figure the strength is told.',
  'agreement.noOrder.not-whole':
    'Kendall’s W is not computed. It takes whole ballots, and here the answers to each proposal are shuffled apart.',
  'agreement.noOrder.partial':
    'Kendall’s W is not computed. It takes ballots on which every proposal has a place.',
  'agreement.noOrder.too-few':
    'Fewer than five answered about every proposal. No Kendall’s W is therefore given.',
  'agreement.noOrder.too-few-items':
    'One proposal by itself has no order. No Kendall’s W is therefore given.',
  'agreement.noOrder.all-tied': 'All put every proposal level. There is then no order to compare.',
  'agreement.classes':
    'By RAND/UCLA, {in} proposals are appropriate, {uncertain} uncertain and {out} inappropriate.',
  'agreement.disagreement': 'Ratings part on {ipras} by IPRAS, and on {thirds} by the rule of thirds.',
  'agreement.tooFew': {
    one: '{n} proposal was rated by fewer than five and is not in those numbers.',
    other: '{n} proposals were rated by fewer than five and are not in those numbers.',
  },
  'agreement.ratings': 'The ratings of each proposal',
  'agreement.rated': 'Rated it',
  'agreement.cannotJudge': 'Cannot judge',
  'agreement.middle': 'Middle half',
  'agreement.deviation': 'Distance',
  'agreement.class': 'RAND/UCLA',
  'agreement.class.in': 'Appropriate',
  'agreement.class.uncertain': 'Uncertain',
  'agreement.class.out': 'Inappropriate',
  'agreement.split': 'Parted',
  'agreement.split.both': 'Yes',
  'agreement.split.ipras': 'By IPRAS',
  'agreement.split.thirds': 'By the rule of thirds',
  'agreement.split.none': 'No',
  'agreement.fewRated': 'Fewer than five',
  'agreement.noMedian': 'no median for fewer than five',
  'agreement.span': 'Likely span',
  'agreement.alike': 'Two alike',
  'agreement.means': 'What does it mean?',
  'agreement.means.pairs':
    'Two alike is how often two people drawn at random gave the same answer. In a divided room it is about half.',
  'agreement.means.kappa':
    'Kappa takes chance away: 0 is what chance gives, 1 is full agreement. Where nearly all answers are yes, kappa is low however great the agreement.',
  'agreement.means.choices':
    'Where places are limited, leaving one out is no no. What two people chose in common is therefore compared.',
  'agreement.means.order':
    'Kendall’s W goes from 0, no common order, to 1, the same order with everybody. Only whole ballots count.',
  'agreement.means.strength':
    'The words follow Schmidt’s rule of thumb of 1997: weak from 0.3, moderate from 0.5, strong from 0.7.',
  'agreement.means.chiSquare': 'W is corrected for ties. χ² is {chi} with {df} degrees of freedom.',
  'agreement.means.spread':
    'The middle half is where the middle half of the ratings lie, with quartiles of type 7. Distance is the mean distance from the median.',
  'agreement.means.class':
    'Appropriate is a median of 7–9, uncertain 4–6, inappropriate 1–3. Where ratings part, the proposal is uncertain.',
  'agreement.means.ipras':
    'Parted by IPRAS: the middle 40 per cent lie further apart than 2.35 + 1.5 · the asymmetry.',
  'agreement.means.thirds':
    'The rule of thirds is older: at least a third gave 1–3 and at least a third 7–9.',
  'agreement.means.cannotJudge':
    '“Cannot judge” is no rating. It is counted apart and is not in the denominator.',
  'agreement.means.few':
    'Spread and agreement are not given for fewer than five. A figure that is missing does not mean nought.',
}
