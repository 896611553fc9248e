import type { Counterpart } from '../message.ts'
import type { sensitivity as sv } from '../sv/sensitivity.ts'

export const sensitivity: Counterpart<typeof sv> = {
  'sensitivity.heading': 'What would have been chosen by other rules?',
  'sensitivity.lead':
    'Here the same votes are read by rules that others use. The outcome does not change: the round’s own rule holds.',
  'sensitivity.leadProtocol':
    'Here the votes behind the list are read by rules that others use. The protocol does not change.',
  'sensitivity.none':
    'The votes behind the list were not published proposal by proposal. That is why they cannot be compared.',
  'sensitivity.silent': {
    one: '{n} proposal is left out of the comparison: its number of yes votes was not published.',
    other: '{n} proposals are left out of the comparison: their numbers of yes votes were not published.',
  },
  'sensitivity.spanNote':
    'The likely span is Wilson’s 95% interval. It shows how little so few votes can say.',
  'sensitivity.rules': 'The rules',
  'sensitivity.rule': 'Rule',
  'sensitivity.own': 'The round’s own',
  'sensitivity.ownProtocol': 'The protocol’s own',
  'sensitivity.fits': 'Fits the votes',
  'sensitivity.fit.exact': 'As it is',
  'sensitivity.fit.adapted': 'Adapted',
  'sensitivity.fit.not-applicable': 'Cannot be used',
  'sensitivity.asks': 'Asks for',
  'sensitivity.asksOwn': 'its own rule, the one above',
  'sensitivity.asksYes': 'at least {percent} yes',
  'sensitivity.asksRatings.comet': 'at least 70% gave 7–9 and under 15% gave 1–3',
  'sensitivity.asksRatings.focus': 'at least 80% gave 7–9 and at most 10% gave 1–3',
  'sensitivity.asksRatings.rand-ucla': 'the median is 7–9 and the ratings do not part',
  'sensitivity.asksRatings.delphistar-75': 'at least 75% gave 7–9',
  'sensitivity.because.yes-is-top': 'Yes is read as the highest rating.',
  'sensitivity.because.low-end-not-asked':
    'The demand for few low ratings cannot be tried: a no is not a low rating.',
  'sensitivity.because.one-group':
    'The rule is meant to be tried in each group. The votes hold no groups, so all count as one.',
  'sensitivity.because.nine-for-seven':
    'The rule is made for seven steps and the top two. Here 7–9 of nine is counted.',
  'sensitivity.because.choices-are-limited':
    'Where only so many may be chosen, leaving a proposal out is not a no.',
  'sensitivity.because.order-is-no-rating': 'An order does not say how important anything is.',
  'sensitivity.because.yes-has-no-spread':
    'The method measures how ratings spread. Yes and no have no such spread.',
  'sensitivity.chosen': 'Would choose',
  'sensitivity.turns': 'Turns over',
  'sensitivity.turnsNone': 'nothing',
  'sensitivity.leaves': {
    one: 'By {rule}, {n} proposal would not have come in: {names}.',
    other: 'By {rule}, {n} proposals would not have come in: {names}.',
  },
  'sensitivity.enters': {
    one: 'By {rule}, {n} more proposal would have come in: {names}.',
    other: 'By {rule}, {n} more proposals would have come in: {names}.',
  },
  'sensitivity.same': 'By {rule} the same proposals would have been chosen.',
  'sensitivity.ruleAnd': '{first} and {last}',
  'sensitivity.derived': 'The numbers of yes were worked out from printed percentages.',
  'sensitivity.andMore': { one: 'and {n} more', other: 'and {n} more' },
  'sensitivity.items': 'Every proposal by every rule',
  'sensitivity.item': 'Proposal',
  'sensitivity.entry': 'No.',
  'sensitivity.inWords': 'In words',
  'sensitivity.outcome': 'Outcome',
  'sensitivity.stands': 'Is in the list',
  'sensitivity.verdict.in': 'chosen',
  'sensitivity.verdict.out': 'not chosen',
  'sensitivity.verdict.undecided': 'undecided',
  'sensitivity.verdict.carried': 'to a last discussion',
  'sensitivity.verdictUnknown': 'cannot be said',
  'sensitivity.flip.enters': 'Would have come in',
  'sensitivity.flip.leaves': 'Would have fallen',
  'sensitivity.onlyFlips': 'Show only those that turn over',
  'sensitivity.all': 'Show all',
  'sensitivity.shown': '{x} of {n} shown',
  'sensitivity.csv': 'Download CSV',
  'sensitivity.saved': '{name} has been downloaded.',

  'sensitivity.sayYes': '{x} of {n} voted yes ({share}, likely span {span}).',
  'sensitivity.sayUnpublished': 'The number of yes votes was not published.',
  'sensitivity.sayNobody': 'Nobody voted.',
  'sensitivity.why.among-most': {
    one: 'Came in by the rule that the one with most yes goes on.',
    other: 'Came in by the rule that the {number} with most yes go on.',
  },
  'sensitivity.why.among-most-process': {
    one: 'Came in by the rule that the process indicator with most yes goes on.',
    other: 'Came in by the rule that the {number} process indicators with most yes go on.',
  },
  'sensitivity.why.among-most-effect': {
    one: 'Came in by the rule that the effect indicator with most yes goes on.',
    other: 'Came in by the rule that the {number} effect indicators with most yes go on.',
  },
  'sensitivity.why.tied-in': 'Was equal at the line and came in by the rule for ties.',
  'sensitivity.why.tied-out': 'Was equal at the line and did not come in, by the rule for ties.',
  'sensitivity.why.tied-run-off': 'Was equal at the line. A new vote between the tied decides.',
  'sensitivity.why.no-place': 'Found no place among the {number} with most yes.',
  'sensitivity.why.no-place-one': 'Did not get the only place.',
  'sensitivity.why.no-place-none': 'The rule had no place for this kind.',
  'sensitivity.why.under-line': 'Fell, with under {percent} yes. Of {total} votes, at most {most} yes fall.',
  'sensitivity.why.no-places-given': 'The rule had no places to fill.',
  'sensitivity.why.not-applied': 'The rule was not applied.',
  'sensitivity.why.unknown': 'The outcome here was not published.',
  'sensitivity.hadFallen': 'Had {percent} yes been asked for, it would have fallen.',
  'sensitivity.hadStood': 'It would also have met {percent} yes.',
  'sensitivity.hadStoodUntil': 'It would have met {least} yes, but not {most}.',
  'sensitivity.hadEntered': 'Had {percent} yes been asked for, it would have come in.',
  'sensitivity.hadNotEntered': 'It would not have come in at {percent} yes either.',

  'sensitivity.wordPrioritised':
    'The word for what came in is “prioritised”. No line for “consensus” was set before the vote.',

  'stability.heading': 'Did the votes hold?',
  'stability.lead':
    'The same proposals in two rounds. This shows whether what was chosen lasts, not whether all agree.',
  'stability.against': 'Against round {no}, {name}',
  'stability.common': {
    one: '{n} proposal was there both times in the same wording.',
    other: '{n} proposals were there both times in the same wording.',
  },
  'stability.typical': 'The share of yes typically moved {points} percentage points.',
  'stability.rho': 'Order among the proposals: Spearman {rho}, where 1 is the same order.',
  'stability.noRho.too-few-pairs': 'So few proposals say nothing about the order.',
  'stability.noRho.no-variation': 'All had the same share, so there is no order to compare.',
  'stability.reworded': {
    one: '{n} proposal had a new wording and is not compared.',
    other: '{n} proposals had a new wording and are not compared.',
  },
  'stability.unpublished': {
    one: '{n} proposal has no published count and is not compared.',
    other: '{n} proposals have no published count and are not compared.',
  },
  'stability.cast': '{before} voted then and {after} now. Who changed their minds nobody knows.',
  'stability.items': 'Proposals that were there before',
  'stability.earlier': 'Before',
  'stability.now': 'Now',
  'stability.change': 'Change',
  'stability.inRound': 'round {no}',
  'stability.points': '{points} percentage points',
}
